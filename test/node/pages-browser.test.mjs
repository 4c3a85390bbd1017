import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { violations } from './support/accessibility.mjs';
import { launchBrowser, openPage } from './support/browser.mjs';
import { root } from './support/command-line.mjs';
import { startPages, trickyFeed } from './support/pages.mjs';

const demoFeed = JSON.parse(await readFile(join(root, 'demo/jobs.json'), 'utf8'));

let browser;
let pages;
let tricky;
before(async () => {
  browser = await launchBrowser();
  pages = await startPages(demoFeed);
  tricky = await startPages(trickyFeed);
});
after(async () => {
  await browser?.close();
  await pages?.stop();
  await tricky?.stop();
});

/** Opens a page on which no script arrives. */
const openPlain = (url, options = {}) =>
  openPage(browser, url, {
    bypassPolicy: true,
    ...options,
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.resourceType() === 'script') void request.abort();
        else void request.continue();
      });
    },
  });

/** Opens a page that notes, frame by frame, which titles are shown and where, and every layout shift. */
const openWatched = (url, options = {}) =>
  openPage(browser, url, {
    ...options,
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        globalThis.frames = [];
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        const shown = (node) => node.getClientRects().length > 0;
        const note = () => {
          const list = document.querySelector('job-list');
          const plain = [...document.querySelectorAll('.card')].filter(shown);
          const cards = [...(list?.shadowRoot?.querySelectorAll('.card') ?? [])].filter(shown);
          const described = (card) => ({
            title: card.querySelector('h2')?.querySelector('bdi')?.textContent,
            top: Math.round(card.getBoundingClientRect().top),
          });
          globalThis.frames.push({
            forms: [...document.querySelectorAll('form')].filter(shown).length,
            plain: plain.slice(0, 3).map(described),
            cards: cards.slice(0, 3).map(described),
          });
          requestAnimationFrame(note);
        };
        requestAnimationFrame(note);
      }),
  });

describe('static pages that arrive in pieces', () => {
  it('show rows where they stay', async () => {
    const text = await readFile(join(pages.out, 'index.html'), 'utf8');
    const [, ...ends] = text.matchAll(/<li class="fact/g);
    let sent;
    const server = createServer(async (request, response) => {
      const isPage = request.url === '/';
      const file = isPage ? undefined : await fetch(new URL(request.url, pages.origin));
      response.setHeader('content-type', file?.headers.get('content-type') ?? 'text/html');
      if (isPage) sent = response;
      else response.end(file.ok ? Buffer.from(await file.arrayBuffer()) : '');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const page = await openWatched('about:blank');
    const arrival = page.goto(`http://127.0.0.1:${server.address().port}/`);
    await once(server, 'request');
    let at = 0;
    for (const [count, { index }] of ends.slice(0, 15).entries()) {
      sent.write(text.slice(at, index));
      at = index;
      await page.waitForFunction(
        (least) => document.querySelectorAll('li.fact').length >= least,
        {},
        count + 1,
      );
      await page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))),
      );
    }
    sent.end(text.slice(at));
    await arrival;
    const shifts = await page.evaluate(() => globalThis.shifts);
    await page.closeAll();
    server.close();
    assert.deepEqual(shifts, []);
  });
});

describe('static pages without a script', () => {
  for (const [scheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ]) {
    it(`are accessible, ${scheme}, ${width} pixels wide`, async () => {
      const addresses = [
        `${pages.origin}/`,
        pages.address('SW-2601'),
        pages.address('SW-2643'),
        pages.address('SW-2609'),
        pages.address('SW-2646'),
        tricky.address('complete'),
        tricky.address('sections'),
      ];
      for (const address of addresses) {
        const page = await openPlain(address, { scheme, width });
        assert.deepEqual(await violations(page), [], address);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, `${address} scrolls sideways`);
        await page.closeAll();
      }
    });
  }

  it('have a list as wide as the page', async () => {
    for (const width of [320, 1280]) {
      const page = await openPage(browser, 'about:blank', { width });
      await page.setJavaScriptEnabled(false);
      await page.goto(`${pages.origin}/`);
      const [heading, list] = await page.$$eval('h1, .cards', (all) =>
        all.map((element) => element.getBoundingClientRect().width),
      );
      assert.equal(list, heading, `${width} pixels wide`);
      await page.closeAll();
    }
  });

  it('have a sitemap and a feed that are well-formed XML', async () => {
    const page = await openPlain(`${pages.origin}/`);
    for (const { out } of [pages, tricky]) {
      for (const name of ['sitemap.xml', 'feed.xml']) {
        const text = await readFile(join(out, name), 'utf8');
        const fault = await page.evaluate(
          (xml) =>
            new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
              ?.textContent,
          text,
        );
        assert.equal(fault, undefined, name);
      }
    }
    await page.closeAll();
  });

  it('run none of what a feed smuggles in', async () => {
    for (const id of ['hostile"><img src=x onerror=alert(1)>', 'complete']) {
      const page = await openPage(browser, tricky.address(id), { bypassPolicy: true });
      await page.waitForSelector('apply-form form');
      assert.deepEqual(
        page.troubles.filter((line) => !line.includes('404')),
        [],
      );
      await page.closeAll();
    }
  });
});

describe('static pages with the script', () => {
  for (const width of [390, 1280]) {
    it(`become the list without a flash or a shift, ${width} pixels wide`, async () => {
      const page = await openWatched(`${pages.origin}/`, { width });
      await page.waitForFunction(() => globalThis.frames.at(-1)?.cards.length > 0);
      const { frames, shifts } = await page.evaluate(() => ({ frames, shifts: globalThis.shifts }));
      const seen = frames.slice(frames.findIndex(({ plain }) => plain.length > 0));
      assert.ok(seen.length > 0, 'the plain list was there first');
      assert.ok(seen.every(({ plain, cards }) => plain.length > 0 !== cards.length > 0));
      const before = seen.findLast(({ plain }) => plain.length > 0).plain;
      const now = seen.at(-1).cards;
      assert.deepEqual(
        now.map(({ title }) => title),
        before.map(({ title }) => title),
      );
      now.forEach(({ top }, index) =>
        assert.ok(Math.abs(top - before[index].top) <= 3, `card ${index}`),
      );
      assert.deepEqual(shifts, []);
      assert.deepEqual(
        page.troubles.filter((line) => !line.includes('404')),
        [],
      );
      await page.closeAll();
    });

    it(`get the form that keeps answers, without a flash or a shift, ${width} pixels wide`, async () => {
      const page = await openWatched(pages.address('SW-2601'), { width });
      const title = await page.$eval('h1', (heading) => heading.textContent);
      await page.waitForSelector('apply-form form', { visible: true });
      const { frames, shifts } = await page.evaluate(() => ({ frames, shifts: globalThis.shifts }));
      assert.ok(
        frames.slice(frames.findIndex(({ forms }) => forms > 0)).every(({ forms }) => forms === 1),
      );
      assert.deepEqual(shifts, []);
      const heading = await page.$eval('apply-form h2', (node) => node.textContent);
      assert.ok(heading.includes(title));
      assert.equal(await page.$$eval('h1', (all) => all.length), 1);
      await page.closeAll();
    });
  }

  it('have the looks of the elements that take over', async () => {
    const looks = (node) => {
      const found = getComputedStyle(node);
      return ['font', 'color', 'padding', 'gap', 'border', 'borderRadius', 'backgroundColor'].map(
        (name) => `${name}: ${found[name]}`,
      );
    };
    const compare = async (address, pairs) => {
      const plain = await openPlain(address);
      const taken = await openPage(browser, address);
      for (const [before, now] of pairs) {
        const element = await taken.waitForSelector(now, { visible: true });
        assert.deepEqual(await element.evaluate(looks), await plain.$eval(before, looks), now);
      }
      await plain.closeAll();
      await taken.closeAll();
    };
    const list = '>>> job-list >>>';
    await compare(
      `${pages.origin}/`,
      ['.card', '.heading', 'a.title', '.fact.locations', '.salary', '.badge'].map((name) => [
        name,
        `${list} ${name}`,
      ]),
    );
    await compare(
      pages.address('SW-2601'),
      ['.or-heading', '.or-label', '.or-hint', '.or-control', '.or-choice', '.or-primary'].map(
        (name) => [`.application ${name}`, `apply-form ${name}`],
      ),
    );
  });

  it('become the list at a later page of it, under the posting that the reader is at', async () => {
    const postings = [...Array(120).keys()].map((index) => ({
      ...demoFeed.postings[index % 40],
      id: `n${index}`,
      title: `Rigger ${index}`,
    }));
    const many = await startPages({ ...demoFeed, postings });
    try {
      const plain = await openPlain(`${many.origin}/page/2/`);
      const title = (card) => card.querySelector('a.title').textContent;
      const shown = await plain.$$eval('.card', (all) => all.map((card) => card.textContent));
      assert.equal(shown.length, 50);
      assert.deepEqual(await violations(plain), []);
      const first = await plain.$eval('.card', title);
      const links = await plain.$$eval('.pages a', (all) =>
        all.map((link) => [link.textContent, new URL(link.href).pathname, link.rel]),
      );
      assert.deepEqual(links, [
        ['1', '/', 'prev'],
        ['2', '/page/2/', ''],
        ['3', '/page/3/', 'next'],
      ]);
      await plain.closeAll();
      const page = await openPage(browser, `${many.origin}/page/2/`);
      await page.waitForSelector('job-list:not([hidden])');
      const top = await page.$eval(
        'job-list',
        (list, wanted) => {
          const cards = [...list.shadowRoot.querySelectorAll('.card')];
          const index = cards.findIndex(
            (card) => card.querySelector('a.title').textContent === wanted,
          );
          return [index, cards.length, cards[index].getBoundingClientRect().top];
        },
        first,
      );
      assert.deepEqual(top.slice(0, 2), [50, 100]);
      assert.ok(top[2] > 0 && top[2] < 400, `stands at ${top[2]}`);
      const link = await page.waitForSelector('>>> job-list >>> a.title', { visible: true });
      const href = await link.evaluate((node) => new URL(node.href).pathname.split('/').length);
      assert.equal(href, 3, 'a page beside the list');
      await page.closeAll();
    } finally {
      await many.stop();
    }
  });

  it('are accessible with the elements in them', async () => {
    for (const [address, wanted] of [
      [`${pages.origin}/`, 'job-list:not([hidden])'],
      [pages.address('SW-2601'), 'apply-form form'],
    ]) {
      const page = await openPage(browser, address, { bypassPolicy: true });
      await page.waitForSelector(wanted, { visible: true });
      assert.deepEqual(await violations(page), [], address);
      await page.closeAll();
    }
  });

  it('lead from the list to the page of a posting', async () => {
    const page = await openPage(browser, `${pages.origin}/`);
    const link = await page.waitForSelector('>>> job-list >>> a.title', { visible: true });
    const href = await link.evaluate((node) => node.href);
    assert.equal(href, pages.address('SW-2601'));
    await Promise.all([page.waitForNavigation(), link.click()]);
    assert.equal(await page.$eval('h1', (node) => node.textContent), 'ROV pilot technician');
    await page.closeAll();
  });

  it('keep what somebody types before the script is there', async () => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const page = await openPage(browser, `${pages.origin}/logo.svg`);
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (request.resourceType() === 'script') await held;
      await request.continue();
    });
    const arrival = page.goto(pages.address('SW-2601'));
    const input = await page.waitForSelector('[name="name"]');
    await input.type('Siobhán');
    release();
    await arrival;
    await page.waitForFunction(() => customElements.get('apply-form'));
    await page.waitForFunction(() => document.querySelector('apply-form') === null);
    assert.equal(await page.$eval('[name="name"]', (control) => control.value), 'Siobhán');
    await page.closeAll();
  });

  it('stay as they are when the feed of the list cannot be read', async () => {
    const page = await openPage(browser, `${pages.origin}/`, {
      prepare: async (fresh) => {
        await fresh.setRequestInterception(true);
        fresh.on('request', (request) => {
          if (request.url().endsWith('list.json')) void request.abort();
          else void request.continue();
        });
      },
    });
    await page.waitForSelector('.jobs.plain');
    assert.equal(await page.$('job-list'), null);
    assert.equal((await page.$$('.card')).length, 45);
    const [heading, list] = await page.$$eval('h1, .cards', (all) =>
      all.map((element) => element.getBoundingClientRect().width),
    );
    assert.equal(list, heading, 'as wide as the page');
    await page.closeAll();
  });

  it('take away the ways to apply when the last day is over', async () => {
    const posting = demoFeed.postings.find(({ id }) => id === 'SW-2601');
    const closing = { ...posting, validThrough: new Date(Date.now() + 86_400_000).toISOString() };
    const site = await startPages({ ...demoFeed, postings: [closing] });
    try {
      const page = await openPage(browser, site.address('SW-2601'), {
        prepare: (fresh) =>
          fresh.evaluateOnNewDocument(() => {
            const now = Date.now;
            Date.now = () => now() + 2 * 86_400_000;
          }),
      });
      await page.waitForSelector('.closed');
      assert.equal((await page.$$('.application, .apply')).length, 0);
      await page.closeAll();
    } finally {
      await site.stop();
    }
  });
});
