import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'cli/bin/open-roles.js');
const samples = process.env.SAMPLES_DIR;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-roles-check-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function openRoles(cwd, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Writes files into a new folder and checks it. */
async function check(name, files, ...args) {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  const result = await openRoles(path, 'check', '.', '--json', ...args);
  assert.ok(result.status < 2, result.stderr);
  return { ...result, ...JSON.parse(result.stdout) };
}

/** The findings about one file that the author should act on, without what is only told. */
const codesOf = ({ issues }, file) =>
  issues
    .filter((issue) => issue.file === file && issue.severity !== 'info')
    .map(({ code }) => code)
    .sort();

const facts = {
  title: 'Night baker',
  company: 'Mill & Crust',
  date: '2026-01-12',
  location: 'Lyon, France',
  employmentType: 'full time',
  salary: '"€30,000 – €34,000 per year"',
  applyEmail: 'jobs@mill.example',
};

/** A posting without faults; `changes` replace its facts, `undefined` removes one. No two have the same text. */
function posting(name, changes = {}, text = '') {
  const matter = Object.entries({ ...facts, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return `---
${matter.join('\n')}
---

In our bakery by the river, five people make bread for the ${name} of the old town. You join them
for the night shift, shape loaves by hand and keep the oven at the right heat.

## Your tasks

- Knead, shape and bake rye and wheat
- Teach our two apprentices

## Benefits

Five weeks of leave, and as much bread as you can carry.
${text}`;
}

const thisYear = new Date().getUTCFullYear();

/**
 * What each change to a posting without faults brings up: the code, the line where it is told, and
 * what cannot but come with it.
 */
const faults = {
  'title-code': { changes: { title: 'Night baker, ref. 4711' }, line: 2 },
  'title-date': { changes: { title: 'Night baker from 2026' }, line: 2 },
  'title-salary': { changes: { title: 'Night baker for €20 an hour' }, line: 2 },
  'title-decoration': { changes: { title: 'Night baker ★★★' }, line: 2 },
  'title-advert': { changes: { title: '"Urgent: night baker"' }, line: 2 },
  'title-capitals': { changes: { title: 'NIGHT BAKER' }, line: 2 },
  'title-employer': { changes: { title: 'Night baker at Mill & Crust' }, line: 2 },
  'employer-missing': { changes: { company: undefined }, line: 1 },
  'date-missing': { changes: { date: undefined }, line: 1 },
  'date-future': { changes: { date: `${thisYear + 1}-06-01` }, line: 4 },
  'date-unreadable': { changes: { expires: 'soon' }, line: 9 },
  'dates-reversed': { changes: { expires: '2025-12-31' }, line: 9, with: ['posting-expired'] },
  'end-date-far': { changes: { expires: `${thisYear + 4}-12-31` }, line: 9 },
  'posting-expired': { changes: { expires: '2026-02-01' }, line: 9 },
  'place-missing': { changes: { location: undefined }, line: 1 },
  'country-missing': { changes: { location: 'Nether Wimbleby' }, line: 5 },
  'place-vague': { changes: { location: 'France' }, line: 5 },
  'remote-without-country': { changes: { location: 'Remote' }, line: 5 },
  'remote-without-area': { changes: { workplace: 'remote' }, line: 5 },
  'area-without-country': {
    changes: { location: undefined, workplace: 'remote', remoteFrom: '[France, EMEA]' },
    line: 9,
  },
  'employment-type-missing': { changes: { employmentType: undefined }, line: 1 },
  'salary-missing': { changes: { salary: undefined }, line: 1 },
  'salary-incomplete': { changes: { salary: 'by agreement' }, line: 7 },
  'salary-reversed': { changes: { salary: '"€34,000 – €30,000 per year"' }, line: 7 },
  'salary-estimated': { changes: { salary: '"€30,000 – €34,000 per year (estimated)"' }, line: 7 },
  'closed-with-apply': { changes: { status: 'closed' }, line: 8 },
  'workplace-contradicts': {
    changes: { workplace: 'hybrid' },
    text: 'This is an on-site role.',
    line: 24,
  },
  'facts-contradict': { text: 'Date posted: 2026-02-02', line: 23 },
  'link-dead': {
    text: 'See [us](here.md), [the web](https://mill.example/) and [the team](team.md).',
    line: 23,
  },
  'link-relative': { text: 'See [us](here.md).', line: 23, isBased: false },
  'line-repeated': {
    text: 'We value calm nights and warm ovens.\n\nWe value calm nights and warm ovens.',
    line: 25,
  },
  'text-damaged': { text: 'Our caf\uFFFD is next door.', line: 23 },
  'encoding-repaired': { text: 'Our cafÃ© is next door, and itâ€™s warm.', line: 23 },
  'include-missing': { text: '<night-shift />', line: 23 },
  'shortcode-left-out': { text: '{{< figure oven >}}', line: 23 },
  'address-unreadable': { changes: { applyUrl: '"http://"' }, line: 9 },
};

const basis = ['--base-url', 'https://mill.example/jobs/'];

describe('open-roles check', () => {
  it('says nothing of postings that are complete', async () => {
    const result = await check(
      'good',
      {
        'here.md': posting(
          'here',
          {},
          '\nSee [the other](other.md) or [there](here.md#top), and `[no](link.md)`.\n',
        ),
        'other.md': posting('other', { location: 'Remote (France)', title: 'Baker (m/w/d)' }),
      },
      ...basis,
    );
    assert.deepEqual([...codesOf(result, 'here.md'), ...codesOf(result, 'other.md')], []);
    assert.equal(result.status, 0);
    assert.equal(result.postings, 2);
  });

  it('finds each fault, alone, on its line', async () => {
    const files = { 'here.md': posting('here') };
    for (const [code, { changes, text }] of Object.entries(faults)) {
      files[`${code}.md`] = posting(code, changes, text ? `\n${text}\n` : '');
    }
    const based = await check('faults', files, ...basis);
    const loose = await check('loose', {
      'here.md': files['here.md'],
      'link-relative.md': files['link-relative.md'],
    });
    for (const [code, { line, with: others = [], isBased = true }] of Object.entries(faults)) {
      const file = `${code}.md`;
      const result = isBased ? based : loose;
      assert.deepEqual([...new Set(codesOf(result, file))], [code, ...others].sort(), file);
      const issue = result.issues.find((each) => each.file === file && each.code === code);
      assert.equal(issue.line, line, `${file}: ${issue.message}`);
      assert.ok(issue.column >= 1, file);
      assert.equal(issue.posting, code, file);
    }
    assert.deepEqual(codesOf(based, 'here.md'), []);
  });

  it('fails for what search engines refuse, and not for what they only recommend', async () => {
    const severe = await check('severe', { 'a.md': posting('a', { company: undefined }) });
    assert.equal(severe.status, 1);
    assert.equal(severe.issues.find(({ code }) => code === 'employer-missing').severity, 'error');
    assert.equal(severe.issues.filter(({ code }) => code === 'employer-missing').length, 1);
    const mild = await check('mild', { 'a.md': posting('a', { salary: undefined }) });
    assert.equal(mild.status, 0);
    assert.equal(mild.issues.find(({ code }) => code === 'salary-missing').severity, 'warning');
    const named = await check(
      'named',
      { 'a.md': posting('a', { company: undefined }) },
      '--organization',
      'Mill & Crust',
    );
    assert.equal(named.status, 0);
  });

  it('tells of closed postings, talent pools and towns in titles without failing', async () => {
    const result = await check('told', {
      'closed.md': posting('closed', { status: 'closed', applyEmail: undefined }),
      'pool.md': posting('pool', { title: 'Speculative application' }),
      'town.md': posting('town', { title: 'Night baker, Lyon' }),
      'silent.md': posting('silent', { applyEmail: undefined }),
    });
    assert.equal(result.status, 0);
    const told = result.issues
      .filter(({ code }) => code !== 'fact-from-text')
      .map(({ file, code, severity }) => [file, code, severity]);
    assert.deepEqual(told, [
      ['closed.md', 'posting-closed', 'info'],
      ['pool.md', 'no-vacancy', 'info'],
      ['silent.md', 'apply-missing', 'info'],
      ['town.md', 'title-place', 'info'],
    ]);
    assert.match(result.issues[0].message, /JP-32/);
  });

  it('finds short, cut and missing descriptions', async () => {
    const start = posting('x').split('\n\n')[0];
    const long =
      'We bake for the town, every night of the year, with rye from our own mill. '.repeat(4);
    const result = await check('descriptions', {
      'short.md': `${start}\n\nWe bake.\n`,
      'cut.md': `${start}\n\n${long} And then …\n`,
      'missing.md': `${start}\n`,
    });
    assert.deepEqual(codesOf(result, 'short.md'), ['description-short']);
    assert.deepEqual(codesOf(result, 'cut.md'), ['description-cut']);
    assert.deepEqual(codesOf(result, 'missing.md'), ['description-missing']);
  });

  it('compares the heading of a text with the title', async () => {
    const heading = (words) =>
      posting(words).replace('In our bakery', `# ${words}\n\nIn our bakery`);
    const result = await check('headings', {
      'two.md': heading('Pastry chef'),
      'same.md': heading('Night Baker'),
      'about.md': heading('About us'),
    });
    assert.deepEqual(codesOf(result, 'two.md'), ['title-contradicts']);
    assert.deepEqual(codesOf(result, 'same.md'), []);
    assert.deepEqual(codesOf(result, 'about.md'), []);
  });

  it('finds one description in two postings', async () => {
    const result = await check('twice', { 'a.md': posting('same'), 'b.md': posting('same') });
    assert.deepEqual(codesOf(result, 'a.md'), []);
    assert.deepEqual(codesOf(result, 'b.md'), ['description-repeated']);
    const issue = result.issues.find(({ code }) => code === 'description-repeated');
    assert.match(issue.message, /posting a in a\.md/);
  });

  it('says what reading a file found, where', async () => {
    const result = await check('unreadable', {
      'broken.md': '---\ntitle: "Baker\n---\nText\n',
      'nobody.txt': 'Some words about a company, and nothing else.\n',
    });
    assert.equal(result.status, 1);
    assert.equal(result.skipped, 2);
    const [broken, nobody] = result.issues;
    assert.equal(broken.code, 'front-matter-invalid');
    assert.ok(broken.line >= 2 && broken.column >= 1);
    assert.equal(nobody.code, 'title-missing');
  });
});

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
    const result = await check('feed', { 'feed.json': feed(...changes) });
    const found = result.issues.map(({ posting: id, code }) => [id, code]);
    assert.deepEqual(found, [
      ['night-0', 'text-repeated'],
      ['night-1', 'description-repeats-title'],
      ['night-1', 'description-short'],
      ['night-2', 'description-unstructured'],
      ['night-2', 'description-short'],
      ['night-3', 'salary-reversed'],
      ['night-4', 'workplace-contradicts'],
      ['night-5', 'text-damaged'],
      ['night-6', 'posting-closed'],
      ['night-6', 'closed-with-apply'],
      ['night-7', 'markup-forbidden'],
    ]);
    assert.ok(result.issues.every(({ file, line }) => file === 'feed.json' && line === undefined));
  });

  it('is as brief for a person as a compiler, and shortens what a feed repeats', async () => {
    const path = join(folder, 'lines');
    mkdirSync(path);
    const changes = [...new Array(8).keys()].map((number) => ({
      salaries: [],
      description: `${html}<p>${number}</p>`,
    }));
    writeFileSync(join(path, 'feed.json'), feed(...changes));
    writeFileSync(join(path, 'a.md'), posting('a', { title: 'Night baker!' }));
    const { stdout, stderr, status } = await openRoles(path, 'check', 'a.md', 'feed.json');
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
    const result = await check('faulty', { 'feed.json': '{' });
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
        expires: `${thisYear + 1}-01-01`,
      }),
      'austin.md': bare('austin', { location: '"Austin, TX, USA"' }),
      'jersey.md': bare('jersey', { location: '"Jersey City, NJ, USA"' }),
      'newark.md': bare('newark', { location: '"Newark, NJ, USA"' }),
      'lyon.md': bare('lyon', {}),
      'states.md': bare('states', remote('United States')),
      'texas.md': bare('texas', remote('Texas')),
      'closed.md': bare('closed', { status: 'closed', location: '"Denver, CO, USA"' }),
    };
    const path = join(folder, 'rules.json');
    writeFileSync(path, rules);
    const result = await check('rules', files, '--rules', path);
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
    const path = join(folder, 'wrong');
    mkdirSync(path);
    writeFileSync(join(path, 'a.md'), posting('a'));
    for (const [text, message] of cases) {
      writeFileSync(join(path, 'wrong.json'), text);
      const { status, stdout, stderr } = await openRoles(
        path,
        'check',
        'a.md',
        '--rules',
        'wrong.json',
      );
      assert.equal(status, 2, text);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
    const { status, stderr } = await openRoles(path, 'check', 'a.md', '--rules', 'none.json');
    assert.equal(status, 2);
    assert.match(stderr, /none\.json cannot be read/);
  });

  it('refuses wrong use', async () => {
    assert.equal((await openRoles(folder, 'check')).status, 2);
    assert.equal((await openRoles(folder, 'check', 'missing.md')).status, 2);
    const help = await openRoles(folder, 'check', '--help');
    assert.equal(help.status, 0);
    for (const option of ['--json', '--rules', '--organization'])
      assert.ok(help.stdout.includes(option));
  });
});

describe('docs/checks.md', () => {
  it('explains every code, and no other', () => {
    const read = (path) => readFileSync(join(root, path), 'utf8');
    const sourcesIn = (path) =>
      readdirSync(join(root, path), { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(join(path, name)))
        .join('\n');
    const readers = ['cli/src/postings', 'src/feed', 'src/sources', 'src/posting'].map(sourcesIn);
    const source = [...readers, read('cli/src/read-url-feed.ts')].join('\n');
    const checks = sourcesIn('cli/src/check');
    const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, code]) => code);
    const [, union] = /type FeedErrorCode =([^;]+);/.exec(source);
    const codes = new Set([
      ...matches(source, /\.add\(\s*(?:severity|'(?:error|warning|info)'),\s*'([a-z-]+)'/g),
      ...matches(source, /(?:\.skip\(|\bfailure\(\w+,)\s*'([a-z-]+)'/g),
      ...matches(union, /'([a-z-]+)'/g),
      ...matches(checks, /\b(?:error|warning|info|finding)\(\s*'([a-z]+-[a-z-]+)'/g),
      ...matches(checks, /\bcode: '([a-z-]+)'/g),
      ...matches(read('cli/src/collect-feed.ts'), /\? error\.code : '([a-z-]+)'/g),
    ]);
    assert.ok(codes.size > 50, 'the sources are read');
    const documented = matches(read('docs/checks.md'), /^\| `([a-z-]+)`/gm);
    assert.deepEqual([...documented].sort(), [...codes].sort());
    assert.equal(new Set(documented).size, documented.length);
  });
});

describe(
  'open-roles check, of real postings',
  { skip: !samples && 'SAMPLES_DIR is not set' },
  () => {
    const postings = join(samples ?? '', 'postings');

    it('finds what is wrong with them and fails on none', async () => {
      const { stdout, status } = await openRoles(postings, 'check', '.', '--json');
      assert.equal(status, 1);
      const report = JSON.parse(stdout);
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
        openRoles(postings, 'check', '.'),
        openRoles(postings, 'check', '.'),
      ]);
      assert.equal(first.stdout, second.stdout);
    });

    it('reads every recorded feed', async () => {
      const { stdout } = await openRoles(join(samples, 'feeds'), 'check', '.', '--json');
      assert.ok(JSON.parse(stdout).postings > 1000);
    });
  },
);
