import '../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../components/job-board/define.js';
import type { JobBoardElement } from '../../components/job-board/job-board.js';
import type { JobListElement } from '../../components/job-list/job-list.js';
import { loadSource } from '../../src/sources/registry.js';
import { eventually } from '../support/eventually.js';
import { feedOf, useNetwork } from '../support/fake-fetch.js';
import { parts, samplePosting } from '../support/job-feed.js';
import { open, startAnew } from './job-board/sample-board.js';

/** Postings of a system that names no employer. */
const postings = [
  { id: 'a', text: 'Night baker' },
  { id: 'b', text: 'Miller' },
].map((posting) => ({
  ...posting,
  categories: { location: 'Graz, Austria' },
  createdAt: 1_790_000_000_000,
  description: '<p>Knead by night.</p>',
  hostedUrl: `https://jobs.lever.co/mill/${posting.id}`,
}));

/** The employers that the cards of a board or list show. */
const shown = (element: Element): string[] =>
  parts(element, 'organization').map(({ textContent }) => textContent);

/** The employer in the markup of the open posting. */
function marked(): unknown {
  const script = document.head.querySelector('[data-open-roles="posting"]');
  const { hiringOrganization } = JSON.parse(script?.textContent ?? '{}');
  return hiringOrganization;
}

/** The employer above the title of the open posting. */
const eyebrow = (board: JobBoardElement): string | undefined =>
  board.shadowRoot
    ?.querySelector('job-detail')
    ?.shadowRoot?.querySelector('.eyebrow')
    ?.textContent.trim();

describe('organization', () => {
  startAnew();
  const network = useNetwork();
  const { requests, warnings } = network;
  let path: string;
  let cases = 0;

  before(async function () {
    this.timeout(30_000); // a busy machine takes its time over what a board loads when it is needed
    await Promise.all([loadSource('lever'), import('../../components/job-detail/define.js')]);
  });
  beforeEach(() => {
    cases += 1;
    path = `/lever/${cases}`;
    network.answer(path, postings);
  });
  afterEach(() => document.querySelectorAll('job-list').forEach((list) => list.remove()));

  async function add<Tag extends 'job-board' | 'job-list'>(
    tag: Tag,
    settings: Partial<Pick<JobBoardElement, 'organization' | 'filters' | 'noStructuredData'>>,
  ): Promise<HTMLElementTagNameMap[Tag]> {
    const element = document.createElement(tag);
    Object.assign(element, { src: path, filters: 'none', ...settings });
    document.body.append(element);
    await eventually(() => parts(element, 'title').length === 2);
    return element;
  }

  const addList = (organization: JobListElement['organization']): Promise<JobListElement> =>
    add('job-list', { organization });

  it('is told search engines and readers of a posting, and not repeated on every card', async () => {
    const board = await add('job-board', { organization: 'Mill' });
    expect(shown(board)).to.deep.equal([]);
    await open(board, 'Miller');
    await eventually(marked);
    expect(marked()).to.deep.equal({ '@type': 'Organization', name: 'Mill' });
    expect(eyebrow(board)).to.equal('Mill');
    board.organization = 'Rye & Sons';
    await eventually(() => JSON.stringify(marked()).includes('Rye & Sons'));
    expect(eyebrow(board)).to.equal('Rye & Sons');
    expect(warnings).to.deep.equal([]);
  });

  it('may say more than a name, as a property and as JSON in the attribute', async () => {
    const organization = { name: 'Mill', url: 'https://mill.example', logo: '/logo.svg' };
    for (const given of [organization, JSON.stringify(organization)]) {
      const board = await add('job-board', { organization: given });
      await open(board, 'Miller');
      await eventually(marked);
      expect(marked()).to.deep.equal({
        '@type': 'Organization',
        name: 'Mill',
        sameAs: 'https://mill.example/',
        logo: `${location.origin}/logo.svg`,
      });
      board.remove();
      history.replaceState(null, '', location.pathname);
    }
  });

  it('stands on the cards where other postings name another employer', async () => {
    const feed = feedOf(
      samplePosting({ id: 'a', title: 'Baker' }),
      samplePosting({ id: 'b', title: 'Miller', hiringOrganization: { name: 'Oat Ltd' } }),
    );
    network.answer(path, feed);
    expect(shown(await addList(undefined))).to.deep.equal(['Oat Ltd']);
    const list = await addList('Mill');
    expect(shown(list)).to.deep.equal(['Mill', 'Oat Ltd']);
    list.query = 'organization=Mill';
    await eventually(() => list.total === 1);
  });

  it('gives way to the employer that the feed names', async () => {
    network.answer(path, {
      ...feedOf(
        samplePosting({ id: 'a', title: 'Baker' }),
        samplePosting({ id: 'b', title: 'Miller', hiringOrganization: { name: 'Oat Ltd' } }),
      ),
      organization: { name: 'Rye & Sons' },
    });
    expect(shown(await addList('Mill'))).to.deep.equal(['Rye & Sons', 'Oat Ltd']);
  });

  it('is each element’s own, of one request and one feed', async () => {
    const [one, other] = await Promise.all([addList('Mill'), addList({ name: 'Rye & Sons' })]);
    let told: string | undefined;
    other.addEventListener('jobs-load', ({ feed }) => (told = feed.organization?.name));
    expect(requests).to.deep.equal([path]);
    expect(one.postings).to.equal(other.postings);
    // Nothing was read anew, so nothing is told.
    other.organization = 'Oat Ltd';
    await other.updateComplete;
    expect(told).to.equal(undefined);
    other.lang = 'de';
    await eventually(() => told !== undefined);
    expect(told).to.equal('Oat Ltd');
  });

  it('is asked for where search engines lack it', async () => {
    await addList(undefined);
    const silent = await add('job-board', { noStructuredData: true });
    await open(silent, 'Miller');
    silent.remove();
    history.replaceState(null, '', location.pathname);
    expect(warnings).to.deep.equal([]);
    const board = await add('job-board', {});
    await open(board, 'Miller');
    await eventually(() => warnings.length > 0);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(
      /<job-board> .*add organization="…".*warnings\.md#organization-missing\]/,
    );
    expect(marked()).to.equal(undefined);
  });

  it('says what it cannot use', async () => {
    const list = await addList('{"name": ""}');
    expect(warnings.join()).to.match(
      /<job-list> cannot use its organization: give a name, or .*#organization-unknown\]/,
    );
    list.remove();
    const board = await add('job-board', { organization: { name: 'Mill', logo: 'javascript:1' } });
    expect(warnings[1]).to.include('<job-board> cannot use the logo of its organization');
    await open(board, 'Miller');
    await eventually(marked);
    expect(marked()).to.deep.equal({ '@type': 'Organization', name: 'Mill' });
  });
});
