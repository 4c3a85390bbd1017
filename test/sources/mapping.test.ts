import '../support/setup.js';
import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/errors/base-error.js';
import { readMapping } from '../../src/sources/mapping/mapping.js';
import { readError, readFirst, readSource } from './read-source.js';

const read = (data: unknown, mapping: Record<string, unknown>) =>
  readFirst('mapping', data, { mapping: readMapping(mapping) });

describe('readMapping', () => {
  it('reads a mapping from an object and from its text', () => {
    const mapping = {
      postings: 'data.items',
      title: ['name', 'label'],
      'custom.shift': { value: 'late' },
    };
    expect(readMapping(mapping)).to.deep.equal(mapping);
    expect(readMapping(JSON.stringify(mapping))).to.deep.equal(mapping);
  });

  const faults: readonly (readonly [string, unknown, RegExp])[] = [
    ['an unknown key', { titel: 'name' }, /unknown key "titel".*title/],
    ['a path that is not one', { title: 'a..b' }, /"title" is "a\.\.b"/],
    ['an unknown conversion', { datePosted: { path: 'd', as: 'seconds' } }, /unix-seconds/],
    ['a number in the place of a path', { title: 7 }, /"title" is 7/],
    ['a list in the place of the mapping', [], /is a list/],
    ['broken JSON', '{ "title": ', /not valid JSON/],
    ['a key of the prototype', JSON.parse('{ "__proto__": "x" }'), /unknown key "__proto__"/],
  ];
  for (const [what, mapping, message] of faults) {
    it(`says what is wrong with ${what}`, () => {
      expect(() => readMapping(mapping))
        .to.throw(FeedError, message)
        .with.property('code', 'feed-mapping');
    });
  }
});

describe('a mapped feed', () => {
  it('finds the list, and each field by path, list of paths and fixed value', async () => {
    const data = {
      data: {
        items: [
          {
            ref: 7,
            name: ' Baker &amp; cook ',
            links: { self: '/jobs/7' },
            offices: [{ city: 'Graz' }, { city: 'Linz' }],
            group: 'Kitchen',
            team: { name: '' },
            body: '<p>Knead.</p>',
            created: 1767225600,
            pay: { from: 3100, to: '3,400', currency: 'EUR' },
            attributes: { clearance: true },
          },
        ],
      },
    };
    const posting = await readFirst('mapping', data, {
      url: 'https://acme.example/feed.json',
      mapping: readMapping({
        postings: 'data.items',
        id: 'ref',
        title: 'name',
        url: 'links.self',
        locations: 'offices[].city',
        department: ['team.name', 'group'],
        description: 'body',
        datePosted: { path: 'created', as: 'unix-seconds' },
        'salary.min': 'pay.from',
        'salary.max': 'pay.to',
        'salary.currency': 'pay.currency',
        'salary.unit': { value: 'MONTH' },
        'custom.clearance': 'attributes.clearance',
      }),
    });
    expect(posting).to.include({
      id: '7',
      title: 'Baker & cook',
      url: 'https://acme.example/jobs/7',
      department: 'Kitchen',
      description: '<p>Knead.</p>',
      datePosted: '2026-01-01T00:00:00Z',
    });
    expect(posting.locations.map(({ name }) => name)).to.deep.equal(['Graz', 'Linz']);
    expect(posting.salaries).to.deep.equal([
      { currency: 'EUR', min: 3100, max: 3400, unit: 'MONTH' },
    ]);
    expect(posting.custom).to.deep.equal({ clearance: true });
  });

  it('reads a list at the root, with and without the key for it', async () => {
    for (const mapping of [
      { id: 'n', title: 't' },
      { postings: '', id: 'n', title: 't' },
    ]) {
      expect(await read([{ n: 1, t: 'Baker' }], mapping)).to.include({ id: '1', title: 'Baker' });
    }
  });

  it('puts the columns of a table of places together', async () => {
    const item = {
      id: 1,
      t: 'Baker',
      offices: [
        { city: 'Graz', land: 'AT' },
        { land: 'DE' },
        { city: 'Basel', land: 'Switzerland' },
      ],
    };
    const posting = await read([item], {
      id: 'id',
      title: 't',
      'locations.locality': 'offices[].city',
      'locations.country': 'offices[].land',
    });
    expect(posting.locations.map(({ locality, country }) => [locality, country])).to.deep.equal([
      ['Graz', 'AT'],
      [undefined, 'DE'],
      ['Basel', 'CH'],
    ]);
  });

  it('converts escaped HTML, Markdown, text, milliseconds and cents', async () => {
    const item = {
      id: 1,
      t: 'Baker',
      escaped: '&lt;p&gt;Knead&lt;/p&gt;',
      markdown: 'Knead **well**',
      plain: 'Salt < sugar',
      at: 1767225600000,
      cents: 1950,
    };
    const base = { id: 'id', title: 't' };
    const described = async (path: string, as: string) =>
      (await read([item], { ...base, description: { path, as } })).description.trim();
    expect(await described('escaped', 'escaped-html')).to.equal('<p>Knead</p>');
    expect(await described('markdown', 'markdown')).to.equal('<p>Knead <strong>well</strong></p>');
    expect(await described('plain', 'text')).to.equal('<p>Salt &lt; sugar</p>');
    const dated = await read([item], {
      ...base,
      datePosted: { path: 'at', as: 'unix-milliseconds' },
    });
    expect(dated.datePosted).to.equal('2026-01-01T00:00:00Z');
    const paid = await read([item], {
      ...base,
      'salary.min': { path: 'cents', as: 'cents' },
      'salary.currency': { value: 'EUR' },
      'salary.unit': { value: 'hour' },
    });
    expect(paid.salaries[0]).to.include({ min: 19.5, currency: 'EUR', unit: 'HOUR' });
  });

  it('reads the employer, tags, status, flags and wordings of types and workplace', async () => {
    const item = {
      id: 1,
      t: 'Baker',
      org: 'Acme',
      labels: 'night, bread',
      state: 'Closed',
      top: 'yes',
      type: 'Teilzeit',
      remote: true,
      areas: ['Austria', 'Germany'],
      rank: '4',
    };
    const posting = await read([item], {
      id: 'id',
      title: 't',
      organization: 'org',
      tags: 'labels',
      status: 'state',
      featured: 'top',
      employmentTypes: 'type',
      workplace: 'remote',
      applicantLocationRequirements: 'areas',
      order: 'rank',
    });
    expect(posting).to.deep.include({
      hiringOrganization: { name: 'Acme' },
      tags: ['night', 'bread'],
      status: 'closed',
      featured: true,
      employmentTypes: ['PART_TIME'],
      workplace: 'remote',
      order: 4,
    });
    expect(posting.applicantLocationRequirements.map(({ country }) => country)).to.deep.equal([
      'AT',
      'DE',
    ]);
  });

  it('skips what is no posting and reports where it was', async () => {
    const { postings, report } = await readSource(
      'mapping',
      [{ id: 1, t: 'Baker' }, 'x', { id: 3 }],
      {
        mapping: readMapping({ id: 'id', title: 't' }),
      },
    );
    expect(postings).to.have.length(1);
    expect(report.skipped).to.equal(2);
    expect(report.issues.map(({ posting, code }) => [posting, code])).to.deep.equal([
      ['#2', 'posting-unreadable'],
      ['#3', 'posting-no-title'],
    ]);
  });

  it('reports a value that says nothing with its posting, field and kind', async () => {
    const item = { id: 9, t: 'Baker', when: { year: 2026 }, page: 'javascript:alert(1)' };
    const { postings, report } = await readSource('mapping', [item], {
      mapping: readMapping({ id: 'id', title: 't', datePosted: 'when', url: 'page' }),
    });
    expect(postings[0]).to.not.have.any.keys('datePosted', 'url');
    expect(report.issues.map(({ posting }) => posting)).to.deep.equal(['9', '9']);
    expect(report.issues.map(({ message }) => message).join())
      .to.match(/"datePosted" is an object/)
      .and.to.match(/"url" is a text/);
  });

  it('says which path leads nowhere, and what there is instead', async () => {
    const nowhere = await readError(
      'mapping',
      { rows: [] },
      { mapping: readMapping({ postings: 'data', title: 't' }) },
    );
    expect(nowhere.message).to.include('"data"').and.to.include('rows');
    const untitled = await readError('mapping', [{ name: 'Baker' }], {
      mapping: readMapping({ title: 'titel' }),
    });
    expect(untitled.message).to.include('"titel"').and.to.include('name');
    const missing = await readError('mapping', [], { mapping: readMapping({ id: 'id' }) });
    expect(missing.message).to.include('no "title"');
  });

  it('reads what the entries state that a posting stands in, at the paths of their lists', async () => {
    const data = {
      departments: [
        { name: 'Bakery', teams: [{ name: 'Night', jobs: [{ id: 1, title: 'Baker' }] }] },
        {
          name: 'Shop',
          city: 'Graz, Austria',
          teams: [
            { name: 'Till', jobs: [{ id: 2, title: 'Clerk', departments: [{ name: 'Own' }] }] },
          ],
        },
      ],
    };
    const given = readMapping({
      postings: 'departments[].teams[].jobs',
      id: 'id',
      title: 'title',
      department: 'departments[].name',
      team: 'departments.teams.name',
      locations: 'departments[].city',
    });
    const { feed, report } = await readSource('mapping', data, { mapping: given });
    expect(
      feed.postings.map(({ department, team, locations }) => [
        department,
        team,
        locations.map(({ locality }) => locality),
      ]),
    ).to.deep.equal([
      ['Bakery', 'Night', []],
      ['Own', undefined, []],
    ]);
    expect(report.issues.map(({ code }) => code)).to.deep.equal(['mapping-path-unknown']);
    delete (data.departments[1]?.teams[0]?.jobs[0] as { departments?: unknown }).departments;
    const again = await readSource('mapping', data, { mapping: given });
    expect(again.feed.postings[1]?.locations[0]?.locality).to.equal('Graz');
    expect(again.feed.postings[1]?.department).to.equal('Shop');
  });

  it('reads days with slashes in the order that other days of the feed tell', async () => {
    const days = ['31/12/2199', '05/01/2199', '04.02.99'];
    const given = readMapping({ id: 'id', title: 'id', validThrough: 'day' });
    const readDays = async (all: readonly string[]) => {
      const rows = all.map((day, id) => ({ id, day }));
      const { feed } = await readSource('mapping', rows, { mapping: given });
      return feed.postings.map(({ validThrough }) => validThrough);
    };
    expect(await readDays(days)).to.deep.equal(['2199-12-31', '2199-01-05', '2099-02-04']);
    expect(await readDays(['05/01/2199', '12/31/2199'])).to.deep.equal([
      '2199-05-01',
      '2199-12-31',
    ]);
    expect(await readDays(['05/01/2199', '06/01/2199'])).to.deep.equal([undefined, undefined]);
    expect(await readDays(['31/12/2199', '12/31/2199', '05/01/2199'])).to.deep.equal([
      '2199-12-31',
      '2199-12-31',
      undefined,
    ]);
  });

  it('reads currency and period from amounts that say them', async () => {
    const given = readMapping({ id: 'id', title: 'id', 'salary.min': 'lo', 'salary.max': 'hi' });
    const payOf = async (lo: unknown, hi: unknown) => {
      const { feed } = await readSource('mapping', [{ id: 1, lo, hi }], { mapping: given });
      return feed.postings[0]?.salaries[0];
    };
    expect(await payOf('£31,049', '£37,796')).to.deep.equal({
      currency: 'GBP',
      min: 31_049,
      max: 37_796,
    });
    expect(await payOf('€ 20/h', '€ 24/h')).to.include({ currency: 'EUR', unit: 'HOUR' });
    expect(await payOf('£20', '€ 24')).to.not.have.property('currency');
    expect(await payOf(20, '24')).to.deep.equal({ min: 20, max: 24 });
  });

  it('reads rows of a table by their positions', async () => {
    const data = {
      columns: ['id', 'title'],
      rows: [
        [7, 'Baker'],
        [8, 'Clerk'],
      ],
    };
    const given = readMapping({ postings: 'rows', id: '[0]', title: '1' });
    const { feed } = await readSource('mapping', data, { mapping: given });
    expect(feed.postings.map(({ id, title }) => [id, title])).to.deep.equal([
      ['7', 'Baker'],
      ['8', 'Clerk'],
    ]);
  });

  it('reads the postings of an object by their keys, which are their ids', async () => {
    const data = { jobs: { a1: { t: 'Baker' }, b2: { t: 'Cook', n: 7 } } };
    for (const postings of ['jobs', 'jobs[]']) {
      const read = await readSource('mapping', data, {
        mapping: readMapping({ postings, title: 't' }),
      });
      expect(read.postings.map(({ id, title }) => [id, title])).to.deep.equal([
        ['a1', 'Baker'],
        ['b2', 'Cook'],
      ]);
      expect(read.report.issues).to.deep.equal([]);
    }
    const mapped = { postings: 'jobs', title: 't', id: ['n', 't'] };
    const { postings } = await readSource('mapping', data, { mapping: readMapping(mapped) });
    expect(postings.map(({ id }) => id)).to.deep.equal(['Baker', '7']);
    const one = { jobs: { t: 'Baker', place: { t: 'Graz' } } };
    const { postings: alone } = await readSource('mapping', one, {
      mapping: readMapping({ postings: 'jobs', title: 't' }),
    });
    expect(alone.map(({ title }) => title)).to.deep.equal(['Baker']);
  });

  it('gives postings without an id one that lasts', async () => {
    const data = [
      { t: 'Baker', u: 'https://a.example/1' },
      { t: 'Chef de rang' },
      { t: 'Chef de rang' },
    ];
    const { postings, report } = await readSource('mapping', data, {
      mapping: readMapping({ title: 't', url: 'u' }),
    });
    expect(postings.map(({ id }) => id)).to.deep.equal([
      'https://a.example/1',
      'chef-de-rang',
      'chef-de-rang-2',
    ]);
    expect(report.issues.map(({ code }) => code)).to.deep.equal(Array(3).fill('posting-no-id'));
  });
});

describe('a flag of remote work', () => {
  const mapping = { id: 'id', title: 'name', workplace: 'remote' };
  const read = async (remote: unknown, name = 'Nurse (Remote)') => {
    const { feed, report } = await readSource('mapping', [{ id: 1, name, remote }], {
      mapping: readMapping(mapping),
    });
    const codes = report.issues.map(({ code }) => code);
    return { workplace: feed.postings[0]?.workplace, codes };
  };

  for (const remote of [false, 'no', 0]) {
    it(`claims nothing where ${JSON.stringify(remote)} stands against the title`, async () => {
      const { workplace, codes } = await read(remote);
      expect(workplace).to.equal(undefined);
      expect(codes).to.deep.equal(['workplace-contradicts']);
    });
  }

  it('claims nothing and reports nothing where the title says nothing', async () => {
    expect(await read(false, 'Nurse')).to.deep.equal({ workplace: undefined, codes: [] });
  });

  it('is read from words for yes as well', async () => {
    expect(await read('yes', 'Nurse')).to.deep.equal({ workplace: 'remote', codes: [] });
  });
});

it('quotes a value that cannot be read, in short', async () => {
  const mapping = readMapping({ id: 'id', title: 'name', datePosted: 'date' });
  const rows = [{ id: 1, name: 'Baker', date: `someday ${'x'.repeat(200)}` }];
  const { report } = await readSource('mapping', rows, { mapping });
  expect(report.issues.map(({ message }) => message)).to.deep.equal([
    `"datePosted" is a text that could not be read and was left out: "someday ${'x'.repeat(72)}…".`,
  ]);
});
