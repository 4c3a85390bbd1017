import '../../support/setup.js';
import { expect } from '@open-wc/testing';
import '../../../components/job-list/define.js';
import type { JobListElement } from '../../../components/job-list/job-list.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { manyPostings, part, parts, samplePosting } from '../../support/job-feed.js';
import { addList, choose, patiently, settled, titles, type } from './sample-list.js';

/** A list in a box of some width. */
async function addInBox(
  width: number,
  postings: readonly Posting[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<JobListElement> {
  const list = await addList(postings, { filters: 'none', ...attributes });
  Object.assign(list.style, { display: 'block', inlineSize: `${width}px` });
  await patiently(() => parts(list, 'card').length > 0);
  return list;
}

/** Where each element with a part begins. */
const starts = (list: JobListElement, name: string): number[] => [
  ...new Set(parts(list, name).map((element) => Math.round(element.getBoundingClientRect().left))),
];

const varied = manyPostings(40).map((posting, index) => ({
  ...posting,
  ...(index % 2 === 0 && {
    salaries: [{ currency: 'EUR', min: 40_000 + index, unit: 'YEAR' as const }],
  }),
  ...(index % 5 === 0 && {
    title: `${posting.title} with a title that says rather more than others do`,
  }),
  ...(index % 7 === 0 && { locations: [] }),
  datePosted: '2026-10-01',
}));

describe('<job-list> in rows', () => {
  afterEach(() => document.querySelectorAll('job-list').forEach((list) => list.remove()));

  it('is how many postings are laid out, unless the page says otherwise', async () => {
    const isRows = (list: JobListElement): boolean =>
      parts(list, 'card').every((card) => card.matches('.rows'));
    expect(isRows(await addInBox(900, manyPostings(30)))).to.equal(true);
    expect(isRows(await addInBox(900, manyPostings(29)))).to.equal(false);
    expect(isRows(await addInBox(900, manyPostings(30), { layout: 'list' }))).to.equal(false);
    expect(isRows(await addInBox(900, manyPostings(3), { layout: 'rows' }))).to.equal(true);
  });

  it('shows fourteen postings in a window of 900 px, beside the filters', async () => {
    const list = await addInBox(1120, varied, { filters: 'search department location' });
    await settled(list);
    const { top } = list.getBoundingClientRect();
    const seen = parts(list, 'card').filter(
      (card) => card.getBoundingClientRect().bottom - top <= 900,
    );
    expect(seen.length).to.be.at.least(14);
  });

  it('stays so whatever the reader looks for', async () => {
    const list = await addList(manyPostings(30));
    await type(list, 'Post 17');
    expect(titles(list)).to.deep.equal(['Post 17']);
    expect(part(list, 'card').classList.contains('rows')).to.equal(true);
  });

  it('aligns its columns, whatever a posting leaves out', async () => {
    const list = await addInBox(1200, varied, { layout: 'rows' });
    for (const name of ['title', 'department', 'locations', 'workplace', 'salary']) {
      expect(starts(list, name), name).to.have.lengthOf(1);
    }
    const ends = parts(list, 'date').map((date) => Math.round(date.getBoundingClientRect().right));
    expect(new Set(ends).size).to.equal(1);
  });

  it('has no column that no posting has anything for', async () => {
    const bare = manyPostings(30).map(({ id, title }) => samplePosting({ id, title }));
    const list = await addInBox(1200, bare);
    expect(list.renderRoot.querySelector('.fact.department, .fact.salary')).to.equal(null);
  });

  it('has no column that hardly a posting has anything for, nor one with the same word in all rows', async () => {
    const postings = manyPostings(40).map(({ id, title }, index) =>
      samplePosting({
        id,
        title,
        workplace: 'hybrid',
        ...(index < 4 && { department: 'Works' }),
        ...(index < 5 && { salaries: [{ currency: 'EUR', min: 40_000, unit: 'YEAR' as const }] }),
      }),
    );
    const kinds = async (attributes: Readonly<Record<string, string>>): Promise<string[]> => {
      const list = await addInBox(1200, postings, attributes);
      const [card] = parts(list, 'card');
      return [...(card?.querySelectorAll('.fact') ?? [])].map(({ className }) =>
        className.replace(/fact|absent|width-\d+/g, '').trim(),
      );
    };
    expect(await kinds({})).to.deep.equal(['locations', 'salary']);
    expect(await kinds({ fields: 'department workplace', layout: 'rows' })).to.deep.equal([
      'department',
      'workplace',
    ]);
  });

  it('says that a job is remote where its place would stand, wide or narrow', async () => {
    const postings = manyPostings(30).map(({ id, title }) =>
      samplePosting({ id, title, locations: [], workplace: 'remote' }),
    );
    for (const width of [358, 1200]) {
      const list = await addInBox(width, postings);
      const place = part(list, 'locations');
      expect(place.textContent).to.equal('Remote');
      expect(place.checkVisibility()).to.equal(true);
      const [card] = parts(list, 'card');
      expect(card?.textContent.match(/Remote/g)).to.have.lengthOf(1);
    }
  });

  it('begins where the number of jobs does', async () => {
    const list = await addInBox(900, manyPostings(30), { 'group-by': 'department' });
    const start = Math.round(part(list, 'count').getBoundingClientRect().left);
    expect(starts(list, 'title')).to.deep.equal([start]);
    expect(starts(list, 'group-heading')).to.deep.equal([start]);
  });

  it('has no heading over postings of which none has what they are grouped by', async () => {
    const bare = manyPostings(30).map(({ id, title }) => samplePosting({ id, title }));
    const list = await addInBox(900, bare, { 'group-by': 'department' });
    await patiently(() => titles(list).length > 0);
    expect(parts(list, 'group-heading')).to.have.lengthOf(0);
  });

  it('takes a line each where there is room, and two on a phone', async () => {
    const postings = manyPostings(30);
    const wide = await addInBox(1200, postings);
    expect(part(wide, 'card').getBoundingClientRect().height).to.be.within(36, 44);
    const narrow = await addInBox(358, postings);
    expect(part(narrow, 'card').getBoundingClientRect().height).to.be.within(52, 68);
    const column = await addInBox(288, postings);
    const title = part(column, 'title').getBoundingClientRect();
    const place = part(column, 'locations').getBoundingClientRect();
    expect(place.top).to.be.at.least(title.bottom - 1);
  });

  it('has the pay on a phone, on a line of its own', async () => {
    const list = await addInBox(358, varied);
    const [paid, unpaid] = parts(list, 'card');
    const [pay] = parts(list, 'salary');
    expect(pay?.checkVisibility()).to.equal(true);
    const below = part(list, 'locations').getBoundingClientRect().bottom;
    expect(pay?.getBoundingClientRect().top).to.be.at.least(below - 2);
    expect(paid?.getBoundingClientRect().height).to.be.above(
      unpaid?.getBoundingClientRect().height ?? 0,
    );
  });

  it('gives the names of departments a line where they fit in one', async () => {
    const postings = manyPostings(30).map((posting, index) => ({
      ...posting,
      title: 'Harbour pilot',
      department: index % 2 === 0 ? 'Technology: Product Development' : 'Research',
    }));
    const list = await addInBox(992, postings);
    const heights = parts(list, 'department').map((name) => name.getBoundingClientRect().height);
    expect(Math.max(...heights)).to.be.below(Math.min(...heights) * 1.5);
    expect(starts(list, 'locations')).to.have.lengthOf(1);
  });

  it('cuts no title', async () => {
    const title = 'Sachbearbeiter Verwaltung und Beschaffung von Ersatzteilen für Windkraftanlagen';
    for (const width of [288, 700, 1100]) {
      const postings = [samplePosting({ id: '1', title }), ...manyPostings(30)];
      const list = await addInBox(width, postings);
      const link = part(list, 'title');
      expect(link.scrollWidth).to.be.at.most(link.clientWidth || Infinity);
      expect(link.innerText).to.equal(title);
      expect(list.scrollWidth).to.be.at.most(width);
    }
  });

  it('keeps the heading of a group and its count in sight while the group scrolls', async () => {
    const list = await addInBox(900, manyPostings(60), {
      'group-by': 'department',
      'page-size': '60',
    });
    const [group] = parts(list, 'group');
    const heading = part(list, 'group-heading');
    expect(part(list, 'group-count').textContent).to.contain('5');
    expect(parts(list, 'department'), 'said by the heading').to.have.lengthOf(0);
    const box = group?.getBoundingClientRect();
    scrollTo(0, scrollY + (box?.top ?? 0) + 80);
    expect(heading.getBoundingClientRect().top).to.be.closeTo(0, 1);
    expect(getComputedStyle(heading).backgroundColor).to.match(/^rgb\(/);
    scrollTo(0, 0);
  });

  it('is accessible, and moves nothing when a choice is made', async () => {
    const list = await addList(varied, { 'group-by': 'department' });
    await expect(list).to.be.accessible();
    const before = part(list, 'count').getBoundingClientRect().top;
    await choose(list, 'hybrid');
    await settled(list);
    expect(part(list, 'count').getBoundingClientRect().top).to.be.closeTo(before, 60);
    expect(part(list, 'card').classList.contains('rows')).to.equal(true);
  });
});

describe('the cards of a <job-list>', () => {
  afterEach(() => document.querySelectorAll('job-list').forEach((list) => list.remove()));

  const employer = (name: string) => ({ hiringOrganization: { name } });

  it('name the employer only where postings differ in it', async () => {
    const one = manyPostings(3).map((posting) => ({ ...posting, ...employer('Ferries') }));
    expect(parts(await addList(one), 'organization')).to.have.lengthOf(0);
    const two = one.map((posting, index) => ({ ...posting, ...employer(`Ferries ${index % 2}`) }));
    expect(parts(await addList(two), 'organization')).to.have.lengthOf(3);
  });

  it('leave out what is the same on all of them, unless the page names it', async () => {
    const alike = manyPostings(3).map(({ id, title }) =>
      samplePosting({
        id,
        title,
        department: 'Works',
        team: id,
        locations: [{ name: 'Vigo' }],
        workplace: 'hybrid',
        employmentTypes: ['FULL_TIME'],
      }),
    );
    const facts = async (
      postings: readonly Posting[],
      attributes?: Readonly<Record<string, string>>,
    ): Promise<string[]> =>
      [...(parts(await addList(postings, attributes), 'card')[0]?.querySelectorAll('.fact') ?? [])]
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .filter(Boolean);
    expect(await facts(alike)).to.deep.equal(['Location: Vigo', 'Team: 0']);
    expect(await facts(alike, { fields: 'workplace' })).to.deep.equal(['Workplace: Hybrid']);
    expect(await facts(alike.slice(0, 1))).to.deep.equal([
      'Location: Vigo',
      'Workplace: Hybrid',
      'Employment type: Full-time',
      'Department: Works',
    ]);
    const [one, ...others] = alike;
    const apart = [{ ...one, employmentTypes: ['INTERN'] }, ...others] as Posting[];
    expect(await facts(apart)).to.include('Employment type: Internship');

    const offered = async (postings: readonly Posting[]): Promise<number> => {
      const list = await addList(postings);
      await patiently(() => part(list, 'search'));
      return parts(list, 'facet').length;
    };
    expect(await offered(alike)).to.equal(0);
    await patiently(async () => (await offered(apart)) === 1);

    const remote = alike.map((posting) => ({ ...posting, workplace: 'remote' as const }));
    expect(await facts(remote)).to.include('Workplace: Remote'); // Vigo alone would mean an office there
  });

  it('show the fields that the page names, in its order, and warn of others', async () => {
    const warnings: string[] = [];
    const real = console.warn;
    console.warn = (message: string) => void warnings.push(message);
    const postings = manyPostings(2).map((posting) => ({ ...posting, custom: { grade: 'B2' } }));
    const list = await addList(postings, { fields: 'custom.grade department sallary locations' });
    console.warn = real;
    const facts = [...(parts(list, 'card')[0]?.querySelectorAll('.fact [part]') ?? [])];
    expect(facts.map((fact) => fact.getAttribute('part'))).to.deep.equal([
      'custom',
      'department',
      'locations',
    ]);
    expect(warnings.filter((text) => text.includes('"sallary"'))).to.have.lengthOf(1);
  });

  it('have their facts on one line beside each other in a grid, however long their titles are', async () => {
    const locations = [{ name: 'Vigo', locality: 'Vigo', country: 'ES' }];
    const postings = [
      samplePosting({ id: '1', title: 'Welder', locations }),
      samplePosting({ id: '2', title: 'Diver for the piers of harbours '.repeat(6), locations }),
    ];
    const list = await addList(postings, { layout: 'grid', fields: 'locations' });
    list.style.inlineSize = '700px';
    const bottoms = (name: string): number[] =>
      parts(list, name).map((element) => Math.round(element.getBoundingClientRect().bottom));
    const [one, other] = bottoms('locations');
    expect(one).to.be.greaterThan(0).and.equal(other);
    const tops = parts(list, 'title').map((title) => title.getClientRects()[0]?.top);
    expect(tops[0]).to.equal(tops[1]);
  });

  it('put the place first that was asked for, with the pay that holds there', async () => {
    const place = (locality: string, country: string) => ({ name: locality, locality, country });
    const postings = [
      samplePosting({
        id: '1',
        title: 'Welder',
        locations: [place('Porto', 'PT'), place('Brest', 'FR'), place('Vigo', 'ES')],
        salaries: [
          { currency: 'EUR', min: 100, label: 'Portugal' },
          { currency: 'EUR', min: 300, label: 'Vigo' },
        ],
      }),
      samplePosting({ id: '2', title: 'Diver', locations: [place('Vigo', 'ES')] }),
    ];
    const list = await addList(postings, { filters: 'location' });
    expect(part(list, 'locations').textContent.trim()).to.match(/^Porto/);
    await choose(list, 'Vigo');
    await patiently(() => /^Vigo/.test(part(list, 'locations').textContent.trim()));
    expect(part(list, 'salary').textContent).to.contain('300');
    await choose(list, 'Vigo');
    expect(part(list, 'locations').textContent.trim()).to.match(/^Porto/);
  });

  it('stand on the ground that was measured where a dark page declares no scheme', async () => {
    const { style } = document.body;
    Object.assign(style, { backgroundColor: 'rgb(16, 24, 32)', color: 'white' });
    const list = await addList(manyPostings(30));
    expect(getComputedStyle(list).colorScheme).to.equal('dark');
    style.backgroundColor = style.color = '';
    await patiently(() => getComputedStyle(list).colorScheme === 'normal');
  });
});
