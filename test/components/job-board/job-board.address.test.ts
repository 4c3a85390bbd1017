import '../../support/setup.js';
import { expect, oneEvent } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import { addElement, part, parts, samplePostings } from '../../support/job-feed.js';
import {
  start,
  listOf,
  addBoard,
  settled,
  titleOf,
  open,
  heading,
  goBack,
  focused,
  parameter,
  patiently,
  startAnew,
} from './sample-board.js';

describe('<job-board>', () => {
  startAnew();

  describe('follows the address', () => {
    it('shows the posting of a direct visit, without moving focus or page', async () => {
      const url = new URL(start);
      url.searchParams.set('role', 'any-words--3');
      history.replaceState(null, '', url);
      const board = addElement('job-board', samplePostings);
      await patiently(() => heading(board)?.textContent.trim() === 'Payroll clerk');
      expect(document.activeElement).to.equal(document.body);
      expect(scrollY).to.equal(0);
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'back').click();
      await patiently(() => board.openPosting === undefined);
      await patiently(() => focused() === titleOf(board, 'Payroll clerk'));
      expect(parameter('role')).to.equal(null);
    });

    it('shows a closed posting as closed', async () => {
      const url = new URL(start);
      url.searchParams.set('role', '6');
      history.replaceState(null, '', url);
      const board = addElement('job-board', samplePostings);
      await patiently(() => heading(board)?.textContent.trim() === 'Retired post');
      const detail = board.shadowRoot?.querySelector('job-detail');
      expect(part(detail ?? board, 'closed')).to.exist;
      expect(document.head.querySelector('[data-open-roles="posting"]')).to.equal(null);
    });

    it('says that it does not know a posting, and leads to the list', async () => {
      const url = new URL(start);
      url.searchParams.set('role', 'gone--404');
      history.replaceState(null, '', url);
      const board = addElement('job-board', samplePostings);
      await patiently(() => board.shadowRoot?.querySelector('job-detail')?.state === 'not-found');
      expect(board.openPosting).to.equal(undefined);
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'back').click();
      await patiently(() => listOf(board).checkVisibility());
    });

    it('starts with the query of the address', async () => {
      const url = new URL(start);
      url.searchParams.set('role-department', 'Finance');
      history.replaceState(null, '', url);
      const board = await addBoard({ query: 'department=Workshop' });
      expect(listOf(board).query).to.equal('department=Finance');
    });

    it('remembers that a starting query was lifted', async () => {
      const board = await addBoard({ query: 'department=Workshop' });
      part(listOf(board), 'clear').click();
      await settled(board);
      board.remove();
      const again = await addBoard({ query: 'department=Workshop' });
      expect(listOf(again).total).to.equal(5);
    });

    it('goes back one step of the filters at a time', async () => {
      const board = await addBoard();
      const options = parts(listOf(board), 'option');
      options[0]?.click();
      await settled(board);
      const first = listOf(board).query;
      parts(listOf(board), 'option')[1]?.click();
      await settled(board);
      await goBack();
      await settled(board);
      expect(listOf(board).query).to.equal(first);
      await goBack();
      await settled(board);
      expect(listOf(board).query).to.equal('');
      expect(listOf(board).total).to.equal(5);
    });

    it('prints the address of each posting without what the reader searched', async () => {
      const url = new URL(start);
      url.searchParams.set('role-department', 'Workshop');
      history.replaceState(null, '', url);
      const board = await addBoard();
      await patiently(() => listOf(board).total === 2);
      const addresses = (): string[] =>
        parts(listOf(board), 'title').map((title) => title.getAttribute('href') ?? '');
      const before = addresses();
      dispatchEvent(new Event('beforeprint'));
      expect(addresses().map((href) => new URL(href).searchParams.get('role'))).to.deep.equal([
        'welder--4',
        'diver--5',
      ]);
      expect(addresses().join()).not.to.contain('role-department');
      dispatchEvent(new Event('afterprint'));
      expect(addresses()).to.deep.equal(before);
    });

    it('keeps to its own parameters beside another board', async () => {
      const one = await addBoard({ 'param-prefix': 'role' });
      const other = await addBoard({ 'param-prefix': 'more' });
      await open(one, 'Diver');
      expect(other.openPosting).to.equal(undefined);
      await open(other, 'Welder');
      expect([parameter('role'), parameter('more')]).to.deep.equal(['diver--5', 'welder--4']);
      // Its own link closes its own posting, although the other board came last.
      const detail = one.shadowRoot?.querySelector('job-detail');
      part(detail ?? one, 'back').click();
      await patiently(() => one.openPosting === undefined);
      expect(other.openPosting?.id).to.equal('4');
      await goBack();
      await patiently(() => one.openPosting?.id === '5');
    });

    it('keeps what a router of the page knows its entries by', async () => {
      const path = (): string => location.href.slice(location.origin.length + 1);
      const router = { position: 7, back: '/', __NA: true, as: `/${path()}`, url: '/[...slug]' };
      history.replaceState(router, '');
      const board = await addBoard();
      await open(board, 'Diver');
      const { openRoles: own, ...pushed } = history.state as Record<string, unknown>;
      expect(own).to.deep.equal({ addedBy: 'role posting', href: '' });
      expect(pushed).to.deep.equal({ position: 7, back: '/', as: `/${path()}`, url: '/[...slug]' });
      expect(path()).to.contain('role=diver--5');
      await goBack();
      await patiently(() => board.openPosting === undefined);
    });

    it('tells a router whose addresses are in the hash of its own', async () => {
      history.replaceState({ current: '/careers' }, '', '#/careers');
      const board = await addBoard({ routing: 'hash' });
      const search = part(listOf(board), 'search');
      if (search instanceof HTMLInputElement) search.value = 'diver';
      search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(location.hash).to.equal('#/careers?role-search=diver');
      expect(history.state).to.include({ current: '/careers?role-search=diver' });
    });

    it('works in documents that lay nothing out, where applications are tested', async () => {
      const known = Object.getOwnPropertyDescriptors(Element.prototype);
      const missing = ['checkVisibility', 'part'] as const;
      const board = await addBoard();
      const title = titleOf(board, 'Diver');
      for (const name of missing) Reflect.deleteProperty(Element.prototype, name);
      title.click();
      await patiently(() => board.openPosting);
      const detail = (): Element | null | undefined =>
        board.shadowRoot?.querySelector('job-detail');
      const link = (): HTMLElement | null | undefined => detail()?.shadowRoot?.querySelector('a');
      await patiently(link);
      link()?.click();
      await patiently(() => !board.openPosting && focused()?.textContent.trim() === 'Diver');
      for (const name of missing) Object.defineProperty(Element.prototype, name, known[name]);
    });

    it('works in the hash', async () => {
      const board = await addBoard({ routing: 'hash' });
      await open(board, 'Diver');
      expect(location.hash).to.contain('role=diver--5');
      await goBack();
      await patiently(() => board.openPosting === undefined);
    });

    it('stays where it is when the page goes to a place in itself', async () => {
      const board = await addBoard({ routing: 'hash' });
      parts(listOf(board), 'option')[0]?.click();
      await settled(board);
      const { query } = listOf(board);
      await open(board, parts(listOf(board), 'title')[0]?.textContent.trim() ?? '');
      const id = board.openPosting?.id;
      const skipped = oneEvent(window, 'popstate');
      const link = document.createElement('a');
      link.href = '#main';
      document.body.append(link);
      link.click();
      link.remove();
      await skipped;
      await settled(board);
      expect(board.openPosting?.id).to.equal(id);
      await goBack();
      expect(board.openPosting?.id).to.equal(id);
      await goBack();
      await patiently(() => board.openPosting === undefined);
      expect(listOf(board).query).to.equal(query);
    });

    it('follows a router of the page', async function () {
      if (!('navigation' in window)) this.skip(); // others cannot know, see the README
      const board = await addBoard();
      const url = new URL(start);
      url.searchParams.set('role', 'any-words--5');
      history.pushState(null, '', url);
      await patiently(() => heading(board)?.textContent.trim() === 'Diver');
      url.searchParams.delete('role');
      url.searchParams.set('role-department', 'Finance');
      history.replaceState(null, '', url);
      await patiently(() => board.openPosting === undefined);
      await settled(board);
      expect(listOf(board).query).to.equal('department=Finance');
    });

    it('keeps what was typed on when a router writes an address of before once more', async function () {
      if (!('navigation' in window)) this.skip(); // others follow no router
      const board = await addBoard();
      const search = part(listOf(board), 'search');
      if (!(search instanceof HTMLInputElement)) throw new TypeError(search.localName);
      const type = (text: string): string => {
        search.value = text;
        search.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        return location.href;
      };
      const [passed] = [type('d'), type('di')];
      history.replaceState(null, '', passed);
      await settled(board);
      expect([listOf(board).query, search.value]).to.deep.equal(['search=di', 'di']);
      type('div');
      await settled(board);
      expect(location.search).to.contain('role-search=div');
      const url = new URL(location.href);
      url.searchParams.set('role-search', 'cook');
      history.replaceState(null, '', url);
      await patiently(() => listOf(board).query === 'search=cook');
    });

    it('is told of an address by the page', async () => {
      const board = await addBoard();
      const url = new URL(start);
      url.searchParams.set('role', 'any-words--5');
      history.pushState(null, '', url);
      dispatchEvent(new PopStateEvent('popstate'));
      await patiently(() => heading(board)?.textContent.trim() === 'Diver');
    });

    it('leaves another path to the router of the page', async () => {
      const board = await addBoard();
      await open(board, 'Diver');
      history.pushState(null, '', '/elsewhere');
      await settled(board);
      expect(board.openPosting?.id).to.equal('5');
      await goBack();
      expect(board.openPosting?.id).to.equal('5');
    });

    it('listens to nothing once it has left the page', async () => {
      const board = await addBoard();
      await open(board, 'Diver');
      board.remove();
      await goBack();
      expect(board.openPosting?.id ?? '5').to.equal('5');
      document.body.append(board);
      await patiently(() => listOf(board).state === 'ready' && listOf(board).checkVisibility());
      expect(board.openPosting).to.equal(undefined);
    });
  });
});
