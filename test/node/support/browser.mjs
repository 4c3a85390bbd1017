// A real Chromium, and pages that remember everything that should not have happened.
import { createJiti } from 'jiti';
import puppeteer from 'puppeteer-core';

const { chromiumArgs, chromiumPath } = await createJiti(import.meta.url).import(
  '../../../scripts/browser.ts',
);

/** How long a page may take for one thing, in milliseconds: what a busy machine needs, and then some. */
const patience = 120_000;

/** Starts the browser that the other tests use as well. */
export async function launchBrowser() {
  return puppeteer.launch({
    executablePath: await chromiumPath(),
    args: chromiumArgs,
    timeout: patience,
    protocolTimeout: 5 * patience,
  });
}

/**
 * Opens a page in a profile of its own. `page.troubles` collects console messages, errors, violations of
 * the content security policy and requests to other origins; `page.leavings` counts how often it asked
 * before it was left, which is answered with yes; `page.closeAll()` drops the profile.
 */
export async function openPage(browser, url, options = {}) {
  const {
    width = 1280,
    height = 900,
    scheme = 'light',
    bypassPolicy = false,
    prepare,
    waitUntil,
  } = options;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.troubles = [];
  page.leavings = 0;
  page.closeAll = () => context.close();
  page.on('console', (message) => page.troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => page.troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') {
      page.leavings += 1;
      dialog.accept().catch(() => undefined);
      return;
    }
    page.troubles.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOurs = origin === new URL(url).origin || protocol === 'data:' || protocol === 'blob:';
    if (!isOurs) page.troubles.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('reportViolation', (text) => page.troubles.push(`policy: ${text}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  if (bypassPolicy) await page.setBypassCSP(true);
  await prepare?.(page);
  await page.goto(url, { waitUntil });
  return page;
}

/** Waits until the list on the page has settled, and resolves to its number of matching postings. */
export async function listTotal(page) {
  const list = await page.waitForSelector('>>> job-list', { visible: true });
  await page.waitForFunction((element) => element.state && element.state !== 'loading', {}, list);
  return list.evaluate((element) => element.total);
}

/** Waits until the list shows that many postings as its total. */
export async function waitForTotal(page, total) {
  const list = await page.waitForSelector('>>> job-list', { visible: true });
  await page.waitForFunction((element, wanted) => element.total === wanted, {}, list, total);
}

/** The visible text of a part of an element, for example of the `count` of `job-list`. */
export async function partText(page, tag, name) {
  const selector = `>>> ${tag} >>> [part~="${name}"]`;
  const element = await page.waitForSelector(selector, { visible: true });
  return element.evaluate((node) => node.textContent.replaceAll(/\s+/g, ' ').trim());
}

/** What has the focus, looked up through shadow roots: its role in words and its name. */
export function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const text = (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    return {
      tag: element?.localName ?? '',
      part: element?.getAttribute('part') ?? '',
      name: element?.getAttribute('name') ?? '',
      className: element?.className ?? '',
      text,
    };
  });
}

/** What a selector finds and a reader sees: some things stand in several places, each for its widths. */
async function seen(page, selector) {
  for (const end = Date.now() + patience; Date.now() < end; await page.evaluate(nextFrame)) {
    for (const element of await page.$$(selector)) {
      if (await element.isVisible()) return element;
      await element.dispose();
    }
  }
  throw new Error(`Nothing is to be seen of ${selector}.`);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Clicks in the middle of an element, as a hand would, after bringing it into view. Hosts that put a kept page in
 * place first and then the one that came take the element from under the hand, which aims again.
 */
export async function clickOn(page, selector) {
  for (let tries = 3; ; tries -= 1) {
    const element = await seen(page, selector);
    try {
      await element.evaluate((node) =>
        node.scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
      await element.click();
      return;
    } catch (error) {
      const isThere = await element.evaluate((node) => node.isConnected).catch(() => false);
      if (isThere || tries === 0) throw error;
    } finally {
      await element.dispose();
    }
  }
}

/**
 * Asks again, as a reader does, for a part that did not come: in its place, then, where the browser
 * remembers that it failed, by loading the page. Resolves when there is what a selector finds.
 */
export async function askAgain(page, selector) {
  const button = await page.waitForSelector(named('button', 'Try again'), { visible: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const wanted = page.waitForSelector(selector, { visible: true });
  const reload = page.waitForSelector(named('button', 'Reload the page'), { visible: true });
  await Promise.race([wanted, reload.then((found) => found.click())]);
  reload.catch(() => undefined);
  wanted.catch(() => undefined);
  return page.waitForSelector(selector, { visible: true });
}

/** A selector for what people would call it, through shadow roots. */
export const named = (role, name) => `::-p-aria([name="${name}"][role="${role}"])`;
