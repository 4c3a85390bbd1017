import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './support/accessibility.mjs';
import { fillJourney, journeyPosting, send } from './support/application.mjs';
import { clickOn, listTotal, openPage } from './support/browser.mjs';
import { useDemo } from './support/demo.mjs';

const description = '>>> job-detail >>> [part~="description"] p';

/** How many pixels the page is wider than its window. */
const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function check(page) {
  assert.deepEqual(await violations(page), []);
  assert.equal(await overflow(page), 0, 'scrolls sideways');
}

const demo = useDemo();

for (const scheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    describe(`the careers page, ${scheme}, ${width} pixels wide`, () => {
      let page;
      before(async () => {
        page = await openPage(demo.browser, demo.origin, { scheme, width, bypassPolicy: true });
      });
      after(() => page?.closeAll());

      it('is accessible as a list', async () => {
        await listTotal(page);
        await check(page);
      });

      it('is accessible as a posting', async () => {
        await page.goto(`${demo.origin}/?role=x--${journeyPosting.id}`);
        await page.waitForSelector(description, { visible: true });
        await check(page);
      });

      it('is accessible as a form', async () => {
        await clickOn(page, '>>> job-detail >>> [part~="apply"]');
        await page.waitForSelector('>>> apply-form form', { visible: true });
        await check(page);
      });

      it('is accessible with errors', async () => {
        await send(page);
        await page.waitForSelector('>>> apply-form .or-problem', { visible: true });
        await check(page);
      });

      it('is accessible when the application is sent', async () => {
        await fillJourney(page);
        await send(page);
        await page.waitForSelector('>>> apply-form .or-success', { visible: true });
        await check(page);
      });
    });
  }
}

describe('the pages of single elements', () => {
  for (const path of ['/list.html', '/states.html', '/embed.html', '/privacy.html']) {
    it(`are accessible and fit a narrow window: ${path}`, async () => {
      const page = await openPage(demo.browser, demo.origin + path, {
        width: 320,
        bypassPolicy: true,
      });
      await page.waitForFunction(() => {
        const lists = [...document.querySelectorAll('job-list')];
        return lists.every((list) => list.state && list.state !== 'loading');
      });
      await page.waitForNetworkIdle({ idleTime: 200 });
      await check(page);
      await page.closeAll();
    });
  }

  for (const id of ['SW-2604', 'SW-2608', 'SW-2609', 'SW-2617']) {
    it(`fit hostile and foreign texts into a narrow window: ${id}`, async () => {
      const url = `${demo.origin}/?role=x--${id}`;
      const page = await openPage(demo.browser, url, { width: 320, bypassPolicy: true });
      await page.waitForSelector(description, { visible: true });
      await check(page);
      await page.closeAll();
    });
  }

  it('show Arabic from right to left inside an English page', async () => {
    const page = await openPage(demo.browser, `${demo.origin}/?role=x--SW-2609`);
    const paragraph = await page.waitForSelector(description, { visible: true });
    const direction = await paragraph.evaluate((node) => getComputedStyle(node).direction);
    assert.equal(direction, 'rtl');
    await page.closeAll();
  });
});

describe('the pages of states', () => {
  it('tell empty, no match and failed apart, and offer a way on', async () => {
    const page = await openPage(demo.browser, `${demo.origin}/states.html`);
    const states = await page.waitForFunction(() => {
      const lists = [...document.querySelectorAll('job-list')];
      const all = Object.fromEntries(lists.map((list) => [list.id, list.state]));
      return Object.values(all).every((state) => state && state !== 'loading') && all;
    });
    assert.deepEqual(await states.jsonValue(), {
      empty: 'empty',
      'no-match': 'no-match',
      failed: 'failed',
      broken: 'failed',
    });
    const failed = await page.$('#failed');
    for (const part of ['error', 'retry', 'fallback']) {
      assert.ok(await failed.$(`>>> [part~="${part}"]`), part);
    }
    const href = await failed.$eval('>>> [part~="fallback"]', (link) => link.href);
    assert.equal(href, 'https://slackwater.example/jobs');
    await page.closeAll();
  });

  it('ask for a shared feed once', async () => {
    const requests = [];
    const page = await openPage(demo.browser, `${demo.origin}/list.html`, {
      prepare: (fresh) => fresh.on('request', (request) => requests.push(request.url())),
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('job-list')].every((list) => list.state === 'ready'),
    );
    assert.equal(requests.filter((url) => url.endsWith('/jobs.json')).length, 1);
    const preset = await page.$eval('#at-sea', (list) => list.total);
    assert.equal(preset, 8);
    await page.closeAll();
  });

  it('need two lines in a plain page', async () => {
    const page = await openPage(demo.browser, `${demo.origin}/embed.html`);
    await page.waitForSelector('>>> job-list >>> .card', { visible: true });
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });
});

describe('a page on paper', () => {
  it('is printed in black, whatever the scheme', async () => {
    const page = await openPage(
      demo.browser,
      `${demo.origin}/embed.html?role=x--${journeyPosting.id}`,
    );
    await page.$eval('job-board', (board) => board.setAttribute('color-scheme', 'dark'));
    await page.waitForSelector(description, { visible: true });
    await page.emulateMediaType('print');
    for (const selector of ['job-board', '>>> job-detail']) {
      const look = await page.$eval(selector, (element) => {
        const { color, backgroundColor, boxShadow, colorScheme } = getComputedStyle(element);
        return { color, backgroundColor, boxShadow, colorScheme };
      });
      assert.deepEqual(look, {
        color: 'rgb(0, 0, 0)',
        backgroundColor: 'rgba(0, 0, 0, 0)',
        boxShadow: 'none',
        colorScheme: 'light',
      });
    }
    await page.closeAll();
  });

  it('says on which day a posting was posted, not how long ago', async () => {
    const page = await openPage(demo.browser, `${demo.origin}/list.html`);
    await page.evaluate(() => {
      const data = document.createElement('script');
      data.type = 'application/json';
      const postings = [{ id: '1', title: 'Baker', datePosted: '2021-03-04' }];
      data.append(JSON.stringify({ version: '1', postings }));
      const list = document.createElement('job-list');
      list.append(data);
      document.body.replaceChildren(list);
    });
    const date = await page.waitForSelector('>>> job-list >>> time[title]', { visible: true });
    await page.emulateMediaType('print');
    const { size, content, title } = await date.evaluate((time) => ({
      size: getComputedStyle(time).fontSize,
      content: getComputedStyle(time, '::after').content,
      title: time.title,
    }));
    assert.match(title, /2021/);
    assert.deepEqual([size, content], ['0px', JSON.stringify(title)]);
    await page.closeAll();
  });

  it('keeps the short words of a table whole', async () => {
    const url = `${demo.origin}/?role=x--${journeyPosting.id}`;
    const page = await openPage(demo.browser, url, { width: 700 });
    await page.waitForSelector(description, { visible: true });
    await page.emulateMediaType('print');
    const lines = await page.$$eval('>>> job-detail >>> td:first-child', (cells) =>
      cells.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      }),
    );
    assert.deepEqual(lines, [1, 1, 1, 1]);
    await page.closeAll();
  });
});
