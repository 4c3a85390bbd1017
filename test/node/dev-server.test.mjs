// `npm run dev`: the demo as the sources are.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { launchBrowser, openPage } from './support/browser.mjs';
import { root } from './support/package.mjs';

describe('the demo from the sources', () => {
  let server;
  let origin;
  let browser;
  before(async () => {
    const configFile = join(root, 'demo/vite.config.ts');
    server = await createServer({ configFile, logLevel: 'error', server: { port: 0 } });
    await server.listen();
    origin = `http://localhost:${server.httpServer.address().port}`;
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('shows postings, and loads the page anew when a source or the feed is saved', async () => {
    const page = await openPage(browser, `${origin}/`);
    const cards = () => page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
    await cards();
    for (const file of ['components/job-card/job-card.ts', 'demo/jobs.json']) {
      await page.evaluate(() => (globalThis.isOld = true));
      server.watcher.emit('change', join(root, file));
      await page.waitForFunction(() => !globalThis.isOld);
      await cards();
    }
    await page.closeAll();
  });

  it('judges applications by the core of the sources', async () => {
    const body = new FormData();
    body.append('posting_id', 'no such posting');
    const answer = await fetch(`${origin}/applications`, { method: 'POST', body });
    assert.equal(answer.status, 422);
    assert.equal((await answer.json()).errors[0].name, 'posting_id');
  });
});
