import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-board/define.js';
import '../../../components/job-list/define.js';
import type { JobBoardElement } from '../../../components/job-board/job-board.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { eventually } from '../../support/eventually.js';
import { part, parts, samplePosting, samplePostings } from '../../support/job-feed.js';
import {
  addBoard,
  focused,
  goBack,
  heading,
  listOf,
  open,
  parameter,
  startAnew,
} from '../job-board/sample-board.js';
import { addList, choose, settled, titles } from './sample-list.js';

const keys = (): string[] => Object.keys(localStorage).filter((key) => /open-roles/.test(key));
const kept = (): string[] =>
  keys().flatMap((key) => new URLSearchParams(localStorage.getItem(key) ?? '').getAll('id'));

/** The button that saves a posting, by the title of that. */
function saveButton(element: Element, title: string): HTMLElement {
  const button = parts(element, 'save').find(({ textContent }) => textContent.includes(title));
  if (!button) throw new Error(`no button for ${title}`);
  return button;
}

async function save(element: Element, ...saved: string[]): Promise<void> {
  for (const title of saved) {
    const before = saveButton(element, title).getAttribute('aria-pressed');
    saveButton(element, title).click();
    await eventually(() => saveButton(element, title).getAttribute('aria-pressed') !== before);
  }
}

const words = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const notes = (list: JobListElement): string =>
  words(list.renderRoot.querySelector('.saved-notes') ?? undefined);

async function showSaved(list: JobListElement): Promise<void> {
  part(list, 'saved').click();
  await eventually(() => list.renderRoot.querySelector('.saved-notes'));
}

describe('saved postings', () => {
  startAnew();
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    document.querySelectorAll('job-list').forEach((list) => list.remove());
    localStorage.clear();
  });

  it('are nothing that a page has unasked, and nothing is kept before the reader keeps it', async () => {
    const plain = await addList();
    expect(parts(plain, 'save')).to.have.length(0);
    const list = await addList(samplePostings, { save: '' });
    expect(parts(list, 'save')).to.have.length(5);
    expect(parts(list, 'saved')).to.have.length(0);
    expect(localStorage.length).to.equal(0);
  });

  it('have a button each, outside the link, that says what it saves and is large enough', async () => {
    for (const layout of ['list', 'grid', 'rows']) {
      const list = await addList(samplePostings, { save: '', layout });
      const button = saveButton(list, 'Welder');
      expect(words(button)).to.equal('Save: Welder');
      expect(button.closest('a, article') === null).to.equal(true);
      const { width, height, left, top } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
      const root = list.shadowRoot;
      const hit = root?.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit?.closest('button') === button, layout).to.equal(true);
      list.remove();
    }
  });

  it('are kept by their ids alone, and move nothing when they are', async () => {
    const list = await addList(samplePostings, { save: '' });
    const place = (): number => part(list, 'list').getBoundingClientRect().top;
    const before = place();
    await save(list, 'Welder', 'Diver');
    expect(place()).to.equal(before);
    expect(kept()).to.deep.equal(['5', '4']);
    expect(keys()).to.have.length(1);
    expect(words(part(list, 'saved'))).to.equal('Saved 22 jobs');
    await save(list, 'Welder', 'Diver');
    expect(localStorage.length).to.equal(0);
    expect(parts(list, 'saved')).to.have.length(0);
  });

  it('are found again by the next visit, in another element of the page and in another tab', async () => {
    const first = await addList(samplePostings, { save: '' });
    const second = await addList(samplePostings, { save: '' });
    await save(first, 'Welder');
    await eventually(() => saveButton(second, 'Welder').getAttribute('aria-pressed') === 'true');
    first.remove();
    second.remove();
    const later = await addList(samplePostings, { save: '' });
    expect(saveButton(later, 'Welder').getAttribute('aria-pressed')).to.equal('true');
    const [key = ''] = keys();
    localStorage.setItem(key, 'id=3');
    dispatchEvent(new StorageEvent('storage', { key }));
    await eventually(() => saveButton(later, 'Payroll').getAttribute('aria-pressed') === 'true');
    expect(saveButton(later, 'Welder').getAttribute('aria-pressed')).to.equal('false');
  });

  it('do not mix with those of another feed of the site', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) =>
      (input instanceof Request ? input.url : input.toString()).includes('/feeds/')
        ? Promise.resolve(Response.json({ version: '1', postings: samplePostings }))
        : fetch(input, init);
    const [one, other] = [document.createElement('job-list'), document.createElement('job-list')];
    for (const list of [one, other]) {
      list.save = true;
      list.src = list === one ? '/feeds/one.json' : '/feeds/other.json';
      document.body.append(list);
      await eventually(() => parts(list, 'save').length > 0);
    }
    globalThis.fetch = fetch;
    await save(one, 'Welder');
    await other.updateComplete;
    expect(saveButton(other, 'Welder').getAttribute('aria-pressed')).to.equal('false');
  });

  it('are listed alone, and searched, counted and sorted by themselves', async () => {
    const list = await addList(samplePostings, { save: '', filters: 'search department' });
    await save(list, 'Welder', 'Payroll clerk', 'Diver');
    await showSaved(list);
    expect(part(list, 'saved').getAttribute('aria-pressed')).to.equal('true');
    await eventually(() => titles(list).join() === 'Payroll clerk,Welder,Diver');
    expect(part(list, 'count').textContent).to.equal('3 jobs');
    await settled(list);
    await choose(list, 'Workshop');
    await eventually(() => titles(list).join() === 'Welder,Diver');
    part(list, 'saved').click();
    await eventually(() => part(list, 'saved').getAttribute('aria-pressed') === 'false');
    expect(list.total).to.equal(2);
  });

  it('stay in sight when they are saved no longer, and are gone on return', async () => {
    const list = await addList(samplePostings, { save: '' });
    await save(list, 'Welder', 'Diver');
    await showSaved(list);
    await save(list, 'Welder');
    expect(titles(list)).to.deep.equal(['Welder', 'Diver']);
    expect(words(part(list, 'saved'))).to.equal('Saved 11 job');
    part(list, 'saved').click();
    await eventually(() => titles(list).length === 5);
    await showSaved(list);
    await eventually(() => titles(list).join() === 'Diver');
  });

  it('that nothing of a query fits are all shown again on request', async () => {
    const list = await addList(samplePostings, { save: '' });
    await save(list, 'Welder');
    await showSaved(list);
    await choose(list, 'Workshop').catch(() => undefined);
    list.query = 'department=Finance';
    await eventually(() => parts(list, 'no-match').length === 1);
    const clear = [...part(list, 'no-match').querySelectorAll('button')].at(-1);
    clear?.click();
    await eventually(() => titles(list).length === 5);
  });

  it('that are no longer open are left out of the count, told, and forgotten on request', async () => {
    const list = await addList(samplePostings, { save: '' });
    await save(list, 'Welder', 'Diver');
    list.remove();
    const rest = samplePostings.filter(({ id }) => id !== '5');
    const later = await addList(rest, { save: '' });
    expect(words(part(later, 'saved'))).to.equal('Saved 11 job');
    await showSaved(later);
    expect(notes(later)).to.contain('No longer open: 1');
    later.renderRoot.querySelector<HTMLElement>('.saved-gone button')?.click();
    await eventually(() => !notes(later).includes('No longer open'));
    expect(kept()).to.deep.equal(['4']);
  });

  it('count within a preset', async () => {
    const list = await addList(samplePostings, { save: '' });
    await save(list, 'Welder', 'Payroll clerk');
    const narrow = await addList(samplePostings, { save: '', preset: 'department=Finance' });
    await eventually(() => parts(narrow, 'saved').length === 1);
    expect(words(part(narrow, 'saved'))).to.equal('Saved 11 job');
    await showSaved(narrow);
    await eventually(() => titles(narrow).join() === 'Payroll clerk');
    expect(notes(narrow)).not.to.contain('No longer open');
  });

  it('last as long as the page where the device keeps nothing, which is said once', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const list = await addList(samplePostings, { save: '' });
      await save(list, 'Welder');
      await eventually(() => list.renderRoot.querySelector('.unkept'));
      expect(words(list.renderRoot.querySelector('.unkept') ?? undefined)).to.match(
        /does not keep/,
      );
      expect(saveButton(list, 'Welder').getAttribute('aria-pressed')).to.equal('true');
      list.renderRoot.querySelector<HTMLElement>('.unkept')?.hidePopover();
      await eventually(() => !list.renderRoot.querySelector('.unkept'));
      await save(list, 'Diver');
      expect(list.renderRoot.querySelectorAll('.unkept')).to.have.length(0);
      expect(words(part(list, 'saved'))).to.equal('Saved 22 jobs');
      await save(list, 'Diver', 'Welder');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('survive nonsense in the storage', async () => {
    const list = await addList(samplePostings, { save: '' });
    await save(list, 'Welder');
    const [key = ''] = keys();
    list.remove();
    for (const value of ['{"a":[', 'id=<img src=x>&id=4&id=4', '%%%', 'x'.repeat(10_000)]) {
      localStorage.setItem(key, value);
      const again = await addList(samplePostings, { save: '' });
      expect(saveButton(again, 'Welder').getAttribute('aria-pressed')).to.equal(
        String(value.includes('id=4')),
      );
      again.remove();
    }
  });

  it('tell the page nothing', async () => {
    const told: string[] = [];
    const names = ['jobs-query', 'job-select', 'job-open', 'job-close'];
    const listen = ({ type }: Event): unknown => told.push(type);
    for (const name of names) addEventListener(name, listen);
    const list = await addList(samplePostings, { save: '' });
    await save(list, 'Welder');
    await showSaved(list);
    for (const name of names) removeEventListener(name, listen);
    expect(told).to.deep.equal([]);
    expect(list.query).to.equal('');
  });
});

describe('saved postings of a board', () => {
  startAnew();
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  const saving = (): Promise<JobBoardElement> => addBoard({ save: '' });

  it('are saved where a posting is open, too', async () => {
    const board = await saving();
    await open(board, 'Welder');
    const detail = board.shadowRoot?.querySelector('job-detail');
    if (!detail) throw new Error('no detail');
    await eventually(() => parts(detail, 'save').length === 1);
    expect(words(part(detail, 'save'))).to.equal('Save: Welder');
    part(detail, 'save').click();
    await eventually(() => part(detail, 'save').getAttribute('aria-pressed') === 'true');
    expect(kept()).to.deep.equal(['4']);
    await eventually(
      () => saveButton(listOf(board), 'Welder').getAttribute('aria-pressed') === 'true',
    );
  });

  it('have an entry of the history: Back shows all, and an opened posting leads back to them', async () => {
    const board = await saving();
    const list = listOf(board);
    await save(list, 'Welder', 'Diver');
    await showSaved(list);
    expect(parameter('role-saved')).to.equal('');
    await eventually(() => titles(list).length === 2);
    await open(board, 'Welder');
    await goBack();
    await eventually(() => !heading(board));
    expect(titles(list)).to.deep.equal(['Welder', 'Diver']);
    await goBack();
    await eventually(() => titles(list).length === 5);
    expect(parameter('role-saved')).to.equal(null);
  });

  it('are handed on by an address that shows them, and leaves those of its reader alone', async () => {
    localStorage.clear();
    const before = await saving();
    await save(listOf(before), 'Diver');
    before.remove();
    history.replaceState(null, '', '?role-saved=4&role-saved=3&role-saved=3&role-saved=none');
    const board = await saving();
    const list = listOf(board);
    await eventually(() => titles(list).join() === 'Payroll clerk,Welder');
    expect(notes(list)).to.contain('shared with you');
    expect(notes(list)).to.contain('No longer open: 1');
    expect(kept()).to.deep.equal(['5']);
    expect(part(list, 'saved').getAttribute('aria-pressed')).to.equal('false');
    const all = list.renderRoot.querySelector<HTMLElement>('.saved-notes button');
    all?.focus();
    all?.click();
    await eventually(() => titles(list).length === 5);
    expect(parameter('role-saved')).to.equal(null);
    await eventually(() => focused()?.classList.contains('results'));
  });

  it('have an address without the search of whoever hands it on, and a posting has none of them', async () => {
    const copied: string[] = [];
    const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const native = Object.getOwnPropertyDescriptor(navigator, 'share');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    if ('share' in navigator)
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
      });
    history.replaceState(null, '', '?utm_source=mail&role-department=Workshop&page=own');
    const board = await saving();
    const list = listOf(board);
    await eventually(() => titles(list).length === 2);
    await save(list, 'Welder', 'Diver');
    await showSaved(list);
    part(list, 'share').click();
    await eventually(() => copied.length === 1);
    const address = new URL(copied[0] ?? '');
    expect(address.search).to.equal('?page=own&role-saved=4&role-saved=5');
    await open(board, 'Welder');
    const detail = board.shadowRoot?.querySelector('job-detail');
    expect(detail?.address).to.match(/\?page=own&role=welder--4$/);
    if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
    else delete (navigator as { clipboard?: unknown }).clipboard;
    if (native) Object.defineProperty(navigator, 'share', native);
    else delete (navigator as { share?: unknown }).share;
  });

  it('are harmless where an address names anything', async () => {
    const hostile = [
      '"><img src=x onerror=alert(1)>',
      '../../admin',
      '\0',
      '__proto__',
      'x'.repeat(2000),
    ];
    const asked = new URLSearchParams(
      [...hostile, ...Array.from({ length: 400 }, (_, index) => `n${index}`)].map((id) => [
        'role-saved',
        id,
      ]),
    );
    history.replaceState(null, '', `?${String(asked)}`);
    const board = await addBoard({ save: '' }).catch(() => undefined);
    const list = listOf(board ?? (document.querySelector('job-board') as JobBoardElement));
    await eventually(() => notes(list).includes('No longer open: 50'));
    expect(list.renderRoot.querySelectorAll('img')).to.have.length(0);
    expect(localStorage.length).to.equal(0);
  });
});

describe('saved postings side by side', () => {
  startAnew();
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  const dialog = (list: JobListElement): HTMLDialogElement | null =>
    list.renderRoot.querySelector('dialog');
  const heads = (list: JobListElement): string[] =>
    [...(dialog(list)?.querySelectorAll('thead th') ?? [])].map(words);
  const row = (list: JobListElement, label: string): HTMLTableRowElement | undefined =>
    [...(dialog(list)?.querySelectorAll('tr') ?? [])].find((one) => words(one).startsWith(label));

  async function compare(...saved: string[]): Promise<JobBoardElement> {
    const board = await addBoard({ save: '' });
    const list = listOf(board);
    await save(list, ...saved);
    await showSaved(list);
    await eventually(() => parts(list, 'compare').length === 1);
    part(list, 'compare').click();
    await eventually(() => dialog(list)?.open);
    return board;
  }

  it('have their titles as heads of columns, and say where they differ', async () => {
    const list = listOf(await compare('Welder', 'Payroll clerk'));
    expect(heads(list)).to.deep.equal(['Payroll clerk', 'Welder']);
    expect(words(row(list, 'Location'))).to.equal('Location ObanOban');
    expect(words(row(list, 'Department'))).to.equal('Department (differs) FinanceWorkshop');
    expect(words(row(list, 'Workplace'))).to.equal('Workplace (differs) –On-site');
    // The keyboard moves a wide table by the links in its head: no stop of its own.
    expect(dialog(list)?.querySelectorAll('thead a')).to.have.length(2);
    expect(dialog(list)?.querySelector('[tabindex="0"]')).to.equal(null);
  });

  it('are three at most, of which the reader chooses', async () => {
    const list = listOf(await compare('Welder', 'Payroll clerk', 'Diver', 'Turbine engineer'));
    expect(heads(list)).to.have.length(3);
    const boxes = [...(dialog(list)?.querySelectorAll('input') ?? [])];
    expect(boxes.map(({ disabled }) => disabled)).to.deep.equal([false, false, false, true]);
    boxes[0]?.click();
    await eventually(() => heads(list).length === 2);
    boxes[3]?.click();
    await eventually(() => heads(list).length === 3);
    expect(heads(list)).to.deep.equal(['Payroll clerk', 'Welder', 'Diver']);
  });

  it('are left by Back, with the saved postings still shown, and the focus where it was', async () => {
    const list = listOf(await compare('Welder', 'Diver'));
    await goBack();
    await eventually(() => !dialog(list));
    expect(parameter('role-saved')).to.equal('');
    await eventually(() => focused()?.classList.contains('compare-open'));
  });

  it('lead to each of them', async () => {
    const board = await compare('Welder', 'Diver');
    dialog(listOf(board))?.querySelector<HTMLElement>('thead a')?.click();
    await eventually(() => heading(board)?.textContent.trim() === 'Welder');
    await goBack();
    await eventually(() => !heading(board));
    expect(dialog(listOf(board)) === null).to.equal(true);
    expect(titles(listOf(board))).to.deep.equal(['Welder', 'Diver']);
  });
});

describe('saved postings of a feed that is searched at its server', () => {
  const { fetch } = globalThis;
  const postings: readonly Posting[] = Array.from({ length: 40 }, (_, index) =>
    samplePosting({ id: `p/${index}`, title: `Post ${index}` }),
  );
  startAnew();
  afterEach(() => {
    globalThis.fetch = fetch;
    document.querySelectorAll('job-list').forEach((list) => list.remove());
    localStorage.clear();
  });

  it('are asked for one by one where the page does not have them', async () => {
    const asked: string[] = [];
    globalThis.fetch = (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : String(input));
      if (!pathname.startsWith('/postings')) return fetch(input, init);
      asked.push(pathname + search);
      const id = decodeURIComponent(pathname.slice('/postings/'.length));
      const facets: unknown[] = [];
      if (id === '')
        return Promise.resolve(
          Response.json({ total: 40, page: 1, postings: postings.slice(0, 20), facets }),
        );
      const posting = postings.find((one) => one.id === id);
      return Promise.resolve(posting ? Response.json(posting) : new Response('', { status: 404 }));
    };
    const list = document.createElement('job-list');
    list.save = true;
    list.routing = 'query';
    list.src = '/postings';
    history.replaceState(null, '', '?role-saved=p/33&role-saved=p/2&role-saved=gone');
    document.body.append(list);
    await eventually(() => titles(list).join() === 'Post 2,Post 33');
    await eventually(() => notes(list).includes('No longer open: 1'));
    expect(asked.filter((address) => address.includes('/p%2F33'))).to.have.length(1);
    expect(asked.join()).not.to.contain('saved');
  });
});
