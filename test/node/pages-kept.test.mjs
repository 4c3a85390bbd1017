// What stays of a site when not everything that it is made from can be read.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { makeFolder, openRoles } from './support/command-line.mjs';
import { site } from './support/pages.mjs';

const shared = ['index.html', 'sitemap.xml', 'feed.xml', 'jobs.json', 'list.json'];

describe('open-roles pages of what cannot all be read', () => {
  let folder;
  let server;
  let failing;
  let origin;
  beforeEach(async () => {
    folder = makeFolder();
    mkdirSync(join(folder.path, 'in'));
    write('baker', '# Baker\n\nWe bake.');
    write('cook', '# Cook\n\nWe cook.');
    failing = new Set();
    server = createServer(({ url }, response) => {
      const next = url === '/jobs.json' ? '?page=2' : '';
      const title = next ? 'Sailor' : 'Rigger';
      const item = { id: url, title, content_html: '<p>Sea</p>', date_published: '2026-11-02' };
      const version = 'https://jsonfeed.org/version/1.1';
      response.writeHead(failing.has(url) ? 403 : 200, { 'content-type': 'application/json' });
      const more = next && { next_url: `${origin}${url}${next}` };
      response.end(JSON.stringify({ version, title: 'Jobs', items: [item], ...more }));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  afterEach(() => {
    server.close();
    folder.remove();
  });

  function write(name, text) {
    const matter = 'company: Net & Knot\ndate: 2026-11-02\nlocation: Oslo, Norway\n';
    const whole = text.startsWith('---') ? text : `---\n${matter}---\n\n${text}`;
    writeFileSync(join(folder.path, 'in', `${name}.md`), whole);
  }
  const read = (name) => readFileSync(join(folder.path, 'out', name), 'utf8');
  const readShared = () => shared.map(read);
  const has = (name) => existsSync(join(folder.path, 'out', name, 'index.html'));
  const run = (...inputs) =>
    openRoles(['pages', ...inputs, '--out', 'out', '--site', site], { cwd: folder.path });

  it('keeps the page of a posting with a mistake in its front matter, and lists the others', async () => {
    await run('in');
    write('baker', '---\ntitle: a: title\n---\n\nWe bake.');
    write('rigger', '# Rigger\n\nWe rig.');
    const { status, stderr } = await run('in');
    assert.equal(status, 1);
    assert.match(stderr, /front-matter-invalid/);
    assert.match(stderr, /\b0 removed/);
    assert.ok(has('baker--baker'));
    assert.match(read('index.html'), /Rigger/);
    assert.match(read('index.html'), /Cook/);
  });

  it('keeps the list when an address refuses', async () => {
    await run('in', `${origin}/jobs.json`);
    const before = readShared();
    failing.add('/jobs.json');
    write('sailmaker', '# Sailmaker\n\nWe sew.');
    const { status, stderr } = await run('in', `${origin}/jobs.json`);
    assert.equal(status, 1);
    assert.match(stderr, /list-kept/);
    assert.deepEqual(readShared(), before);
    assert.ok(has('sailmaker--sailmaker'));
  });

  it('keeps the list when a feed breaks off after its first page', async () => {
    await run(`${origin}/jobs.json`);
    const before = readShared();
    failing.add('/jobs.json?page=2');
    const { status, stderr } = await run(`${origin}/jobs.json`);
    assert.equal(status, 1);
    assert.match(stderr, /feed-pages-incomplete/);
    assert.match(stderr, /\b0 removed/);
    assert.deepEqual(readShared(), before);
  });

  it('removes no page when a feed has a posting that cannot be read, and lists the others', async () => {
    const posting = (id, title) => ({ id, title, description: '<p>Sea</p>' });
    const feed = (...postings) =>
      writeFileSync(join(folder.path, 'feed.json'), JSON.stringify({ version: '1', postings }));
    feed(posting('1', 'Sailor'), posting('2', 'Rigger'));
    await run('feed.json');
    feed(posting('1', ''), posting('2', 'Rigger'), posting('3', 'Cook'));
    const { status, stderr } = await run('feed.json');
    assert.equal(status, 1);
    assert.match(stderr, /\b0 removed/);
    assert.ok(has('sailor--1'));
    assert.match(read('index.html'), /Cook/);
  });

  it('keeps the list when no posting of a feed can be read, be it a single one', async () => {
    const feed = (...postings) =>
      writeFileSync(join(folder.path, 'feed.json'), JSON.stringify({ version: '1', postings }));
    feed({ id: '1', title: 'Sailor', description: '<p>Sea</p>' });
    await run('feed.json', 'in');
    const before = readShared();
    feed({ id: '1', titel: 'Sailor', description: '<p>Sea</p>' });
    const { status, stderr } = await run('feed.json', 'in');
    assert.equal(status, 1);
    assert.match(stderr, /feed\.json: error: .*\[feed-unreadable\]/);
    assert.match(stderr, /list-kept/);
    assert.deepEqual(readShared(), before);
    assert.ok(has('sailor--1'));
  });

  it('warns where the list that readers load is large', async () => {
    const tags = Array.from({ length: 300 }, (_, index) => `${index} ${'x'.repeat(1900)}`);
    const postings = Array.from({ length: 9 }, (_, index) => ({
      id: String(index),
      title: 'Sailor',
      tags,
      description: '',
    }));
    const text = JSON.stringify({ version: '1', postings });
    writeFileSync(join(folder.path, 'feed.json'), text);
    const { status, stderr } = await run('feed.json');
    assert.equal(status, 0);
    assert.match(stderr, /^list\.json: warning: .*5\.1 MB.*\[feed-large\]$/m);
  });

  it('writes a first site of what can be read, and a whole one as soon as all can be', async () => {
    write('baker', '---\ntitle: a: title\n---\n\nWe bake.');
    const first = await run('in');
    assert.equal(first.status, 1);
    assert.doesNotMatch(first.stderr, /list-kept/);
    assert.match(read('index.html'), /Cook/);
    write('baker', '# Baker\n\nWe bake.');
    const second = await run('in');
    assert.equal(second.status, 0, second.stderr);
    assert.match(read('index.html'), /Baker/);
  });
});
