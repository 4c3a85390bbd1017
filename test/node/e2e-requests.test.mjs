// What a page asks for: the feed once, and of the script what it can come to need.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, openPage } from './support/browser.mjs';
import { root } from './support/package.mjs';

const feed = JSON.stringify({
  version: '1',
  postings: [{ id: 'w', title: 'Welder', locations: ['Oban, Scotland'] }],
});

const lever = JSON.stringify([
  {
    id: 'w',
    text: 'Welder',
    hostedUrl: 'https://jobs.lever.co/yard/w',
    categories: { location: 'Oban, Scotland', team: 'Hull' },
    description: '<p>You weld.</p>',
    lists: [{ text: 'You bring', content: '<li>Patience</li>' }],
  },
]);
const feeds = { '/jobs.json': feed, '/lever.json': lever };

const script = '<script type="module" src="/cdn/open-roles.js"></script>';
const pages = {
  '/preload': `<link rel="preload" as="fetch" crossorigin href="/jobs.json">${script}<job-list src="/jobs.json"></job-list>`,
  '/lever': `${script}<job-list src="/lever.json"></job-list>`,
  '/list': `${script}<job-list src="/jobs.json"></job-list>`,
  '/board': `${script}<job-board src="/jobs.json"></job-board>`,
  '/later': `${script}<job-list src="/jobs.json"></job-list><div id="later"></div>`,
  '/lazy': `${script}<div style="height: 5000px"></div><job-list loading="lazy" src="/jobs.json"></job-list>`,
};

describe('a page', () => {
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    asked.push(pathname);
    const isScript = pathname.startsWith('/cdn/');
    const body = isScript
      ? readFileSync(join(root, 'dist', pathname))
      : (feeds[pathname] ??
        (pages[pathname] &&
          `<!doctype html><meta charset="utf-8"><title>Jobs</title><link rel="icon" href="data:,">${pages[pathname]}`));
    const type = isScript
      ? 'text/javascript'
      : pathname.endsWith('.json')
        ? 'application/json'
        : 'text/html';
    response.writeHead(body ? 200 : 404, { 'content-type': type }).end(body);
  });
  let browser;
  let origin;
  before(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    server.close();
  });

  /** Opens a page, waits for its first card unless told otherwise, and until it asks for nothing more. */
  async function open(path, awaited = '>>> [part~="title"]') {
    asked.length = 0;
    const page = await openPage(browser, origin + path);
    await page.waitForSelector(awaited, { visible: true });
    // Two idle periods: what is loaded in the first one may ask for more.
    for (let period = 0; period < 2; period += 1) {
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await page.waitForNetworkIdle({ idleTime: 300 });
    }
    return page;
  }

  const feedRequests = () => asked.filter((path) => path === '/jobs.json').length;
  const chunks = (name) => asked.filter((path) => path.startsWith(`/cdn/chunks/${name}`)).length;

  it('with a preload asks for its feed once', async () => {
    const page = await open('/preload');
    assert.equal(feedRequests(), 1);
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });

  for (const path of ['/list', '/lever']) {
    it(`with a list alone loads neither board nor posting nor form, at ${path}`, async () => {
      const page = await open(path);
      assert.ok(chunks('search') > 0, asked.join(' '));
      assert.equal(chunks('board') + chunks('apply-form'), 0, asked.join(' '));
      await page.closeAll();
    });
  }

  it('with a board has all that a reader can open before it is opened', async () => {
    const page = await open('/board');
    assert.ok(chunks('board') > 0 && chunks('apply-form') > 0, asked.join(' '));
    await page.closeAll();
  });

  it('that gets a board later loads it then', async () => {
    const page = await open('/later');
    assert.equal(chunks('board'), 0);
    await page.$eval('#later', (place) => {
      place.innerHTML = '<job-board src="/jobs.json"></job-board>';
    });
    await page.waitForSelector('job-board >>> job-list >>> [part~="title"]', { visible: true });
    assert.ok(chunks('board') > 0);
    await page.closeAll();
  });

  it('asks for a feed that is loaded lazily when its list comes near the window', async () => {
    const page = await open('/lazy', 'job-list:defined');
    assert.equal(feedRequests(), 0);
    assert.equal(chunks('search'), 0);
    await page.evaluate(() => scrollTo(0, 4600));
    await page.waitForSelector('>>> [part~="title"]', { visible: true });
    assert.equal(feedRequests(), 1);
    await page.closeAll();
  });
});
