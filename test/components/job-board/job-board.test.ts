import '../../support/setup.js';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import type { Posting } from '../../../src/posting/posting.js';
import {
  addElement,
  inlineFeedScript,
  manyPostings,
  part,
  parts,
  samplePostings,
} from '../../support/job-feed.js';

const start = location.href;

function listOf(board: JobBoardElement): JobListElement {
  const list = board.shadowRoot?.querySelector('job-list');
  if (!list) throw new Error('no list');
  return list;
}

async function addBoard(
  attributes: Readonly<Record<string, string>> = {},
  postings: readonly Posting[] = samplePostings,
): Promise<JobBoardElement> {
  const board = addElement('job-board', postings, attributes);
  await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'ready');
  await settled(board);
  return board;
}

async function settled(board: JobBoardElement): Promise<void> {
  await board.updateComplete;
  await listOf(board).updateComplete;
  for (const inner of listOf(board).renderRoot.querySelectorAll('job-card, job-filters')) {
    if ('updateComplete' in inner) await inner.updateComplete;
  }
}

function titleOf(board: JobBoardElement, text: string): HTMLElement {
  const link = parts(listOf(board), 'title').find((title) => title.textContent.trim() === text);
  if (!link) throw new Error(`no card ${text}`);
  return link;
}

async function open(board: JobBoardElement, title: string): Promise<void> {
  titleOf(board, title).click();
  await patiently(() => heading(board)?.textContent.trim() === title);
}

function heading(board: JobBoardElement): HTMLElement | undefined {
  const detail = board.shadowRoot?.querySelector('job-detail');
  return detail ? parts(detail, 'title')[0] : undefined;
}

async function goBack(): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.back();
  await arrived;
}

/** The innermost element with the focus. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const parameter = (name: string): string | null => new URL(location.href).searchParams.get(name);

/** The first load of a module may be slow on a busy machine. */
const patiently = (condition: () => unknown): Promise<void> =>
  waitUntil(condition, undefined, { timeout: 8000 });

describe('<job-board>', () => {
  afterEach(() => {
    document.querySelectorAll('job-board').forEach((board) => board.remove());
    history.replaceState(null, '', start);
    scrollTo(0, 0);
  });

  describe('opens postings in place', () => {
    it('shows the posting, tells the page, and moves the focus to its heading', async () => {
      const board = await addBoard();
      let told: string | undefined;
      board.addEventListener('job-open', ({ posting }) => (told = posting.id));
      await open(board, 'Welder');
      expect(told).to.equal('4');
      expect(board.openPosting?.id).to.equal('4');
      expect(parameter('job')).to.equal('welder--4');
      expect(listOf(board).checkVisibility()).to.equal(false);
      await patiently(() => focused() === heading(board));
      await expect(board).to.be.accessible();
    });

    it('leaves opening to the page where it cancels the choice', async () => {
      const board = await addBoard();
      board.addEventListener('job-select', (event) => event.preventDefault());
      titleOf(board, 'Welder').click();
      await settled(board);
      expect(board.openPosting).to.equal(undefined);
      expect(location.href).to.equal(start);
    });

    it('links each card to its address in the page', async () => {
      const board = await addBoard();
      const href = new URL(titleOf(board, 'Welder').getAttribute('href') ?? '');
      expect(href.searchParams.get('job')).to.equal('welder--4');
    });

    it('goes back with the browser to query, place and card', async () => {
      const board = await addBoard({ 'page-size': '10' }, manyPostings(60));
      part(listOf(board), 'more').click();
      await patiently(() => parts(listOf(board), 'title').length === 20);
      await settled(board);
      titleOf(board, 'Post 15').scrollIntoView({ block: 'center' });
      const { scrollY } = window;
      expect(scrollY).to.be.above(0);
      await open(board, 'Post 15');
      const closed = oneEvent(board, 'job-close');
      await goBack();
      await closed;
      await patiently(() => focused() === titleOf(board, 'Post 15'));
      expect(listOf(board).query).to.equal('page=2');
      expect(parameter('job')).to.equal(null);
      await patiently(() => Math.abs(window.scrollY - scrollY) <= 2);
    });

    it('goes forward again', async () => {
      const board = await addBoard();
      await open(board, 'Diver');
      await goBack();
      await patiently(() => board.openPosting === undefined);
      const arrived = oneEvent(window, 'popstate');
      history.forward();
      await arrived;
      await patiently(() => board.openPosting?.id === '5');
      await patiently(() => focused() === heading(board));
      await goBack();
    });

    it('goes back by its link, on the same way as the browser', async () => {
      const board = await addBoard();
      await open(board, 'Diver');
      const { length } = history;
      const detail = board.shadowRoot?.querySelector('job-detail');
      const arrived = oneEvent(window, 'popstate');
      part(detail ?? board, 'back').click();
      await arrived;
      await patiently(() => focused() === titleOf(board, 'Diver'));
      expect(history.length).to.equal(length);
    });

    it('keeps what the reader searched', async () => {
      const board = await addBoard();
      const field = part(listOf(board), 'search') as HTMLInputElement;
      field.value = 'engineer';
      field.dispatchEvent(new InputEvent('input'));
      await settled(board);
      expect(parameter('job-search')).to.equal('engineer');
      await open(board, 'Software engineer');
      await goBack();
      await patiently(() => board.openPosting === undefined);
      await settled(board);
      expect(listOf(board).total).to.equal(2);
      expect(parameter('job-search')).to.equal('engineer');
    });

    it('works without any address', async () => {
      const board = await addBoard({ routing: 'none' });
      await open(board, 'Welder');
      expect(location.href).to.equal(start);
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'back').click();
      await patiently(() => focused() === titleOf(board, 'Welder'));
    });
  });

  describe('follows the address', () => {
    it('shows the posting of a direct visit, without moving focus or page', async () => {
      const url = new URL(start);
      url.searchParams.set('job', 'any-words--3');
      history.replaceState(null, '', url);
      const board = addElement('job-board', samplePostings);
      await patiently(() => heading(board)?.textContent.trim() === 'Payroll clerk');
      expect(document.activeElement).to.equal(document.body);
      expect(scrollY).to.equal(0);
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'back').click();
      await patiently(() => board.openPosting === undefined);
      await patiently(() => focused() === titleOf(board, 'Payroll clerk'));
      expect(parameter('job')).to.equal(null);
    });

    it('shows a closed posting as closed', async () => {
      const url = new URL(start);
      url.searchParams.set('job', '6');
      history.replaceState(null, '', url);
      const board = addElement('job-board', samplePostings);
      await patiently(() => heading(board)?.textContent.trim() === 'Retired post');
      const detail = board.shadowRoot?.querySelector('job-detail');
      expect(part(detail ?? board, 'closed')).to.exist;
      expect(document.head.querySelector('[data-open-roles="posting"]')).to.equal(null);
    });

    it('says that it does not know a posting, and leads to the list', async () => {
      const url = new URL(start);
      url.searchParams.set('job', 'gone--404');
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
      url.searchParams.set('job-department', 'Finance');
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

    it('keeps to its own parameters beside another board', async () => {
      const one = await addBoard({ 'param-prefix': 'job' });
      const other = await addBoard({ 'param-prefix': 'more' });
      await open(one, 'Diver');
      expect(other.openPosting).to.equal(undefined);
      await open(other, 'Welder');
      expect([parameter('job'), parameter('more')]).to.deep.equal(['diver--5', 'welder--4']);
      // Its own link closes its own posting, although the other board came last.
      const detail = one.shadowRoot?.querySelector('job-detail');
      part(detail ?? one, 'back').click();
      await patiently(() => one.openPosting === undefined);
      expect(other.openPosting?.id).to.equal('4');
      await goBack();
      await patiently(() => one.openPosting?.id === '5');
    });

    it('works in the hash', async () => {
      const board = await addBoard({ routing: 'hash' });
      await open(board, 'Diver');
      expect(location.hash).to.contain('job=diver--5');
      await goBack();
      await patiently(() => board.openPosting === undefined);
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

  describe('marks up the open posting', () => {
    const script = (): Element | null => document.head.querySelector('[data-open-roles="posting"]');
    const dated = samplePostings.map((posting) => ({
      ...posting,
      datePosted: '2026-11-01',
      description: '<p>Long enough words about the work.</p>',
      hiringOrganization: { name: 'Slackwater' },
    }));

    it('in the head while it is open, and no longer', async () => {
      const board = await addBoard({}, dated);
      await open(board, 'Welder');
      await patiently(() => script() !== null);
      const data = JSON.parse(script()?.textContent ?? '') as { title: string; url: string };
      expect(data.title).to.equal('Welder');
      expect(new URL(data.url).searchParams.get('job')).to.equal('welder--4');
      board.remove();
      expect(script()).to.equal(null);
      document.body.append(board);
      await patiently(() => script() !== null);
      await goBack();
      await patiently(() => script() === null);
    });

    it('not where the page does not want it', async () => {
      const board = await addBoard({ 'no-structured-data': '' }, dated);
      await open(board, 'Welder');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(script()).to.equal(null);
      await goBack();
    });

    it('in the title of the page only where it is asked to', async () => {
      const { title } = document;
      const silent = await addBoard();
      await open(silent, 'Welder');
      expect(document.title).to.equal(title);
      await goBack();
      silent.remove();
      const board = await addBoard({ 'update-title': '' });
      await open(board, 'Welder');
      expect(document.title).to.contain('Welder');
      await goBack();
      await patiently(() => document.title === title);
    });
  });

  describe('takes applications', () => {
    const forms = (board: JobBoardElement): Element[] => [...board.querySelectorAll('apply-form')];

    async function openForm(board: JobBoardElement): Promise<void> {
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'apply').click();
      await patiently(() => board.querySelector('apply-form[slot="apply"] form') !== null);
    }

    it('by a link unless there is somewhere to send them', async () => {
      const board = await addBoard();
      await open(board, 'Welder');
      const detail = board.shadowRoot?.querySelector('job-detail');
      expect(part(detail ?? board, 'apply').localName).to.equal('a');
      await goBack();
    });

    it('by a form in its light DOM, and keeps what was typed', async () => {
      const board = await addBoard({ 'apply-action': '/applications', 'privacy-href': '/privacy' });
      await open(board, 'Welder');
      await openForm(board);
      const name = board.querySelector<HTMLInputElement>('input[name="name"]');
      expect(name?.checkVisibility()).to.equal(true);
      expect(board.querySelector('apply-form')?.getAttribute('privacy-href')).to.equal('/privacy');
      if (name) name.value = 'Ada';
      await goBack();
      await patiently(() => name?.checkVisibility() === false);
      await open(board, 'Diver');
      expect(forms(board)[0]?.checkVisibility()).to.equal(false);
      await openForm(board);
      expect(forms(board)).to.have.lengthOf(2);
      await goBack();
      await patiently(() => board.openPosting === undefined);
      await open(board, 'Welder');
      await patiently(() => name?.checkVisibility() === true);
      expect(name?.value).to.equal('Ada');
      await goBack();
    });

    it('by the page’s own form', async () => {
      const board = document.createElement('job-board');
      const own = document.createElement('apply-form');
      own.setAttribute('action', '/own');
      own.setAttribute('slot', 'apply');
      board.append(inlineFeedScript(samplePostings), own);
      document.body.append(board);
      await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'ready');
      await settled(board);
      await open(board, 'Welder');
      await openForm(board);
      expect(forms(board)).to.deep.equal([own]);
      expect(own.getAttribute('action')).to.equal('/own');
      await goBack();
    });

    it('without the forms that came with a copy of the page', async () => {
      const board = document.createElement('job-board');
      board.innerHTML =
        '<apply-form data-open-roles="apply" slot="apply"><form></form></apply-form>';
      board.append(inlineFeedScript(samplePostings));
      document.body.append(board);
      expect(forms(board)).to.have.lengthOf(0);
      await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'ready');
    });

    it('not at all where the page says none', async () => {
      const board = await addBoard({ apply: 'none', 'apply-action': '/applications' });
      await open(board, 'Welder');
      const detail = board.shadowRoot?.querySelector('job-detail');
      expect(parts(detail ?? board, 'apply')).to.have.lengthOf(0);
      await goBack();
    });
  });

  it('passes the page’s words on to its list', async () => {
    const board = document.createElement('job-board');
    board.innerHTML = '<h2 slot="header">Our posts</h2><p slot="empty">Nothing now</p>';
    board.append(inlineFeedScript([]));
    document.body.append(board);
    await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'empty');
    expect(board.querySelector('h2')?.checkVisibility()).to.equal(true);
    expect(board.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('tells the page once that its feed was read', async () => {
    const board = document.createElement('job-board');
    board.append(inlineFeedScript(samplePostings));
    let loads = 0;
    board.addEventListener('jobs-load', () => (loads += 1));
    document.body.append(board);
    board.remove();
    document.body.append(board);
    await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'ready');
    await settled(board);
    expect(loads).to.equal(1);
  });

  it('says where its feed failed', async () => {
    const board = document.createElement('job-board');
    board.src = '/nowhere.json';
    board.fallbackHref = 'https://jobs.example/';
    let errors = 0;
    board.addEventListener('jobs-error', () => (errors += 1));
    document.body.append(board);
    await patiently(() => board.shadowRoot?.querySelector('job-list')?.state === 'failed');
    await settled(board);
    expect(part(board, 'fallback').getAttribute('href')).to.equal('https://jobs.example/');
    expect(errors).to.equal(1);
    await expect(board).to.be.accessible();
  });
});
