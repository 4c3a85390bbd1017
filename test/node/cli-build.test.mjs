import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeFolder, openRoles as runOpenRoles, root } from './support/command-line.mjs';

const fixtures = join(root, 'test/fixtures/cli');

/** Files that no formatter may touch. */
const faulty = {
  'broken.json': '{\n  "version": "1",\n  "postings": [\n    ,\n  ]\n}\n',
  'page.json': '<!doctype html>\n<title>Sign in</title>\n',
  'hostile.json':
    '{ "version": "1", "postings": [{ "id": "\\u001b[2J", "title": [] }, "\\u001b[2J"] }',
};

const temporary = makeFolder();
const folder = temporary.path;
before(() => {
  cpSync(fixtures, folder, { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const [name, text] of Object.entries(faulty)) writeFileSync(join(folder, name), text);
});
after(() => temporary.remove());

/** Runs the command line in the temporary folder. */
const openRoles = (...args) => runOpenRoles(args, { cwd: folder });

const read = (name) => readFileSync(join(folder, name), 'utf8');
const feedOf = ({ stdout }) => JSON.parse(stdout);
const idsOf = (feed) => feed.postings.map(({ id }) => id);

describe('open-roles', () => {
  it('explains itself', async () => {
    const overview = await openRoles('--help');
    assert.equal(overview.status, 0);
    assert.match(overview.stdout, /build/);
    const build = await openRoles('build', '--help');
    assert.equal(build.status, 0);
    assert.deepEqual(await openRoles('help', 'build'), build);
    for (const option of [
      '--out',
      '--report',
      '--format',
      '--mapping',
      '--base-url',
      '--organization',
      '--language',
      '--max-feed-size',
    ])
      assert.ok(build.stdout.includes(option), option);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'cli/package.json'), 'utf8'));
    for (const flag of ['--version', '-V']) {
      assert.deepEqual(await openRoles(flag), {
        status: 0,
        stdout: `${version}\n`,
        stderr: '',
      });
    }
  });

  it('refuses wrong use with status 2, an explanation and nothing on standard output', async () => {
    const cases = [
      [[], /Usage/],
      [['bild'], /unknown command 'bild' \(Did you mean build\?\)/],
      [['build'], /at least one/],
      [['build', 'lever.json', '--outt', 'x'], /'--outt' \(Did you mean --out\?\)/],
      [['build', 'lever.json', '--out', 'x', '--out', 'y'], /--out is given twice: "x" and "y"/],
      [['build', 'missing.json'], /missing\.json/],
      [['build', 'lever.json', '--format', 'leaver'], /"leaver" is no format/],
      [['build', 'lever.json', '--format', 'mapping'], /needs --mapping/],
      [['build', 'lever.json', '--mapping', 'missing.json'], /missing\.json cannot be read/],
      [['build', 'lever.json', '--mapping', 'broken.json'], /broken\.json:4:5/],
      [['build', 'lever.json', '--mapping', 'bad-mapping.json'], /bad-mapping\.json/],
      [['build', 'lever.json', '--base-url', 'careers'], /"careers" is no web address/],
      [['build', 'lever.json', '--language', 'not a tag'], /"not a tag"/],
      [['build', 'lever.json', '--organization', ' '], /--organization is empty\. Leave it out/],
      [['build', 'lever.json', '--out', 'same', '--report', './same'], /same file/],
      [['build', 'empty'], /empty/],
    ];
    for (const [args, message] of cases) {
      const { status, stdout, stderr } = await openRoles(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '', args.join(' '));
      assert.match(stderr, message);
    }
  });
});

describe('open-roles build', () => {
  it('writes one feed to standard output and the report to standard error', async () => {
    const result = await openRoles('build', 'lever.json');
    assert.equal(result.status, 0, result.stderr);
    const feed = feedOf(result);
    assert.equal(feed.version, '1');
    assert.deepEqual(idsOf(feed), ['lever-1', 'lever-2']);
    assert.equal(feed.postings[0].title, 'Baker');
    assert.match(result.stderr, /1 input, 2 postings, 0 skipped: 0 errors/);
  });

  it('reads what it wrote', async () => {
    const first = await openRoles('build', 'lever.json', 'personio.xml', 'greenhouse.json');
    assert.match(first.stdout, /"type": "consent"/);
    writeFileSync(join(folder, 'again.json'), first.stdout);
    const second = await openRoles('build', 'again.json');
    assert.equal(second.status, 0, second.stderr);
    assert.equal(second.stdout, first.stdout);
  });

  it('merges inputs of every format in their order', async () => {
    const feed = feedOf(await openRoles('build', 'personio.xml', 'lever.json'));
    assert.deepEqual(idsOf(feed), ['101', 'lever-1', 'lever-2']);
    assert.ok(feed.postings[0].description.includes('hot oven'));
  });

  it('opens folders, by name, and leaves its own output out', async () => {
    const args = ['build', 'board', '--out', 'board/all.json', '--report', 'board/report.json'];
    const first = await openRoles(...args);
    assert.equal(first.status, 0, first.stderr);
    const text = read('board/all.json');
    assert.deepEqual(idsOf(JSON.parse(text)), ['a-1', 'b-1']);
    await openRoles(...args);
    assert.equal(read('board/all.json'), text);
  });

  it('leaves an unchanged output alone and replaces a changed one', async () => {
    await openRoles('build', 'lever.json', '--out', 'deep/er/out.json');
    const file = join(folder, 'deep/er/out.json');
    const past = new Date('2020-01-01T00:00:00Z');
    utimesSync(file, past, past);
    await openRoles('build', 'lever.json', '--out', 'deep/er/out.json');
    assert.equal(statSync(file).mtimeMs, past.getTime());
    await openRoles('build', 'personio.xml', '--out', 'deep/er/out.json');
    assert.deepEqual(idsOf(JSON.parse(readFileSync(file, 'utf8'))), ['101']);
    assert.deepEqual(
      readdirSync(join(folder, 'deep/er')),
      ['out.json'],
      'no temporary file is left',
    );
  });

  it('reads any other JSON with a mapping', async () => {
    const result = await openRoles('build', 'other.json', '--mapping', 'mapping.json');
    assert.equal(result.status, 0, result.stderr);
    const [posting] = feedOf(result).postings;
    assert.equal(posting.id, 'r-1');
    assert.equal(posting.title, 'Gardener');
    assert.equal(posting.custom.shift, 'early');
  });

  it('reads a feed in windows-1252 with its quotes, dashes and euros', async () => {
    const posting = { id: '1', title: 'Chef \x96 \x93Caf\xe9\x94', description: '<p>5\x80</p>' };
    const text = JSON.stringify({ version: '1', postings: [posting] });
    writeFileSync(join(folder, 'western.json'), Buffer.from(text, 'latin1'));
    const [read] = feedOf(await openRoles('build', 'western.json')).postings;
    assert.deepEqual([read.title, read.description], ['Chef – “Café”', '<p>5€</p>']);
  });

  it('says how far it is in a folder of many postings, as the check does', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let index = 0; index <= 1000; index += 1)
      writeFileSync(join(many, `baker-${index}.md`), `# Baker ${index}\n\nWe bake.`);
    const built = await openRoles('build', many, '--out', 'many.json');
    assert.match(built.stderr, /^1000 of 1001 read…$/m);
    const checked = await openRoles('check', many);
    assert.match(checked.stderr, /^1000 of 1001 read…\n1000 of 1001 checked…$/m);
  });

  it('states the employer and the language it is told', async () => {
    const options = ['--organization', 'Acme Bakery', '--language', 'pt-br'];
    const feed = feedOf(await openRoles('build', 'lever.json', ...options));
    assert.equal(feed.organization.name, 'Acme Bakery');
    assert.equal(feed.language, 'pt-BR');
  });

  it('leaves the employers that feeds name, and tells them from the one it is told', async () => {
    const options = ['--organization', 'Acme Bakery'];
    writeFileSync(
      join(folder, 'named.json'),
      JSON.stringify({ organization: 'Mill', postings: [] }),
    );
    const named = feedOf(await openRoles('build', 'named.json', ...options));
    assert.deepEqual(named.organization, { name: 'Mill' });
    const mixed = feedOf(await openRoles('build', 'lever.json', 'greenhouse.json', ...options));
    assert.equal(mixed.organization.name, 'Acme Bakery');
    const employers = mixed.postings.map(({ hiringOrganization }) => hiringOrganization.name);
    assert.deepEqual(employers, ['Acme Bakery', 'Acme Bakery', 'Mill']);
  });

  it('keeps ids that no double can hold apart', async () => {
    const feed = feedOf(await openRoles('build', 'large-ids.json'));
    assert.deepEqual(idsOf(feed), ['9007199254740993', '9007199254740992']);
  });

  it('names file, line and column of broken JSON, and writes the others', async () => {
    const result = await openRoles('build', 'broken.json', 'lever.json', '--report', 'report.json');
    assert.equal(result.status, 1);
    assert.deepEqual(idsOf(feedOf(result)), ['lever-1', 'lever-2']);
    assert.match(result.stderr, /broken\.json:4:5: error: Not JSON: .*\[feed-not-json\]/);
    const report = JSON.parse(read('report.json'));
    assert.equal(report.postings, 2);
    const [issue] = report.issues;
    assert.deepEqual([issue.file, issue.line, issue.column], ['broken.json', 4, 5]);
    assert.equal(issue.code, 'feed-not-json');
    assert.equal(issue.severity, 'error');
  });

  it('counts and names postings that cannot be read', async () => {
    const result = await openRoles('build', 'partly-bad.json', '--report', 'report.json');
    assert.equal(result.status, 1);
    assert.deepEqual(idsOf(feedOf(result)), ['good']);
    const report = JSON.parse(read('report.json'));
    assert.deepEqual(Object.keys(report), ['postings', 'skipped', 'issues']);
    assert.equal(report.postings, 1);
    assert.equal(report.skipped, 2);
    const errors = report.issues.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ file }) => file),
      ['partly-bad.json', 'partly-bad.json'],
    );
    for (const { posting, code, message } of errors) assert.ok(posting && code && message);
    assert.match(result.stderr, /2 skipped/);
  });

  it('leaves a good output in place when nothing could be read', async () => {
    await openRoles('build', 'lever.json', '--out', 'kept.json');
    const result = await openRoles('build', 'broken.json', '--out', 'kept.json');
    assert.equal(result.status, 1);
    assert.deepEqual(idsOf(JSON.parse(read('kept.json'))), ['lever-1', 'lever-2']);
  });

  it('fails on a feed of which no posting can be read, and names what is wrong with each', async () => {
    writeFileSync(
      join(folder, 'unread.json'),
      '{ "version": "1", "postings": [{}, { "id": "2" }] }',
    );
    await openRoles('build', 'lever.json', '--out', 'stays.json');
    const args = ['build', 'unread.json', '--out', 'stays.json', '--report', 'report.json'];
    const { status, stderr } = await openRoles(...args);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^unread\.json: error: .*2 postings.*no readable title.*\[feed-unreadable\]$/m,
    );
    assert.match(stderr, /1 input, 0 postings, 2 skipped: 3 errors/);
    const { skipped, issues } = JSON.parse(read('report.json'));
    assert.equal(skipped, 2);
    assert.deepEqual(
      issues.map(({ file, posting, code }) => [file, posting, code]),
      [
        ['unread.json', undefined, 'feed-unreadable'],
        ['unread.json', '#1', 'posting-no-title'],
        ['unread.json', '#2', 'posting-no-title'],
      ],
    );
    assert.deepEqual(idsOf(JSON.parse(read('stays.json'))), ['lever-1', 'lever-2']);
    const beside = await openRoles('build', 'unread.json', 'lever.json');
    assert.equal(beside.status, 1);
    assert.deepEqual(idsOf(feedOf(beside)), ['lever-1', 'lever-2']);
    const checked = await openRoles('check', 'unread.json');
    assert.equal(checked.status, 1);
    assert.match(checked.stdout, /^unread\.json: error feed-unreadable /m);
  });

  it('fails on a web page whose JSON-LD cannot be parsed, and names the block', async () => {
    const block =
      '<script type="application/ld+json">\n{ "@type": "JobPosting" "title": 1 }\n</script>';
    writeFileSync(join(folder, 'careers.html'), `<!doctype html>\n<title>Jobs</title>\n${block}\n`);
    for (const command of ['build', 'check']) {
      const { status, stdout, stderr } = await openRoles(command, 'careers.html');
      assert.equal(status, 1);
      assert.match(stdout + stderr, /careers\.html:.*JSON-LD block 1, in line 3/);
      assert.match(stdout + stderr, /feed-unreadable/);
    }
  });

  it('takes an empty list for a feed without postings', async () => {
    writeFileSync(join(folder, 'none.json'), '{ "version": "1", "postings": [] }');
    const result = await openRoles('build', 'none.json');
    assert.equal(result.status, 0, result.stderr);
    assert.deepEqual(feedOf(result).postings, []);
  });

  it('warns of a feed that is large to load, and says what to do', async () => {
    const postings = (bytes) =>
      Array.from({ length: 20 }, (_, index) => ({
        id: String(index),
        title: 'Baker',
        description: `<p>${'x'.repeat(bytes / 20)}</p>`,
      }));
    const write = (name, bytes) =>
      writeFileSync(
        join(folder, name),
        JSON.stringify({ version: '1', postings: postings(bytes) }),
      );
    write('large.json', 5_000_000);
    write('less.json', 4_900_000);
    const args = ['--out', 'built.json', '--report', 'report.json'];
    const large = await openRoles('build', 'large.json', ...args);
    assert.equal(large.status, 0, large.stderr);
    assert.match(
      large.stderr,
      /^built\.json: warning: .*5 MB.*Serve it compressed.*\[feed-large\]$/m,
    );
    const [issue] = JSON.parse(read('report.json')).issues;
    assert.deepEqual(
      [issue.code, issue.severity, issue.file],
      ['feed-large', 'warning', 'built.json'],
    );
    const less = await openRoles('build', 'less.json', '--out', 'built.json');
    assert.doesNotMatch(less.stderr, /feed-large/);
  });

  it('reads no more of a feed than it is told', async () => {
    const lever = statSync(join(folder, 'lever.json')).size;
    const run = (size) => openRoles('build', 'lever.json', '--max-feed-size', size);
    assert.equal((await run(String(lever))).status, 0);
    const { status, stdout, stderr } = await run(String(lever - 1));
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^lever\.json: error: .*--max-feed-size.*\[feed-too-large\]$/m);
    const wrong = await run('huge');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /--max-feed-size: "huge" is no size\. .*200 MB/);
  });

  it('says clearly that a web page is no feed', async () => {
    const result = await openRoles('build', 'page.json');
    assert.equal(result.status, 1);
    assert.match(result.stderr, /page\.json: error: .*web page/);
  });

  it('keeps control characters of a feed away from the terminal', async () => {
    const { stderr } = await openRoles('build', 'hostile.json');
    assert.ok(!stderr.includes('\u001b'));
  });
});

describe('open-roles build with addresses', () => {
  let server;
  let origin;
  const requests = [];
  const answers = new Map();

  before(async () => {
    server = createServer((request, response) => {
      requests.push(request.url);
      const { status = 200, body = '' } = answers.get(request.url) ?? { status: 404 };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());

  const item = (id) => ({ id, title: `Posting ${id}`, content_html: '<p>Work.</p>' });
  const jsonFeed = (items, next) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Jobs',
    items,
    ...(next && { next_url: `${origin}${next}` }),
  });

  it('reads a feed with all its pages', async () => {
    answers.set('/jobs.json', { body: jsonFeed([item('1')], '/jobs.json?page=2') });
    answers.set('/jobs.json?page=2', { body: jsonFeed([item('2')]) });
    const result = await openRoles('build', `${origin}/jobs.json`);
    assert.equal(result.status, 0, result.stderr);
    assert.deepEqual(idsOf(feedOf(result)), ['1', '2']);
  });

  it('reads no more of an address than it is told', async () => {
    answers.set('/large.json', { body: jsonFeed([item('1'), item('2')]) });
    const run = (size) => openRoles('build', `${origin}/large.json`, '--max-feed-size', size);
    const { status, stderr } = await run('100 B');
    assert.equal(status, 1);
    assert.match(stderr, /large\.json: error: .*larger than 0\.0001 MB.*\[feed-too-large\]$/m);
    assert.equal((await run('1 kB')).status, 0);
  });

  it('reads a posting that a person wrote, with links relative to it', async () => {
    answers.set('/jobs/night-baker.md', { body: '# Night baker\n\nSee [us](../about).' });
    const result = await openRoles('build', `${origin}/jobs/night-baker.md?raw=1`);
    answers.set('/jobs/night-baker.md?raw=1', answers.get('/jobs/night-baker.md'));
    const again = await openRoles('build', `${origin}/jobs/night-baker.md?raw=1`);
    assert.equal(result.status, 1, 'not there');
    assert.equal(again.status, 0, again.stderr);
    const [posting] = feedOf(again).postings;
    assert.deepEqual([posting.id, posting.title], ['night-baker', 'Night baker']);
    assert.ok(posting.description.includes(`href="${origin}/about"`));
    assert.match(again.stderr, /night-baker\.md:1:1: .*employer-missing/);
  });

  it('says clearly that a page about a posting is not its file', async () => {
    answers.set('/blob/baker.md', { body: '<!DOCTYPE html><title>baker.md</title>' });
    const result = await openRoles('build', `${origin}/blob/baker.md`);
    assert.equal(result.status, 1);
    assert.match(result.stderr, /baker\.md: error: This is a web page about the file\./);
  });

  it('names an address that has no feed, and writes the other inputs', async () => {
    const result = await openRoles(
      'build',
      `${origin}/nothing`,
      'lever.json',
      '--report',
      'report.json',
    );
    assert.equal(result.status, 1);
    assert.deepEqual(idsOf(feedOf(result)), ['lever-1', 'lever-2']);
    const [issue] = JSON.parse(read('report.json')).issues;
    assert.equal(issue.file, `${origin}/nothing`);
    assert.equal(issue.code, 'feed-not-found');
  });

  it('tries a failing server again', async () => {
    let failures = 1;
    answers.set('/flaky.json', {
      get status() {
        return failures-- > 0 ? 503 : 200;
      },
      body: jsonFeed([item('1')]),
    });
    const result = await openRoles('build', `${origin}/flaky.json`);
    assert.equal(result.status, 0, result.stderr);
  });
});
