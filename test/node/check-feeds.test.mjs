import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, codesOf, nextYear, openRolesWith, posting, reportOf } from './support/check.mjs';
import { openRoles } from './support/command-line.mjs';

const samples = process.env.SAMPLES_DIR;

describe('open-roles check, of feeds', () => {
  const html = '<p>In our bakery by the river, five people make bread for the old town.</p>'.concat(
    '<p>You join them for the night shift, shape loaves by hand and keep the oven hot until dawn.</p>',
    '<p>We give five weeks of leave, a warm place, and as much bread as you can carry home.</p>',
  );
  const complete = {
    id: 'night-1',
    title: 'Night baker',
    status: 'open',
    hiringOrganization: { name: 'Mill & Crust' },
    locations: [{ name: 'Lyon', locality: 'Lyon', country: 'FR' }],
    applicantLocationRequirements: [],
    employmentTypes: ['FULL_TIME'],
    salaries: [{ currency: 'EUR', min: 30000, max: 34000, unit: 'YEAR' }],
    datePosted: '2026-01-12',
    applyUrl: 'https://mill.example/apply',
    description: html,
    tags: [],
    custom: {},
  };
  const feed = (...changes) =>
    JSON.stringify({
      version: '1',
      postings: changes.map((change, index) => ({ ...complete, id: `night-${index}`, ...change })),
    });

  it('names the posting where there is no line', async () => {
    const changes = [
      {
        description:
          `${html}<p>${'We bake at night and sleep by day, mostly. '.repeat(2)}</p>`.repeat(2),
      },
      { description: 'Night baker' },
      { description: 'We bake bread.' },
      { description: '<p>Night baker</p>' },
      { description: '<p><br></p>' },
      {
        salaries: [{ currency: 'EUR', min: 34000, max: 30000, unit: 'YEAR' }],
        description: `${html}<p>1</p>`,
      },
      { description: `${html}<p>This is a fully remote position.</p>`, workplace: 'on-site' },
      { title: 'Night bÃ¤cker', description: `${html}<p>3</p>` },
      { status: 'closed', description: `${html}<p>4</p>` },
      { custom: { source: 'remoteok' }, description: `${html}<p>5</p>` },
      { description: `${html}<p>6</p>` },
    ];
    const result = await check({ 'feed.json': feed(...changes) });
    const found = result.issues.map(({ posting: id, code }) => [id, code]);
    assert.deepEqual(found, [
      ['night-0', 'text-repeated'],
      ['night-1', 'description-repeats-title'],
      ['night-1', 'description-short'],
      ['night-2', 'description-unstructured'],
      ['night-2', 'description-short'],
      ['night-3', 'description-repeats-title'],
      ['night-3', 'description-short'],
      ['night-4', 'description-missing'],
      ['night-5', 'salary-reversed'],
      ['night-6', 'workplace-contradicts'],
      ['night-7', 'text-damaged'],
      ['night-8', 'posting-closed'],
      ['night-8', 'closed-with-apply'],
      ['night-9', 'markup-forbidden'],
    ]);
    assert.ok(result.issues.every(({ file, line }) => file === 'feed.json' && line === undefined));
  });

  it('tells once of pay in disorder, whatever the format of the feed', async () => {
    const job = {
      id: '0d1f',
      text: 'Night baker',
      createdAt: 1767225600000,
      hostedUrl: 'https://jobs.lever.co/mill/0d1f',
      categories: { commitment: 'Full-time', location: 'Lyon' },
      country: 'FR',
      description: html,
      salaryRange: { min: 2900, max: 2400, currency: 'EUR', interval: 'per-month-salary' },
    };
    const args = ['--organization', 'Mill & Crust'];
    const result = await check({ 'lever.json': JSON.stringify([job]) }, ...args);
    assert.deepEqual(
      result.issues.map(({ code, severity }) => [code, severity]),
      [['salary-reversed', 'error']],
    );
  });

  it('tells of pay that is none, or that has one end', async () => {
    const pay = (min, max) => ({
      salaries: [{ currency: 'EUR', min, max, unit: 'YEAR' }],
      description: `${html}<p>${min} ${max}</p>`,
    });
    const result = await check({ 'feed.json': feed(pay(0, 0), pay(30000), pay(undefined, 34000)) });
    assert.deepEqual(
      result.issues.map(({ posting: id, code, message }) => [
        id,
        code,
        /lacks its [^.]+/.exec(message)?.[0],
      ]),
      [
        ['night-0', 'field-unreadable', undefined],
        ['night-0', 'salary-missing', undefined],
        ['night-1', 'salary-incomplete', 'lacks its upper end'],
        ['night-2', 'salary-incomplete', 'lacks its lower end'],
      ],
    );
  });

  it('is as brief for a person as a compiler, and shortens what a feed repeats', async () => {
    const changes = [...new Array(8).keys()].map((number) => ({
      salaries: [],
      description: `${html}<p>${number}</p>`,
    }));
    const files = {
      'feed.json': feed(...changes),
      'a.md': posting('a', { title: 'Night baker!' }),
    };
    const { stdout, stderr, status } = await openRolesWith(files, 'check', 'a.md', 'feed.json');
    assert.equal(status, 0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('fact-from-text'));
    assert.equal(
      lines[0],
      'a.md:2:1: warning title-decoration The title "Night baker!" has decoration. Leave it out. (JP-02)',
    );
    assert.match(lines[1], /^feed\.json: posting night-0: warning salary-missing /);
    assert.equal(lines.filter((line) => line.includes('salary-missing')).length, 6);
    assert.match(lines.at(-1), /^feed\.json: warning salary-missing and 3 more like this$/);
    assert.match(stderr, /^2 inputs, 9 postings, 0 skipped: 0 errors, 9 warnings/);
  });

  it('tells inputs that cannot be read', async () => {
    const result = await check({ 'feed.json': '{' });
    assert.equal(result.status, 1);
    assert.equal(result.issues[0].code, 'feed-not-json');
  });
});

describe('open-roles check --rules', () => {
  const rules = JSON.stringify([
    { place: 'US-CO', requires: ['range', 'benefits', 'deadline'] },
    { place: 'EU', requires: ['pay'] },
    { place: 'US-NJ', town: 'Jersey City', requires: ['range'] },
  ]);
  const bare = (name, changes) =>
    posting(name, { salary: undefined, ...changes }).replace(/## Benefits[^]*/, '');
  const required = ['benefits-missing', 'deadline-missing', 'pay-missing', 'pay-range-missing'];

  it('requires what the rules for a place require, of remote jobs for each place allowed', async () => {
    const remote = (from) => ({ location: undefined, workplace: 'remote', remoteFrom: from });
    const files = {
      'denver.md': bare('denver', { location: '"Denver, Colorado, United States"' }),
      'boulder.md': posting('boulder', {
        location: '"Boulder, CO, USA"',
        salary: '"$60,000 – $70,000 per year"',
        expires: `${nextYear}-01-01`,
      }),
      'austin.md': bare('austin', { location: '"Austin, TX, USA"' }),
      'jersey.md': bare('jersey', { location: '"Jersey City, NJ, USA"' }),
      'newark.md': bare('newark', { location: '"Newark, NJ, USA"' }),
      'lyon.md': bare('lyon', {}),
      'states.md': bare('states', remote('United States')),
      'texas.md': bare('texas', remote('Texas')),
      'closed.md': bare('closed', { status: 'closed', location: '"Denver, CO, USA"' }),
    };
    const result = await check({ ...files, 'rules.json': rules }, '--rules', 'rules.json');
    const missing = (file) => codesOf(result, file).filter((code) => required.includes(code));
    const all = ['benefits-missing', 'deadline-missing', 'pay-range-missing'];
    assert.deepEqual(missing('denver.md'), all);
    assert.deepEqual(missing('boulder.md'), []);
    assert.deepEqual(missing('austin.md'), []);
    assert.deepEqual(missing('jersey.md'), ['pay-range-missing']);
    assert.deepEqual(missing('newark.md'), []);
    assert.deepEqual(missing('lyon.md'), ['pay-missing']);
    assert.deepEqual(missing('states.md'), all);
    assert.deepEqual(missing('texas.md'), []);
    assert.deepEqual(missing('closed.md'), []);
    const range = result.issues.find(
      ({ file, code }) => file === 'states.md' && code === 'pay-range-missing',
    );
    assert.match(range.message, /US-CO; Jersey City, US-NJ.*PT-06/);
    assert.equal(range.severity, 'error');
  });

  it('refuses rules that are none with status 2, and says which', async () => {
    const cases = [
      ['[', /wrong\.json:1:2/],
      ['{}', /no list of rules/],
      ['[1]', /rule 1: this is no rule/],
      ['[{ "requires": ["range"] }]', /rule 1: "place" is missing/],
      [
        '[{ "place": "DE", "requires": ["pay"] }, { "place": "US-XX", "requires": ["pay"] }]',
        /rule 2: .*"XX"/,
      ],
      ['[{ "place": "Narnia", "requires": ["pay"] }]', /"Narnia" is no place/],
      ['[{ "place": "DE", "requires": [] }]', /"requires" must be a list/],
      ['[{ "place": "DE", "requires": ["bonus"] }]', /"bonus".*"range"/],
      ['[{ "place": "DE", "requires": ["pay"], "since": 2026 }]', /"since" is unknown/],
      ['[{ "place": "DE", "town": 1, "requires": ["pay"] }]', /"town" must be/],
    ];
    const checkWith = (rulesFile, text = '') => {
      const files = { 'a.md': posting('a'), 'wrong.json': text };
      return openRolesWith(files, 'check', 'a.md', '--rules', rulesFile);
    };
    for (const [text, message] of cases) {
      const { status, stdout, stderr } = await checkWith('wrong.json', text);
      assert.equal(status, 2, text);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
    const { status, stderr } = await checkWith('none.json');
    assert.equal(status, 2);
    assert.match(stderr, /none\.json cannot be read/);
  });

  it('refuses wrong use', async () => {
    assert.equal((await openRolesWith({}, 'check')).status, 2);
    assert.equal((await openRolesWith({}, 'check', 'missing.md')).status, 2);
    const help = await openRoles(['check', '--help']);
    assert.equal(help.status, 0);
    for (const option of ['--json', '--rules', '--organization'])
      assert.ok(help.stdout.includes(option));
  });
});

describe(
  'open-roles check, of real postings',
  { skip: !samples && 'SAMPLES_DIR is not set' },
  () => {
    const postings = join(samples ?? '', 'postings');

    it('finds what is wrong with them and fails on none', async () => {
      const result = await openRoles(['check', '.', '--json'], { cwd: postings });
      assert.equal(result.status, 1);
      const report = reportOf(result);
      assert.equal(report.skipped, 1);
      const repeated = report.issues.filter(
        ({ file, code }) => file === 'borg.txt' && code === 'line-repeated',
      );
      assert.ok(repeated.length > 0 && repeated.every(({ line }) => line > 1));
      const codes = (file) => new Set(codesOf(report, file));
      assert.ok(codes('borg.txt').has('title-missing'));
      assert.ok(codes('borg.txt').has('employer-missing'));
      assert.ok(codes('crunch.md').has('employer-missing'));
      assert.ok(codes('narrative.md').has('date-missing'));
      assert.ok(codes('more/jobadvice-cisco.frontmatter-only.md').has('salary-estimated'));
      const closed = report.issues.find(
        ({ code, file }) => file === 'mathesar.md' && code === 'posting-closed',
      );
      assert.match(closed.message, /JP-32/);
      const order = report.issues.map(({ file, line = 0 }) => [file, line]);
      const sorted = [...order].sort(([a, one], [b, other]) =>
        a < b ? -1 : a > b ? 1 : one - other,
      );
      assert.deepEqual(order, sorted);
    });

    it('says the same every time', async () => {
      const [first, second] = await Promise.all([
        openRoles(['check', '.'], { cwd: postings }),
        openRoles(['check', '.'], { cwd: postings }),
      ]);
      assert.equal(first.stdout, second.stdout);
    });

    it('reads every recorded feed', async () => {
      const feeds = join(samples, 'feeds');
      const result = await openRoles(['check', '.', '--json'], { cwd: feeds });
      assert.ok(reportOf(result).postings > 1000);
    });
  },
);
