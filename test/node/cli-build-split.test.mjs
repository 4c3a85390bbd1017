// A feed in parts: what lists need at once, and the long texts of a posting when it is opened.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { clickOn, launchBrowser, openPage } from './support/browser.mjs';
import { makeFolder, openRoles as runOpenRoles, root } from './support/command-line.mjs';
import { serveFolder } from './support/serve-folder.mjs';

describe('open-roles build --split', () => {
  const { path: folder, remove } = makeFolder();
  const openRoles = (...args) => runOpenRoles(args, { cwd: folder });
  const writeJob = (name, text) =>
    writeFileSync(
      join(folder, 'jobs', `${name}.md`),
      `---\ntitle: ${name}\ndepartment: Ropes\nlocation: Bergen, Norway\n---\n\n${text}\n`,
    );
  const readIndex = () => JSON.parse(readFileSync(join(folder, 'site/index.json'), 'utf8'));
  const filesOf = () => readdirSync(join(folder, 'site/postings')).sort();
  const split = () => openRoles('build', 'jobs', '--split', 'site');
  before(() => {
    mkdirSync(join(folder, 'jobs'));
    writeJob('Rope maker', 'You make ropes.\n\n## Benefits\n\nA berth of your own.');
    writeJob('Sailmaker', 'You make sails.');
  });
  after(remove);

  it('writes an index without the long texts, and a file of each posting with them', async () => {
    const { status, stdout, stderr } = await split();
    assert.deepEqual([status, stdout], [0, ''], stderr);
    const whole = JSON.parse((await openRoles('build', 'jobs')).stdout);
    const { postings, ...head } = readIndex();
    const { postings: all, ...others } = whole;
    assert.deepEqual(head, others);
    assert.equal(postings.length, 2);
    for (const [index, { details, ...listed }] of postings.entries()) {
      const { description, sections, questions, ...facts } = all[index];
      assert.deepEqual(listed, { ...facts, description: '' });
      const rest = JSON.parse(readFileSync(join(folder, 'site', details), 'utf8'));
      const texts = JSON.parse(JSON.stringify({ description, sections, questions }));
      assert.deepEqual(rest, { id: facts.id, title: facts.title, ...texts });
    }
  });

  it('gives another content another name, and keeps the one before for a while', async () => {
    await split();
    const first = filesOf();
    await split();
    assert.deepEqual(filesOf(), first);
    writeFileSync(join(folder, 'site/postings/own.json'), '{}');
    writeJob('Sailmaker', 'You make large sails.');
    await split();
    const second = filesOf();
    assert.equal(second.length, 4);
    assert.ok(first.every((name) => second.includes(name)));
    writeJob('Sailmaker', 'You make small sails.');
    await split();
    const third = filesOf();
    assert.equal(third.length, 4);
    assert.ok(third.includes('own.json'));
    assert.equal(first.filter((name) => third.includes(name)).length, 1);
  });

  it('writes the whole feed, too, where it is asked for', async () => {
    const { status } = await openRoles('build', 'jobs', '--split', 'site', '--out', 'whole.json');
    assert.equal(status, 0);
    const { postings } = JSON.parse(readFileSync(join(folder, 'whole.json'), 'utf8'));
    assert.match(postings[0].description + postings[0].sections?.[0]?.html, /make/);
  });

  it('is what the command line names where a feed is large to load', async () => {
    const description = `<p>${'x'.repeat(1_000_000)}</p>`;
    const postings = Array.from({ length: 6 }, (_, index) => ({
      ...{ id: String(index), title: 'Baker', description },
    }));
    writeFileSync(join(folder, 'large.json'), JSON.stringify({ version: '1', postings }));
    const whole = await openRoles('build', 'large.json', '--out', 'built.json');
    assert.match(whole.stderr, /--split.*\[feed-large\]/);
    const parts = await openRoles('build', 'large.json', '--split', 'large');
    assert.doesNotMatch(parts.stderr, /feed-large/);
  });

  it('is told of so many postings that a server had better search in them', async () => {
    const postings = Array.from({ length: 50_000 }, (_, index) => ({
      ...{ id: String(index), title: 'Baker' },
    }));
    const build = (count) => {
      const feed = { version: '1', postings: postings.slice(0, count) };
      writeFileSync(join(folder, 'many.json'), JSON.stringify(feed));
      return openRoles('build', 'many.json', '--out', 'built.json');
    };
    assert.match(
      (await build(50_000)).stderr,
      /50,000 postings.*open-roles-server import.*\[feed-many\]/,
    );
    assert.doesNotMatch((await build(49_999)).stderr, /feed-many/);
  });

  it('gives what elements read: the texts of a posting when it is opened, or is about to', async () => {
    await split();
    const web = join(folder, 'site');
    writeFileSync(
      join(web, 'index.html'),
      '<!doctype html><meta charset="utf-8"><title>Jobs</title><link rel="icon" href="data:,">' +
        '<script type="module" src="/cdn/open-roles.js"></script><job-board src="/index.json"></job-board>',
    );
    const pages = await serveFolder(web);
    const browser = await launchBrowser();
    try {
      const asked = [];
      const page = await openPage(browser, 'about:blank', {
        prepare: async (opened) => {
          await opened.setRequestInterception(true);
          opened.on('request', (request) => {
            const { pathname } = new URL(request.url(), pages.origin);
            if (pathname.startsWith('/postings/')) asked.push(pathname);
            if (!pathname.startsWith('/cdn/')) return void request.continue();
            const body = readFileSync(join(root, 'dist', pathname));
            return void request.respond({ body, contentType: 'text/javascript' });
          });
        },
      });
      await page.goto(`${pages.origin}/`);
      await page.waitForSelector('>>> [part~="title"]', { visible: true });
      assert.deepEqual(asked, []);
      await clickOn(page, '>>> [part~="title"]');
      await page.waitForSelector('>>> job-detail >>> ::-p-text(You make)', { visible: true });
      assert.equal(asked.length, 1);
      assert.ok(readIndex().postings.some(({ details }) => `/${details}` === asked[0]));
    } finally {
      await browser.close();
      await pages.close();
    }
  });
});
