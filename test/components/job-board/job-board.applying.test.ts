import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import { inlineFeedScript, part, parts, samplePostings } from '../../support/job-feed.js';
import {
  addBoard,
  focused,
  settled,
  open,
  goBack,
  heading,
  parameter,
  patiently,
  start,
  startAnew,
} from './sample-board.js';

describe('<job-board>', () => {
  startAnew();

  describe('takes applications', () => {
    const forms = (board: JobBoardElement): Element[] => [...board.querySelectorAll('apply-form')];

    /** The form has an address of its own: it is left by two steps back after this. */
    async function openForm(board: JobBoardElement): Promise<void> {
      const detail = board.shadowRoot?.querySelector('job-detail');
      part(detail ?? board, 'apply').click();
      await patiently(() => board.querySelector('apply-form[slot="apply"] form') !== null);
    }

    it('in a form that keeps words and focus while the language of the page changes', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      await open(board, 'Welder');
      await openForm(board);
      const name = board.querySelector<HTMLInputElement>('input[name="name"]');
      name?.focus();
      const left: unknown[] = [];
      name?.addEventListener('blur', (event) => left.push(event));
      board.lang = 'fr';
      const back = (): Element | undefined =>
        parts(board.shadowRoot?.querySelector('job-detail') ?? board, 'back')[0];
      await patiently(() => back()?.textContent.includes('offres'));
      await patiently(() => board.querySelector('.or-apply')?.getAttribute('lang') === 'fr');
      expect(left).to.deep.equal([]);
      expect(focused()).to.equal(name);
      await goBack();
      await goBack();
    });

    it('in a preview that sends nothing, where the page asks for that', async () => {
      const board = await addBoard({ apply: 'preview' });
      await open(board, 'Welder');
      await openForm(board);
      const [form] = forms(board);
      expect(form?.textContent).to.contain('This is a preview: nothing will be sent.');
      await goBack();
      await goBack();
    });

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
      await goBack();
      await patiently(() => name?.checkVisibility() === false);
      await open(board, 'Diver');
      expect(forms(board)[0]?.checkVisibility()).to.equal(false);
      await openForm(board);
      expect(forms(board)).to.have.lengthOf(2);
      await goBack();
      await goBack();
      await patiently(() => board.openPosting === undefined);
      await open(board, 'Welder');
      await patiently(() => name?.checkVisibility() === true);
      expect(name?.value).to.equal('Ada');
      await goBack();
    });

    it('by a form that is as the properties say', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      const said = {
        encoding: 'json',
        receipt: 'any',
        maxFileSize: '1 MB',
        maxTotalSize: '2 MB',
        accept: '.pdf',
        draft: true,
        privacyHref: '/privacy',
      } as const;
      Object.assign(board, said);
      await open(board, 'Welder');
      await openForm(board);
      expect(board.querySelector('apply-form')).to.include(said);
      await goBack();
      await goBack();
    });

    it('to where the page says by the time that they are sent', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      await open(board, 'Welder');
      await openForm(board);
      const [form] = forms(board);
      const name = board.querySelector<HTMLInputElement>('input[name="name"]');
      if (name) name.value = 'Ada';
      board.applyAction = '/applications/2';
      await settled(board);
      expect(form?.getAttribute('action')).to.equal('/applications/2');
      board.removeAttribute('apply-action');
      await settled(board);
      board.applyAction = '/applications/3';
      await settled(board);
      expect(form?.getAttribute('action')).to.equal('/applications/3');
      expect(name?.isConnected && name.value).to.equal('Ada');
      await goBack();
      await goBack();
    });

    it('offers no second way to begin while the form is shown', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      await open(board, 'Welder');
      const buttons = (): Element[] =>
        parts(board.shadowRoot?.querySelector('job-detail') ?? board, 'apply');
      expect(buttons()).not.to.have.lengthOf(0);
      await openForm(board);
      await patiently(() => buttons().length === 0);
      await patiently(() => focused()?.textContent.trim() === 'Apply for Welder');
      await goBack();
      await goBack();
      await open(board, 'Diver');
      await patiently(() => buttons().length > 0);
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
      board.applyAction = '/other';
      await settled(board);
      expect(own.getAttribute('action')).to.equal('/own');
      await goBack();
      await goBack();
    });

    it('at an address of their own, from which Back leads to the posting', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      await open(board, 'Welder');
      await openForm(board);
      const name = board.querySelector<HTMLInputElement>('input[name="name"]');
      if (name) name.value = 'Ada';
      expect(parameter('role-apply')).to.equal('form');
      await goBack();
      expect(parameter('role-apply')).to.equal(null);
      await patiently(() => name?.checkVisibility() === false);
      expect(heading(board)?.textContent.trim()).to.equal('Welder');
      await patiently(() => focused() === heading(board));
      await openForm(board);
      await patiently(() => name?.checkVisibility() === true);
      expect(name?.value).to.equal('Ada');
      const back = parts(board.shadowRoot?.querySelector('job-detail') ?? board, 'back')[0];
      back?.click();
      await patiently(() => board.openPosting === undefined);
      expect(location.href).to.equal(start);
    });

    for (const routing of ['query', 'hash'] as const) {
      it(`in a form that is there on a direct visit to its address, in the ${routing}`, async () => {
        const state = 'role=any--4&role-apply=form';
        const address = routing === 'query' ? `?${state}` : `#${state}`;
        history.replaceState(null, '', address);
        const title = samplePostings.find(({ id }) => id === '4')?.title;
        const board = await addBoard({ 'apply-action': '/applications', routing });
        const shown = (): HTMLInputElement | null => board.querySelector('input[name="name"]');
        await patiently(() => shown()?.checkVisibility());
        expect(heading(board)?.textContent.trim()).to.equal(title);
      });
    }

    it('in no form at its address where the board has none', async () => {
      history.replaceState(null, '', '?role=welder--4&role-apply=form');
      const board = await addBoard();
      await patiently(() => heading(board));
      await settled(board);
      expect(forms(board)).to.have.lengthOf(0);
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

    it('that were begun before the page took the board out and put a new one in', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      await open(board, 'Welder');
      await openForm(board);
      const name = board.querySelector<HTMLInputElement>('input[name="name"]');
      if (name) name.value = 'Ada';
      board.replaceWith(board.cloneNode(true));
      const copy = document.querySelector('job-board') ?? board;
      const shown = (): HTMLInputElement | null => copy.querySelector('input[name="name"]');
      await patiently(() => shown()?.value === 'Ada' && shown()?.checkVisibility());
      expect(forms(copy)).to.have.lengthOf(1);
      await goBack();
      await goBack();
    });

    it('in a form that stays when a morph of the page takes it out', async () => {
      const board = await addBoard({ 'apply-action': '/applications' });
      await open(board, 'Welder');
      await openForm(board);
      const name = board.querySelector<HTMLInputElement>('input[name="name"]');
      if (name) name.value = 'Ada';
      const [form] = forms(board);
      form?.remove();
      await patiently(() => forms(board).length > 0);
      await settled(board);
      expect(forms(board)).to.deep.equal([form]);
      expect(name?.checkVisibility()).to.equal(true);
      expect(name?.value).to.equal('Ada');
      await goBack();
      await goBack();
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
