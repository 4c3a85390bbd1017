import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fixtures, issueOf, readFixture, readText } from './support/posting-files.mjs';

const bin = fileURLToPath(new URL('../../cli/bin/open-roles.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'open-roles-postings-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `open-roles build` in the folder of postings. */
function build(...args) {
  const report = join(folder, 'report.json');
  const all = [bin, 'build', ...args, '--report', report];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    cwd: fixtures,
    encoding: 'utf8',
  });
  const feed = stdout ? JSON.parse(stdout) : undefined;
  const read = () => JSON.parse(readFileSync(report, 'utf8'));
  return { status, stderr, feed, ids: feed?.postings.map(({ id }) => id), report: read };
}

describe('open-roles build with postings', () => {
  it('makes one feed of any mix', () => {
    const { status, ids } = build('hugo.md', '../cli/lever.json', 'page.html');
    assert.equal(status, 0);
    assert.deepEqual(ids, ['hugo', 'lever-1', 'lever-2', 'page']);
  });

  it('reads what it wrote, byte for byte', () => {
    const first = join(folder, 'first.json');
    const second = join(folder, 'second.json');
    build('hugo.md', 'closed.md', 'facts.md', 'bakery.de.md', '--out', first);
    const { status, stderr } = build(first, '--out', second);
    assert.equal(status, 0, stderr);
    assert.equal(readFileSync(second, 'utf8'), readFileSync(first, 'utf8'));
  });

  it('needs a title where a text has none', () => {
    const without = build('pasted.txt');
    assert.equal(without.status, 1);
    assert.match(without.stderr, /pasted\.txt:1:1: error: .*--title/);
    const given = build('pasted.txt', '--title', 'Baker', '--organization', 'Crumb & Sons');
    assert.equal(given.status, 0);
    assert.equal(given.feed.postings[0].title, 'Baker');
    assert.equal(given.feed.organization.name, 'Crumb & Sons');
  });

  it('takes one title for one file only', () => {
    const { status, stderr } = build('pasted.txt', 'hugo.md', '--title', 'Baker');
    assert.equal(status, 2);
    assert.match(stderr, /--title is for a single file/);
  });

  it('searches folders for postings and leaves other texts alone', () => {
    const { status, ids, stderr } = build('folder', '--partials', 'folder/shared');
    assert.equal(status, 0, stderr);
    assert.deepEqual(ids, ['cleaner', 'night-baker']);
  });

  it('names file, line and column of broken front matter, and writes the others', () => {
    const { status, ids, report } = build('broken-yaml.md', 'broken-toml.md', 'hugo.md');
    assert.equal(status, 1);
    assert.deepEqual(ids, ['hugo']);
    const [yaml, toml] = report().issues;
    assert.deepEqual([yaml.code, yaml.file], ['front-matter-invalid', 'broken-yaml.md']);
    assert.ok(yaml.line >= 3 && yaml.line <= 5, String(yaml.line));
    assert.deepEqual([toml.line, toml.column], [3, 10]);
    assert.equal(report().skipped, 2);
  });

  it('leaves drafts out, and says so', () => {
    const { status, ids, report } = build('draft.md', 'hugo.md');
    assert.equal(status, 0);
    assert.deepEqual(ids, ['hugo']);
    const [issue] = report().issues;
    assert.deepEqual([issue.code, issue.severity, issue.line], ['draft-left-out', 'info', 3]);
  });

  it('refuses a folder of partials that is not there', () => {
    const { status, stderr } = build('content.md', '--partials', 'missing');
    assert.equal(status, 2);
    assert.match(stderr, /--partials: missing/);
  });

  it('counts a retired file as closed', () => {
    const { ids, feed } = build('night-baker.md_old');
    assert.deepEqual(ids, ['night-baker']);
    assert.equal(feed.postings[0].status, 'closed');
  });
});

describe('the guide to postings in files', () => {
  it('explains every finding', () => {
    const root = join(fixtures, '../../..');
    const guide = readFileSync(join(root, 'docs/postings-in-files.md'), 'utf8');
    const folder = join(root, 'cli/src/authoring');
    const code = readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const calls = /(?:add|failure)\(\s*(?:'(?:error|warning|info)'|path),\s*'([a-z-]+)'/g;
    const codes = code.flatMap((text) => [...text.matchAll(calls)].map(([, name]) => name));
    assert.ok(codes.length > 12, codes.join());
    for (const name of codes) assert.ok(guide.includes(`\`${name}\``), name);
  });
});

describe('front matter', () => {
  const read = (matter, body = 'We bake.') =>
    readText(`---\ntitle: Baker\n${matter}\n---\n${body}`);

  it('may be JSON', () => {
    const { posting } = readFixture('json.md');
    assert.equal(posting.title, 'Json Baker');
    assert.equal(posting.order, 3);
    assert.match(posting.description, /We bake/);
  });

  it('is not a rule at the top of a text', () => {
    const { posting } = readText('---\n\n# Baker\n\nWe bake.\n\n---\n\nAll day.');
    assert.equal(posting.title, 'Baker');
    assert.match(posting.description, /All day/);
  });

  it('hides by every word that generators have for it', () => {
    for (const line of ['draft: yes', 'published: false', 'status: draft', 'hidden: true']) {
      const { posting, skipped, codes } = read(line);
      assert.deepEqual([posting, skipped, codes[0]], [undefined, 0, 'draft-left-out'], line);
    }
  });

  it('closes by every word that generators have for it', () => {
    for (const line of ['active: false', 'closed: true', 'status: filled', 'extra: {active: no}'])
      assert.equal(read(line).posting.status, 'closed', line);
    assert.equal(read('status: talent pool').posting.status, 'talent-pool');
    assert.equal(read('published: true').posting.status, 'open');
  });

  it('states facts under the names of many generators', () => {
    const { posting } = read(
      [
        'created_at: 2026-01-02',
        'lastmod: 2026-01-03T10:00:00+01:00',
        'application-deadline: 31.12.2026',
        'categories: [it, oven crew]',
        'apply_link: https://crumb.example/apply',
        'gehalt: 2.400 € im Monat',
        'contract: permanent',
        'city: Graz',
        'country: AT',
        'remote: true',
        'lang: de_AT',
        'taxonomies: {tags: [rye]}',
        'featured: true',
      ].join('\n'),
    );
    assert.equal(posting.datePosted, '2026-01-02');
    assert.equal(posting.dateModified, '2026-01-03T10:00:00+01:00');
    assert.equal(posting.validThrough, '2026-12-31');
    assert.equal(posting.department, 'It');
    assert.equal(posting.departments.length, 2);
    assert.equal(posting.applyUrl, 'https://crumb.example/apply');
    assert.deepEqual([posting.salaries[0].min, posting.salaries[0].unit], [2400, 'MONTH']);
    assert.equal(posting.custom.contract, 'permanent');
    assert.deepEqual([posting.locations[0].locality, posting.locations[0].country], ['Graz', 'AT']);
    assert.equal(posting.workplace, 'remote');
    assert.equal(posting.language, 'de-AT');
    assert.equal(posting.featured, true);
  });

  it('wins over the text', () => {
    const body = '**Location:** Vienna\n\nThis is remote work.\n\nWrite to a@crumb.example.';
    const { posting, codes } = read(
      'location: Graz, Austria\nworkplace: hybrid\napplyEmail: b@crumb.example',
      body,
    );
    assert.equal(posting.locations[0].locality, 'Graz');
    assert.equal(posting.workplace, 'hybrid');
    assert.equal(posting.applyEmail, 'b@crumb.example');
    assert.ok(!codes.includes('fact-from-text'));
  });

  it('repairs a date with a space before its time, and refuses what is no date', () => {
    const { posting } = read('date: 2026-09-25 T09:00:00+00:00');
    assert.equal(posting.datePosted, '2026-09-25T09:00:00Z');
    assert.equal(issueOf(read('date: soon'), 'date-unreadable').line, 3);
  });

  it('never lets a key reach a prototype', () => {
    const { posting } = read('__proto__: {polluted: yes}\nconstructor: bad');
    assert.equal(posting.title, 'Baker');
    assert.equal({}.polluted, undefined);
  });
});
