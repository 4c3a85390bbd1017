// What a reader does on the site of an example, whatever it is built with.
import assert from 'node:assert/strict';
import { control, send, typeInto } from './application.mjs';
import { clickOn, named, openPage } from './browser.mjs';

const listPart = (name) => `>>> job-list >>> [part~="${name}"]`;
const filtersPart = (name) => `>>> job-filters >>> [part~="${name}"]`;
/** The way to another page of the site: a link or a button. */
const way = (name) => `nav ::-p-text(${name})`;

/** Waits until nothing is fetched: a router that fetches documents then shows the one that Back leads to. */
export const fetched = (page) => page.waitForNetworkIdle();

/** Waits until the router of Astro, which takes no click before, has changed over to the page that it shows. */
export const changedOver = (page) => page.waitForSelector('html:not([data-astro-transition])');

/**
 * Loads the site, searches, filters, opens a posting, goes back, begins to apply, leaves for another page of the site,
 * comes back to what was typed, sends it, lists all again, leaves once more and comes back; then nothing has gone wrong in the page. `hears` is whether the site shows what it is told by events;
 * `wentBack` waits for what a router of the site does on Back.
 */
export async function takeJourney(browser, origin, { hears = true, wentBack } = {}) {
  const page = await openPage(browser, `${origin}/`);
  const seesTold = async (text) => {
    if (hears) await page.waitForSelector(`::-p-text(${text})`, { visible: true });
  };
  /** Waits until that many postings are listed, by whatever board the page has then: a router may put another in its place. */
  const lists = (total) =>
    page.waitForFunction(
      (wanted) => {
        const list = document.querySelector('job-board')?.shadowRoot?.querySelector('job-list');
        return list?.checkVisibility() && list.state !== 'loading' && list.total === wanted;
      },
      {},
      total,
    );
  await lists(3);
  await seesTold('3 positions');

  const search = await page.waitForSelector(filtersPart('search'), { visible: true });
  await search.type('deckhand');
  await lists(1);
  await search.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await lists(3);
  await clickOn(page, filtersPart('option'));
  await lists(1);
  await clickOn(page, filtersPart('clear'));
  await lists(3);

  await clickOn(page, listPart('title'));
  await seesTold('You are reading: Deckhand');
  await page.waitForSelector('>>> job-detail >>> [part~="description"]', { visible: true });
  await page.goBack();
  await wentBack?.(page);
  await lists(3);
  await seesTold('3 positions');

  await clickOn(page, listPart('title'));
  await clickOn(page, '>>> job-detail >>> [part~="apply"]');
  await typeInto(page, 'name', 'Siobhán O’Rourke');
  await typeInto(page, 'email', 'siobhan@example.org');
  await clickOn(page, way('About us'));
  await page.waitForSelector('h1::-p-text(We run the ferries)', { visible: true });
  await changedOver(page);
  await fetched(page); // what a page waits for that is frozen for Back counts for ever
  if (await page.$('nav a')) await page.goBack();
  else await clickOn(page, way('Jobs')); // which changes no address
  const name = await page.waitForSelector(control('name'), { visible: true });
  assert.equal(await name.evaluate(({ value }) => value), 'Siobhán O’Rourke');
  await changedOver(page);
  await send(page);
  await page.waitForSelector('>>> apply-form ::-p-text(LF-17)', { visible: true });
  await clickOn(page, named('link', 'See all jobs'));
  await wentBack?.(page);
  await lists(3);

  await clickOn(page, way('About us'));
  await page.waitForSelector('h1::-p-text(We run the ferries)', { visible: true });
  await changedOver(page);
  assert.equal(await page.$('job-board'), null);
  await clickOn(page, way('Jobs'));
  await lists(3);
  await seesTold('3 positions');
  assert.deepEqual(page.troubles, []);
  await page.closeAll();
}
