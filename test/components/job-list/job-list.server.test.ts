import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import '../../../components/job-board/define.js';
import '../../../components/job-list/define.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import { Localizer } from '../../../src/i18n/localizer.js';
import { postingTexts } from '../../../src/i18n/posting-texts.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { isFacetName, parseQuery } from '../../../src/search/query.js';
import { nearSpellings } from '../../../src/search/text/near-spellings.js';
import { searchPostings } from '../../../src/search/search-postings.js';
import { readSynonyms } from '../../../src/search/text/synonyms.js';
import { eventually } from '../../support/eventually.js';
import { part, parts, samplePosting } from '../../support/job-feed.js';
import { listOf } from '../job-board/sample-board.js';
import { choose, settled, titles, type } from './sample-list.js';

const towns = ['Bergen', 'Oban', 'Brest'];
const countries = ['NO', 'GB', 'FR'];
const postings: readonly Posting[] = Array.from({ length: 250 }, (_, index) => {
  const [locality = '', country = ''] = [towns[index % 3], countries[index % 3]];
  return samplePosting({
    id: `p/${index}`,
    title: `${['Welder', 'Diver', 'Clerk', 'Front-end engineer'][index % 4] ?? ''} ${index}`,
    department: ['Yard', 'Office', 'Dock'][(index >> 2) % 3] ?? '',
    locations: [{ name: locality, locality, country }],
    ...(index % 5 === 0 && { workplace: 'remote' as const }),
    ...(index % 7 === 0 && { employmentTypes: ['PART_TIME' as const] }),
  });
});

/** What `GET /postings` of the server answers. */
async function answerOf(address: URL): Promise<unknown> {
  const parameters = new URLSearchParams(address.search);
  const size = Number(parameters.get('page-size') ?? 20);
  const facets = (parameters.get('facets') ?? 'department').split(' ').filter(isFacetName);
  const preset = parseQuery(parameters.get('preset') ?? '');
  const groupBy = parameters.get('group-by') ?? '';
  const synonyms = readSynonyms(parameters.get('synonyms') ?? '{}');
  for (const name of ['page-size', 'facets', 'preset', 'group-by', 'synonyms'])
    parameters.delete(name);
  const query = parseQuery(parameters.toString());
  expect(query.unknown).to.deep.equal([]);
  const localizer = new Localizer('en');
  const texts = (posting: Posting) => postingTexts(posting, localizer);
  const options = {
    query,
    preset,
    facets,
    texts,
    localizer,
    synonyms,
    groupBy: isFacetName(groupBy) ? groupBy : undefined,
  };
  const found = searchPostings(postings, options);
  const start = (query.page - 1) * size;
  const page = found.postings
    .slice(start, start + size)
    .map((one) => ({ ...one, description: undefined }));
  const { total, remote, facets: counted } = found;
  const groups = found.groups?.flatMap(({ label, total: all, postings: own }) => {
    const ids = own.map(({ id }) => id).filter((id) => page.some((one) => one.id === id));
    return ids.length > 0 ? [{ label, total: all, ids }] : [];
  });
  const near = total === 0 ? await nearSpellings(postings, options) : undefined;
  return {
    total,
    page: query.page,
    pageSize: size,
    postings: page,
    facets: counted,
    remote,
    groups,
    near,
  };
}

describe('<job-list> of a feed that is searched at its server', () => {
  const { fetch } = globalThis;
  let requests: string[] = [];
  /** Takes the place of an answer. */
  let intercept: (address: URL, signal?: AbortSignal) => Response | Promise<Response> | undefined;

  beforeEach(() => {
    requests = [];
    intercept = () => undefined;
    globalThis.fetch = async (input, init) => {
      const address = new URL(input instanceof Request ? input.url : String(input));
      if (!address.pathname.startsWith('/postings')) return fetch(input, init);
      requests.push(address.pathname + address.search);
      const other = await intercept(address, init?.signal ?? undefined);
      if (other) return other;
      const id = decodeURIComponent(address.pathname.slice('/postings/'.length));
      if (id === '') return Response.json(await answerOf(address));
      const posting = postings.find((one) => one.id === id);
      return posting ? Response.json(posting) : new Response('', { status: 404 });
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    document.querySelectorAll('job-list, job-board').forEach((element) => element.remove());
    history.replaceState(null, '', location.pathname);
  });

  let count = 0;
  async function add(attributes: Readonly<Record<string, string>> = {}): Promise<JobListElement> {
    const list = document.createElement('job-list');
    count += 1; // a store of its own
    list.setAttribute('src', '/postings');
    list.maxFeedSize = `${count + 10} MB`;
    for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
    document.body.append(list);
    await eventually(() => parts(list, 'title').length > 0 && parts(list, 'option').length > 0);
    await settled(list);
    return list;
  }
  const counts = (list: JobListElement): string[] =>
    parts(list, 'option-count').map(({ textContent }) => textContent.trim());

  it('shows the first of all, with the counts of all', async () => {
    const list = await add();
    expect(titles(list)).to.have.length(20);
    expect(list.total).to.equal(250);
    expect(list.state).to.equal('ready');
    expect(counts(list).slice(0, 3)).to.deep.equal(['82', '84', '84']);
  });

  it('finds and counts what a list finds in the same feed, in any order of steps', async () => {
    const list = await add({ preset: 'exclude.department=Dock' });
    const local = document.createElement('job-list');
    local.setAttribute('preset', 'exclude.department=Dock');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ version: '1', postings });
    local.append(script);
    document.body.append(local);
    await eventually(() => parts(local, 'option').length > 0);
    const query = fc
      .record({
        search: fc.constantFrom('', 'frontend', 'welder', 'front end', 'norway', 'nothing', 'e'),
        location: fc.constantFrom('', 'NO', 'Oban'),
        department: fc.constantFrom('', 'Yard'),
        sort: fc.constantFrom('', 'title'),
        page: fc.constantFrom('', '2', '7'),
      })
      .map((asked) => {
        const stated = Object.entries(asked).filter(([, value]) => value !== '');
        return new URLSearchParams(stated).toString();
      });
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        local.query = text;
        list.query = text;
        await settled(local);
        const seen = (one: JobListElement): string =>
          JSON.stringify([one.total, one.state, titles(one), counts(one)]);
        await eventually(() => seen(list) === seen(local));
      }),
      { numRuns: 15 },
    );
  });

  it('shows more, from where the focus then is', async () => {
    const list = await add();
    part(list, 'more').click();
    await eventually(() => titles(list).length === 40);
    await eventually(() => list.shadowRoot?.activeElement?.textContent.includes('20'));
    expect(list.query).to.equal('page=2');
  });

  it('asks for no posting twice while a reader shows more', async () => {
    const list = await add({ 'page-size': '30' });
    for (let cards = 60; cards <= 120; cards += 30) {
      part(list, 'more').click();
      await eventually(() => titles(list).length === cards);
    }
    const pages = requests
      .map((path) => new URL(path, location.href).searchParams)
      .filter((asked) => asked.has('page-size'))
      .map((asked) => `${asked.get('page')} of ${asked.get('page-size')}`);
    expect(pages).to.deep.equal(['1 of 30', '2 of 30', '3 of 30', '4 of 30']);
  });

  it('groups what the server groups, with the number of all', async () => {
    const list = await add({ 'group-by': 'department', 'page-size': '60' });
    const headings = (): string[] =>
      parts(list, 'group').map((group) => {
        const [count] = group.querySelectorAll('[part="group-count"] [aria-hidden]');
        const cards = group.querySelectorAll('[data-job-id]').length;
        return `${group.querySelector('[part="group-heading"] span')?.textContent} ${count?.textContent}: ${cards}`;
      });
    await eventually(() => headings().join(', ') === 'Dock 82: 60');
    part(list, 'more').click();
    await eventually(() => headings().join(', ') === 'Dock 82: 82, Office 84: 38');
  });

  it('finds by the synonyms of the page', async () => {
    const list = await add({ synonyms: '{"Hafen": "dock", "Bauer": "yard"}' });
    await type(list, 'hafen diver');
    await eventually(() => list.total === 21);
    const [asked = ''] = requests.slice(-1);
    const { searchParams } = new URL(asked, location.href);
    expect(searchParams.get('synonyms')).to.equal('{"hafen":["dock"]}');
  });

  it('offers what is spelled nearly like it', async () => {
    const list = await add();
    await type(list, 'enginer');
    await eventually(() => parts(list, 'suggestion').length > 0);
    expect(parts(list, 'suggestion').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'engineer (62)',
    ]);
    part(list, 'suggestion').click();
    await eventually(() => list.total === 62);
  });

  it('lets no older answer take the place of a newer one', async () => {
    const list = await add();
    let answerFirst = (): void => {};
    intercept = (address) => {
      if (!address.search.includes('welder')) return undefined;
      return new Promise((resolve) => {
        answerFirst = () => void answerOf(address).then((body) => resolve(Response.json(body)));
      });
    };
    await type(list, 'welder');
    await eventually(() => requests.some((path) => path.includes('welder')));
    expect(titles(list)).to.have.length(20); // the last ones stay
    await type(list, 'clerk');
    await eventually(() => titles(list)[0]?.startsWith('Clerk'));
    answerFirst();
    await choose(list, 'Yard');
    await eventually(() => list.total === 21);
    expect(titles(list).every((title) => title?.startsWith('Clerk'))).to.equal(true);
  });

  it('keeps what it has where the server fails, says so, and asks again', async () => {
    const list = await add();
    intercept = () => new Response('', { status: 400 });
    await type(list, 'clerk');
    await eventually(() => list.state === 'stale');
    expect(titles(list)).to.have.length(20);
    intercept = () => undefined;
    part(list, 'retry').click();
    await eventually(() => list.state === 'ready' && titles(list)[0]?.startsWith('Clerk'));
  });

  it('says that nothing matches', async () => {
    const list = await add();
    await type(list, 'nothing-of-the-kind');
    await eventually(() => list.state === 'no-match');
    part(list, 'clear').click();
    await eventually(() => list.total === 250);
  });

  it('names the value of a preset that no posting has to the page author, once', async () => {
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (text: string) => void warned.push(text);
    try {
      const list = document.createElement('job-list');
      const preset = 'department=Yard&location=Nowhere';
      Object.assign(list, { src: '/postings', preset, maxFeedSize: '9 MB' });
      document.body.append(list);
      await eventually(() => list.state === 'no-match' && warned.length > 0);
      list.requestUpdate();
      await settled(list);
      expect(warned).to.have.lengthOf(1);
      expect(warned[0]).to.match(/^<job-list> .*"location=Nowhere" \(there are .*preset-no-match/);
      expect(warned[0]).to.contain('Bergen');
    } finally {
      console.warn = warn;
    }
  });

  it('opens a posting that no page has had yet, by its address', async () => {
    history.replaceState(null, '', '?role=x--p/240');
    const board = document.createElement('job-board');
    board.setAttribute('src', '/postings');
    document.body.append(board);
    await eventually(() => board.openPosting?.title === 'Welder 240');
    const description = (): string => parts(board, 'description')[0]?.textContent ?? '';
    await eventually(() => description().includes('About p/240'));
    history.replaceState(null, '', location.pathname);
  });

  it('opens what it found, with its text', async () => {
    const board = document.createElement('job-board');
    board.setAttribute('src', '/postings');
    board.setAttribute('query', 'search=diver&sort=title');
    document.body.append(board);
    await eventually(() => parts(board, 'title')[0]?.textContent.trim() === 'Diver 1');
    part(board, 'more').click();
    await eventually(() => titles(listOf(board)).length === 40);
    parts(board, 'title').at(-1)?.click();
    const description = (): string => parts(board, 'description')[0]?.textContent ?? '';
    await eventually(() => description().includes('About p/'));
  });

  it('says of a posting that there is none', async () => {
    history.replaceState(null, '', '?role=x--gone');
    const board = document.createElement('job-board');
    board.setAttribute('src', '/postings');
    document.body.append(board);
    await eventually(() => board.shadowRoot?.querySelector('job-detail')?.state === 'not-found');
  });
});
