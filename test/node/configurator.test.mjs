import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vitepress';
import { launchBrowser } from './support/browser.mjs';

const site = fileURLToPath(new URL('../../site', import.meta.url));

describe('the configurator', { timeout: 240_000 }, () => {
  let server;
  let browser;
  let page;
  let address;
  const errors = [];

  before(async () => {
    server = await createServer(site, { logLevel: 'error' });
    await server.listen(0);
    address = `http://localhost:${server.httpServer.address().port}/configurator`;
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    // The first visit has its packages bundled, and is loaded anew for that.
    await open('');
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(settings) {
    await page.goto(`${address}${settings}`);
    await page.waitForFunction(
      () => {
        const list = document.querySelector('job-board')?.shadowRoot?.querySelector('job-list');
        return list?.shadowRoot?.querySelector('[part~="title"]');
      },
      { timeout: 120_000 },
    );
  }
  const code = () => page.$eval('.configurator pre', (pre) => pre.textContent);

  it('shows what is chosen, and writes it down', async () => {
    await open('');
    await page.select('select[id="setting-layout"]', 'grid');
    await page.waitForFunction(() =>
      document.querySelector('job-board').matches('[layout="grid"]'),
    );
    assert.match(await code(), /<job-board layout="grid"><\/job-board>/);
    assert.ok(page.url().endsWith('#layout=grid'));
  });

  it('opens with the settings of its address, and without those that mean nothing', async () => {
    await open('');
    await page.goto('about:blank');
    await open('#theme=bold&layout=circle&--job-accent=%23ffcc00&organization=A%22%3Cb%3E');
    const text = await code();
    assert.match(text, /theme="bold"/);
    assert.match(text, /organization="A&quot;&lt;b>"/);
    assert.match(text, /--job-accent: #ffcc00;/);
    assert.doesNotMatch(text, /circle/);
    const faint = await page.$$eval('.configurator .faint', (notes) => notes.length);
    assert.equal(faint, 1, 'yellow can be read on dark ground alone');
    assert.deepEqual(errors, []);
  });
});
