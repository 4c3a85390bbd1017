import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, codesOf, nextYear, posting, reportOf } from './support/check.mjs';
import { openRoles, root } from './support/command-line.mjs';

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
  'date-future': { changes: { date: `${nextYear}-06-01` }, line: 4 },
  'date-unreadable': { changes: { expires: 'soon' }, line: 9 },
  'dates-reversed': { changes: { expires: '2025-12-31' }, line: 9, with: ['posting-expired'] },
  'end-date-far': { changes: { expires: `${nextYear + 3}-12-31` }, line: 9 },
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
  'salary-incomplete': { changes: { salary: 'from 800 up to 1500 EUR' }, line: 7 },
  'language-mixed': {
    changes: {
      summary:
        '"Wir suchen dich für unsere Bäckerei, und wir freuen uns auf dich und deine Ideen für das Brot von morgen"',
    },
    line: 9,
  },
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
    const based = await check(files, ...basis);
    const loose = await check({
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

  it('takes amounts with spaces, or with a scale behind the last, for pay in order', async () => {
    const pays = [
      '12 000 – 16 000 PLN a month',
      '98 000 € à 110 000 € par an',
      '90–120k EUR per year',
    ];
    const files = Object.fromEntries(
      pays.map((salary, index) => [`${index}.md`, posting(`${index}`, { salary: `"${salary}"` })]),
    );
    const { issues } = await check(files);
    assert.deepEqual(
      issues.filter(({ severity }) => severity !== 'info'),
      [],
    );
  });

  it('tells once of pay in disorder that front matter states in parts', async () => {
    const salary = '{min: 34000, max: 30000, currency: EUR, unit: YEAR}';
    const { issues } = await check({ 'a.md': posting('a', { salary }) });
    const told = issues.map(({ code, severity, line }) => [code, severity, line]);
    assert.deepEqual(
      told.filter(([code]) => code !== 'fact-from-text'),
      [['salary-reversed', 'error', 7]],
    );
  });

  it('fails for what search engines refuse, and not for what they only recommend', async () => {
    const severe = await check({ 'a.md': posting('a', { company: undefined }) });
    assert.equal(severe.status, 1);
    assert.equal(severe.issues.find(({ code }) => code === 'employer-missing').severity, 'error');
    assert.equal(severe.issues.filter(({ code }) => code === 'employer-missing').length, 1);
    const mild = await check({ 'a.md': posting('a', { salary: undefined }) });
    assert.equal(mild.status, 0);
    assert.equal(mild.issues.find(({ code }) => code === 'salary-missing').severity, 'warning');
    const named = await check(
      { 'a.md': posting('a', { company: undefined }) },
      '--organization',
      'Mill & Crust',
    );
    assert.equal(named.status, 0);
  });

  it('tells of closed postings, talent pools and towns in titles without failing', async () => {
    const result = await check({
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
    const result = await check({
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
    const result = await check({
      'two.md': heading('Pastry chef'),
      'same.md': heading('Night Baker'),
      'about.md': heading('About us'),
    });
    assert.deepEqual(codesOf(result, 'two.md'), ['title-contradicts']);
    assert.deepEqual(codesOf(result, 'same.md'), []);
    assert.deepEqual(codesOf(result, 'about.md'), []);
  });

  it('compares front matter with a text whatever it begins with', async () => {
    const beginnings = {
      'shortcode.md': '{{< figure src="oven.png" >}}',
      'braces.md': '{.lead}',
      'rule.md': '---',
      'plus.md': '+++',
      'plain.md': 'We bake.',
    };
    const files = Object.fromEntries(
      Object.entries(beginnings).map(([name, start]) => [
        name,
        posting(name).replace(
          'In our bakery',
          `${start}\n\nDate posted: 2026-02-02\n\nIn our bakery`,
        ),
      ]),
    );
    const { issues } = await check(files);
    for (const file of Object.keys(files)) {
      const found = issues.filter((issue) => issue.file === file && /contradict/.test(issue.code));
      assert.deepEqual(
        found.map(({ code, line, column }) => [code, line, column]),
        [['facts-contradict', 13, 14]],
        file,
      );
      assert.match(found[0].message, /datePosted as "2026-01-12", the text as "2026-02-02"/);
    }
  });

  it('finds the place of a key in its group, of two with one name', async () => {
    const contact = '\n  url: ignored\n  name: Ann';
    const { issues } = await check({
      'a.md': posting('a', { contact, url: '"http://"' }),
      'b.md': posting('b', { date: undefined, extra: '\n  date: soon' }),
    });
    const places = issues
      .filter(({ code }) => /-unreadable$/.test(code))
      .map(({ file, line, column }) => [file, line, column]);
    assert.deepEqual(places, [
      ['a.md', 12, 1],
      ['b.md', 9, 3],
    ]);
  });

  it('checks a posting that a server has as its file', async () => {
    const text = posting('served', { title: 'NIGHT BAKER' });
    const server = createServer((_, response) => response.end(text));
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const address = `http://127.0.0.1:${server.address().port}/served.md`;
      const result = await openRoles(['check', address, '--json']);
      const { issues } = reportOf(result);
      const found = issues.find(({ code }) => code === 'title-capitals');
      assert.deepEqual([found.file, found.line, found.column], [address, 2, 1]);
    } finally {
      server.close();
    }
  });

  it('finds one description in two postings', async () => {
    const result = await check({ 'a.md': posting('same'), 'b.md': posting('same') });
    assert.deepEqual(codesOf(result, 'a.md'), []);
    assert.deepEqual(codesOf(result, 'b.md'), ['description-repeated']);
    const issue = result.issues.find(({ code }) => code === 'description-repeated');
    assert.match(issue.message, /posting a in a\.md/);
  });

  it('says what reading a file found, where', async () => {
    const result = await check({
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

describe('docs/checks.md', () => {
  it('explains every code, and no other', () => {
    const read = (path) => readFileSync(join(root, path), 'utf8');
    const sourcesIn = (path) =>
      readdirSync(join(root, path), { recursive: true })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(join(path, name)))
        .join('\n');
    const readers = [
      'cli/src/authoring',
      'src/errors',
      'src/feed',
      'src/http',
      'src/sources',
      'src/posting',
    ].map(sourcesIn);
    const inputs = ['read-url-feed', 'withhold-custom'].map((name) =>
      read(`cli/src/inputs/${name}.ts`),
    );
    const source = [...readers, ...inputs].join('\n');
    const checks = sourcesIn('cli/src/check');
    const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, code]) => code);
    const [, union] = /type FeedErrorCode =([^;]+);/.exec(source);
    const codes = new Set([
      ...matches(source, /\.add\(\s*(?:severity|'(?:error|warning|info)'),\s*'([a-z-]+)'/g),
      ...matches(source, /(?:\.skip\(|\bfailure\(\w+,)\s*'([a-z-]+)'/g),
      ...matches(union, /'([a-z-]+)'/g),
      ...matches(checks, /\b(?:error|warning|info|finding)\(\s*'([a-z]+-[a-z-]+)'/g),
      ...matches(checks, /\bcode: '([a-z-]+)'/g),
      ...matches(read('cli/src/inputs/collect-feed.ts'), /\? error\.code : '([a-z-]+)'/g),
    ]);
    assert.ok(codes.size > 50, 'the sources are read');
    const documented = matches(read('docs/checks.md'), /^\| `([a-z-]+)`/gm);
    assert.deepEqual([...documented].sort(), [...codes].sort());
    assert.equal(new Set(documented).size, documented.length);
  });

  it('lists every rule that a finding names, and no other', () => {
    const read = (path) => readFileSync(join(root, path), 'utf8');
    const named = ['cli/src/check', 'src/structured-data']
      .flatMap((folder) => readdirSync(join(root, folder)).map((name) => read(join(folder, name))))
      // What a message or a finding says, and no comment.
      .flatMap(
        (text) => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '').match(/\b(?:JP|PT)-\d{2}\b/g) ?? [],
      );
    const guide = read('docs/checks.md');
    const listed = [...guide.matchAll(/^\| ((?:JP|PT)-\d{2}) \| [^|]+ \| [^|]+ \|$/gm)].map(
      ([, id]) => id,
    );
    assert.ok(listed.length > 10);
    assert.deepEqual(listed, [...new Set(named)].sort());
    for (const [id] of guide.matchAll(/\b(?:JP|PT)-\d{2}\b/g)) assert.ok(listed.includes(id), id);
  });

  it('gives each code the one severity that it is told with', () => {
    const read = (path) => readFileSync(join(root, path), 'utf8');
    const rows = [...read('docs/checks.md').matchAll(/^\| `([a-z-]+)` +\| (\w+) +\|/gm)];
    const documented = new Map(rows.map(([, code, severity]) => [code, severity]));
    for (const name of readdirSync(join(root, 'cli/src/check'))) {
      const text = read(join('cli/src/check', name));
      for (const [, severity, code] of text.matchAll(/\b(error|warning|info)\(\s*'([a-z-]+)'/g)) {
        assert.equal(severity, documented.get(code), code);
      }
    }
  });
});
