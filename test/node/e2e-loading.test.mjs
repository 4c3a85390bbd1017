// What a reader sees while the page is still coming.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { journeyPosting } from './support/application.mjs';
import { askAgain, clickOn, listTotal, openPage } from './support/browser.mjs';
import { useDemo } from './support/demo.mjs';
import { root } from './support/package.mjs';

const card = '>>> job-list >>> [part~="title"]';
const searchField = '>>> job-filters >>> [part~="search"]';

const demo = useDemo();

/** Notes every layout shift in `shifts`. */
const watchShifts = (page) =>
  page.evaluateOnNewDocument(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources = entry.sources.map(({ node }) => node?.localName ?? node?.nodeName);
        globalThis.shifts.push(`${entry.value.toFixed(4)} ${sources.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page) => page.evaluate(() => globalThis.shifts);

const pages = readdirSync(join(root, 'demo')).filter((name) => name.endsWith('.html'));

describe('a slow connection', { concurrency: 4 }, () => {
  for (const [path, width, scheme] of [
    [`?role=x--${journeyPosting.id}`, 1280, 'light'],
    ...pages.flatMap((name) => [
      [name, 320, 'light'],
      [name, 768, 'dark'],
      [name, 1280, 'light'],
    ]),
  ]) {
    it(`moves nothing while /${path} arrives at ${width} pixels`, async () => {
      const page = await openPage(demo.browser, `${demo.origin}/${path}`, {
        width,
        scheme,
        prepare: async (fresh) => {
          const client = await fresh.createCDPSession();
          await client.send('Network.emulateNetworkConditions', {
            offline: false,
            latency: 150,
            downloadThroughput: 200_000,
            uploadThroughput: 100_000,
          });
          await client.send('Emulation.setCPUThrottlingRate', { rate: 3 });
          await watchShifts(fresh);
        },
      });
      await page.waitForNetworkIdle({ idleTime: 500 });
      for (const missing of [':not(:defined)', '>>> [part~="loading"]']) {
        await page.waitForSelector(missing, { hidden: true }); // a slow processor follows the network
        assert.equal(await page.$(missing), null, 'the elements have settled');
      }
      assert.deepEqual(await shiftsOf(page), []);
      await page.closeAll();
    });
  }
});

/** Opens the demo's page with its search held back; `release` lets it come, `fail` breaks it off. */
async function openWithoutSearch(path, options = {}) {
  const held = [];
  let decide;
  const settle = (how) => {
    decide = how;
    for (const request of held.splice(0)) void how(request);
  };
  const page = await openPage(demo.browser, demo.origin + path, {
    ...options,
    prepare: async (fresh) => {
      await watchShifts(fresh);
      await fresh.setRequestInterception(true);
      fresh.on('request', async (request) => {
        if (request.isNavigationRequest()) {
          const page = await (await fetch(request.url())).text();
          const body = page.replace('lang="en"', `lang="${options.language ?? 'en'}"`);
          await request.respond({ contentType: 'text/html', body });
        } else if (!request.url().includes('/search-')) void request.continue();
        else if (decide) void decide(request);
        else held.push(request);
      });
    },
  });
  return {
    page,
    release: () => settle((request) => request.continue()),
    fail: () => settle((request) => request.abort()),
  };
}

describe('a list whose search is still coming', () => {
  for (const [width, language] of [
    [320, 'en'],
    [320, 'de'],
    [320, 'fr'],
    [320, 'es'],
    [768, 'de'],
    [1280, 'en'],
  ]) {
    it(`shows its postings, and moves none of them at ${width} pixels in "${language}"`, async () => {
      const { page, release } = await openWithoutSearch('/', { width, language });
      await page.waitForSelector(card, { visible: true });
      assert.equal(await page.$(searchField), null);
      release();
      await page.waitForSelector(searchField, { visible: true });
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.deepEqual(await shiftsOf(page), []);
      assert.deepEqual(page.troubles, []);
      await page.closeAll();
    });
  }

  it('waits for it where the address asks for less than all postings', async () => {
    const { page, release } = await openWithoutSearch('/list.html');
    // Grouped, or narrowed by the page's author: nothing of the three can be shown without it.
    await page.waitForSelector('>>> job-list >>> [part~="loading"]', { visible: true });
    await page.waitForNetworkIdle({ idleTime: 300, concurrency: 1 });
    assert.equal(await page.$(card), null);
    release();
    await page.waitForSelector(card, { visible: true });
    await page.closeAll();
  });

  it('says where it does not come, lists all jobs, and asks again on request', async () => {
    const { page, fail, release } = await openWithoutSearch('/?role-search=pilot&role-sort=title');
    await page.waitForSelector('>>> job-list >>> [part~="loading"]', { visible: true });
    fail();
    const notice = await page.waitForSelector('>>> job-list >>> .columns > .notice', {
      visible: true,
    });
    const text = await notice.evaluate((box) => box.textContent);
    assert.match(text, /Search and filters could not be loaded\. All jobs are listed\./);
    await page.waitForSelector(card, { visible: true });
    const list = await page.$('>>> job-list');
    const whole = await openPage(demo.browser, demo.origin);
    const all = await listTotal(whole);
    await whole.closeAll();
    assert.equal(await list.evaluate(({ total }) => total), all);
    assert.equal(await page.$('>>> job-list >>> select'), null, 'no order that cannot be had');
    await page.waitForFunction(() => document.readyState === 'complete');
    const told = page.troubles.filter((trouble) => trouble.includes('#part-failed'));
    assert.equal(told.length, 1, page.troubles.join('\n'));
    assert.match(told[0], /Open Roles.*\/search-/);
    release();
    await askAgain(page, searchField);
    assert.equal(await page.$('>>> job-list >>> .notice'), null);
    await page.closeAll();
  });
});

describe('a page that is loaded again', () => {
  const more = '>>> job-list >>> [part~="more"]';
  for (const [how, again] of [
    ['by a reload', (page) => page.reload()],
    [
      'by Back from another page',
      async (page) => {
        await page.goto(`${demo.origin}/privacy.html`);
        await page.goBack();
      },
    ],
  ]) {
    it(`${how} is where the reader had left it`, async () => {
      const page = await openPage(demo.browser, demo.origin);
      const client = await page.createCDPSession();
      await client.send('Network.setCacheDisabled', { cacheDisabled: true });
      await clickOn(page, more);
      await page.waitForFunction(() => new URL(location.href).searchParams.has('role-page'));
      await page.mouse.move(640, 450);
      await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
      await page.waitForFunction(() => history.state?.openRoles?.scroll?.at(-1) === 1200);
      // Kept in memory, a page would come back as it was: this one must be made anew.
      await page.evaluate(() => addEventListener('unload', () => undefined));
      await again(page);
      await page.waitForSelector(card, { visible: true });
      await page.waitForFunction(() => Math.abs(scrollY - 1200) < 2);
      await page.closeAll();
    });
  }

  it('leaves alone a reader who has begun to scroll', async () => {
    const page = await openPage(demo.browser, demo.origin);
    await page.waitForSelector(card, { visible: true });
    await page.mouse.move(640, 450);
    await page.evaluate(() => scrollTo({ top: 500, behavior: 'instant' }));
    await page.waitForFunction(() => history.state?.openRoles?.scroll?.at(-1) === 500);
    let release;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('jobs.json')) release = () => request.continue();
      else void request.continue();
    });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('>>> job-list >>> [part~="loading"]', { visible: true });
    await page.waitForFunction(() => document.documentElement.scrollHeight > innerHeight + 300);
    await page.mouse.move(640, 450);
    await page.mouse.wheel({ deltaY: 100 });
    const isStill = () => {
      const { place } = globalThis;
      globalThis.place = scrollY;
      return scrollY > 0 && scrollY === place;
    };
    await page.waitForFunction(isStill, { polling: 200 });
    const place = await page.evaluate(() => scrollY);
    while (!release) await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    await page.waitForSelector(card, { visible: true });
    await page.waitForNetworkIdle({ idleTime: 300 });
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - place) < 2);
    await page.closeAll();
  });
});
