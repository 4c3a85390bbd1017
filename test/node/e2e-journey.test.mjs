import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import {
  control,
  fillJourney,
  journeyAnswers,
  journeyPosting,
  makeResume,
  send,
  typeInto,
} from './support/application.mjs';
import {
  clickOn,
  focused,
  launchBrowser,
  listTotal,
  openPage,
  partText,
  waitForTotal,
} from './support/browser.mjs';
import { startDemo, useDemo } from './support/demo.mjs';

const feed = JSON.parse(await readFile(new URL('../../demo/jobs.json', import.meta.url), 'utf8'));
const today = new Date().toISOString().slice(0, 10);
const open = feed.postings.filter(
  ({ status, validThrough }) => status !== 'closed' && !(validThrough < today),
);
const scroll = (page) => page.evaluate(() => Math.round(scrollY));
const postingTitles = (page) =>
  page.$$eval('>>> job-list >>> [part~="title"]', (titles) =>
    titles.map((title) => title.textContent.trim()),
  );
const structuredData = (page) =>
  page.$$eval('script[type="application/ld+json"]', (all) => all.map((one) => one.textContent));

/** Opens the posting with that title by clicking its card's link. */
async function openPosting(page, title) {
  const links = await page.$$('>>> job-list >>> [part~="title"]');
  for (const link of links) {
    if ((await link.evaluate((node) => node.textContent.trim())) !== title) continue;
    await link.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const position = await scroll(page);
    await link.click();
    await page.waitForSelector('>>> job-detail >>> [part~="title"]', { visible: true });
    return position;
  }
  throw new Error(`No card for ${title}`);
}

/** Ticks the option of a facet whose label begins with the text. */
async function tick(page, label) {
  const options = await page.$$('>>> [part~="option"]');
  for (const option of options) {
    const text = await option.evaluate((node) =>
      (node.closest('label') ?? node).textContent.trim(),
    );
    if (!text.startsWith(label)) continue;
    await option.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await option.click();
    return;
  }
  throw new Error(`No option ${label}`);
}

describe('a reader with a mouse', () => {
  const demo = useDemo();
  let page;
  before(async () => {
    page = await openPage(demo.browser, `${demo.origin}/?utm_source=newsletter&keep=1`);
  });

  it('sees how many postings there are', async () => {
    const total = await listTotal(page);
    assert.equal(total, open.length);
    assert.match(await partText(page, 'job-list', 'count'), new RegExp(`\\b${total}\\b`));
    assert.deepEqual(await structuredData(page), [], 'a list is not a posting');
  });

  it('finds postings by words', async () => {
    await clickOn(page, '>>> [part~="search"]');
    await page.keyboard.type('pitch bearing');
    await page.waitForFunction(() => location.search.includes('role-search'));
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('engineer');
    await page.waitForFunction(
      () => new URLSearchParams(location.search).get('role-search') === 'engineer',
    );
    const titles = await postingTitles(page);
    assert.ok(titles.includes('Blade structures engineer'));
    assert.ok(!titles.includes('Canteen cook'));
  });

  it('narrows them by a facet, whose counts are true', async () => {
    await tick(page, 'Turbine Engineering');
    await page.waitForFunction(() => location.search.includes('Turbine'));
    const list = await page.$('>>> job-list');
    const departments = await page.$$eval('>>> job-list >>> [part~="department"]', (texts) =>
      texts.map((text) => text.textContent),
    );
    assert.ok(departments.length > 1);
    assert.deepEqual([...new Set(departments)], ['Turbine Engineering']);
    assert.equal(await list.evaluate((element) => element.total), departments.length);
  });

  it('clears the filters again, and the address keeps what is not ours', async () => {
    await clickOn(page, '>>> [part~="clear"]');
    await waitForTotal(page, open.length);
    const address = new URL(page.url());
    assert.equal(address.searchParams.get('keep'), '1');
    assert.equal(address.searchParams.get('utm_source'), 'newsletter');
    assert.equal(address.searchParams.get('role-search'), null);
  });

  it('asks for more and does not lose the place', async () => {
    const before = (await postingTitles(page)).length;
    assert.equal(before, 20);
    await clickOn(page, '>>> [part~="more"]');
    await page.waitForFunction(() => true);
    await page.waitForFunction(
      (board) =>
        board.shadowRoot.querySelector('job-list').shadowRoot.querySelectorAll('[part~="card"]')
          .length === 40,
      {},
      await page.$('job-board'),
    );
    const { tag, part } = await focused(page);
    assert.ok(tag === 'a' || part.includes('more'), `focus went to ${tag} ${part}`);
  });

  it('opens a posting in place, with an address of its own', async () => {
    const title = 'Mooring and foundation engineer';
    const position = await openPosting(page, title);
    assert.ok(position > 0);
    assert.equal(await partText(page, 'job-detail', 'title'), title);
    assert.match(page.url(), /[?&]role=[^&]*SW-2618/);
    assert.match(await page.title(), /Mooring and foundation engineer/);
    const [data, ...others] = await structuredData(page);
    assert.equal(others.length, 0);
    assert.equal(JSON.parse(data)['@type'], 'JobPosting');
    await page.goBack();
    await page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
    await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 4, {}, position);
    assert.equal((await postingTitles(page)).length, 40, 'the further postings are still there');
    assert.equal((await focused(page)).text, title);
    assert.deepEqual(await structuredData(page), []);
  });

  it('comes back to the search that was left', async () => {
    await clickOn(page, '>>> [part~="search"]');
    await page.keyboard.type('rov');
    await page.waitForFunction(() => location.search.includes('role-search=rov'));
    await openPosting(page, journeyPosting.title);
    await clickOn(page, '>>> [part~="back"]');
    await page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
    assert.equal(await page.$eval('>>> [part~="search"]', (input) => input.value), 'rov');
    await page.goForward().catch(() => undefined);
  });

  it('finds a closed posting closed', async () => {
    await page.goto(`${demo.origin}/?role=x--SW-2643`);
    await page.waitForSelector('>>> [part~="closed"]', { visible: true });
    assert.equal(await page.$('>>> job-detail >>> [part~="apply"]'), null);
    assert.equal(await page.$('>>> apply-form form'), null);
    assert.deepEqual(await structuredData(page), [], 'a closed post is not announced');
  });

  it('visits a posting directly and starts to apply', async () => {
    await page.goto(
      `${demo.origin}/?role=rov-pilot-technician--${journeyPosting.id}&utm_source=radio`,
    );
    await page.waitForSelector('>>> job-detail >>> [part~="title"]', { visible: true });
    assert.equal(await partText(page, 'job-detail', 'title'), journeyPosting.title);
    assert.equal((await structuredData(page)).length, 1);
    await clickOn(page, '>>> job-detail >>> [part~="apply"]');
    await page.waitForSelector('>>> apply-form form', { visible: true });
  });

  it('is told what is missing, and keeps every answer', async () => {
    await fillJourney(page, { without: ['email', 'rotation', 'read_privacy_note', 'resume'] });
    await send(page);
    const problem = await page.waitForSelector('>>> apply-form .or-problem', { visible: true });
    const links = await problem.$$eval('a', (all) => all.map((link) => link.textContent.trim()));
    assert.equal(links.length, 4, links.join(' | '));
    assert.match((await focused(page)).className, /or-problem/);
    assert.equal(await page.$eval(control('name'), (input) => input.value), journeyAnswers.name);
    assert.deepEqual(await demo.applications(), []);
  });

  it('lands the refusals of the server on their fields', async () => {
    await fillJourney(page, {
      without: ['name', 'email', 'days_at_sea', 'why_this_role', 'tickets', 'resume'],
    });
    await typeInto(page, 'email', journeyAnswers.email);
    const wrong = await makeResume('cv.docx');
    await writeFile(wrong, 'not a document at all');
    await (await page.$(control('resume'))).uploadFile(wrong);
    await send(page);
    await page.waitForFunction(
      (selector) => {
        const ids = document.querySelector(selector).getAttribute('aria-describedby').split(' ');
        return ids.some((id) => /must be a PDF/.test(document.getElementById(id)?.textContent));
      },
      {},
      'apply-form [name="resume"]',
    );
    assert.equal(await page.$eval(control('days_at_sea'), (input) => input.value), '112');
    assert.deepEqual(await demo.applications(), []);
  });

  it('sends it, is thanked with a reference, and is stored once', async () => {
    await (await page.$(control('resume'))).uploadFile(await makeResume());
    const button = await page.$('>>> apply-form button[type="submit"]');
    await button.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await button.click({ count: 2 });
    const success = await page.waitForSelector('>>> apply-form .or-success', { visible: true });
    const [stored, ...others] = await demo.applications();
    assert.equal(others.length, 0, 'a double click is one application');
    const text = await success.evaluate((node) => node.textContent);
    assert.ok(text.includes(stored.reference));
    assert.match((await focused(page)).className, /or-success/);
    assert.equal(stored.posting, journeyPosting.id);
    assert.deepEqual(stored.answers.name, [journeyAnswers.name]);
    assert.equal(stored.answers.why_this_role[0].replaceAll('\r\n', '\n'), journeyAnswers.letter);
    assert.deepEqual(stored.answers['consents[read_privacy_note]'], ['true']);
    assert.deepEqual(stored.answers['consents[keep_for_a_year]'], ['false']);
    assert.deepEqual(stored.answers['source[utm_source]'], ['radio']);
    assert.equal(stored.answers.gender_identity, undefined, 'kept apart');
    const [file] = stored.files;
    assert.equal(file.name, 'Lebenslauf Ødegård.pdf');
    assert.equal(file.size, 45);
  });

  it('leaves no trace: no errors, no violations, no other origins, no cookies, no storage', async () => {
    assert.deepEqual(
      page.troubles.filter((line) => !/status of 415/.test(line)),
      [],
    );
    assert.deepEqual(await page.browserContext().cookies(), []);
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    assert.equal(stored, 0);
    const databases = await page.evaluate(() => indexedDB.databases());
    assert.deepEqual(databases, []);
    assert.doesNotMatch(demo.lines.join('\n'), /Siobhán|example\.org|murk/);
  });
});

describe('a reader whose browser has no sanitiser of its own', () => {
  it('reads the posting, and nothing is reported against the policy of the page', async () => {
    const demo = await startDemo();
    const browser = await launchBrowser();
    try {
      const page = await openPage(browser, `${demo.origin}/?role=x--${journeyPosting.id}`, {
        prepare: (fresh) =>
          fresh.evaluateOnNewDocument(() => Reflect.deleteProperty(Element.prototype, 'setHTML')),
      });
      await page.waitForSelector('>>> job-detail >>> [part~="description"] p', { visible: true });
      assert.deepEqual(page.troubles, []);
    } finally {
      await browser.close();
      await demo.close();
    }
  });
});
