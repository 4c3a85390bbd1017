// A page whose server writes the postings into the board: without scripts, and with them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { renderBoard } from 'open-roles-cli/render';
import { launchBrowser, listTotal, openPage } from './support/browser.mjs';
import { root } from './support/command-line.mjs';

const text = readFileSync(join(root, 'demo/jobs.json'), 'utf8');
const feed = JSON.parse(text);
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";

let server;
let origin;
let browser;

async function answer({ url }, response) {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname.startsWith('/open-roles/')) {
    response.setHeader('Content-Type', 'text/javascript');
    return readFileSync(join(root, 'dist/cdn', pathname.slice('/open-roles/'.length)));
  }
  if (pathname === '/jobs.json') return text;
  const { html, status, jsonLd } = await renderBoard({ url: origin + url, feed });
  response.writeHead(status, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy });
  const markup = jsonLd ? `<script type="application/ld+json">${jsonLd}</script>` : '';
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Jobs</title><link rel="icon" href="data:,">
<script type="module" src="/open-roles/open-roles.js"></script>${markup}
<h1>Jobs</h1><job-board src="/jobs.json" no-structured-data>${html}</job-board></html>`;
}

before(async () => {
  server = createServer(async (request, response) => response.end(await answer(request, response)));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

describe('a page whose server writes the postings', () => {
  it('shows them without scripts, each at its address', async () => {
    const page = await openPage(browser, `${origin}/`, {
      prepare: (opened) => opened.setJavaScriptEnabled(false),
    });
    const follow = async (text) => {
      const link = await page.$(`job-board a ::-p-text(${text})`);
      await Promise.all([page.waitForNavigation(), link.click()]);
      return page.$eval('job-board', (board) => board.innerText);
    };
    assert.match(
      await follow('ROV pilot technician'),
      /^All jobs[^]*Location[^]*Our turbines stand/,
    );
    assert.match(page.url(), /\?role=rov-pilot-technician--SW-2601$/);
    assert.match(await follow('All jobs'), /^45 jobs\s+ROV pilot technician/);
    await page.closeAll();
  });

  it('becomes the board, whose postings take the place of those', async () => {
    const page = await openPage(browser, `${origin}/`);
    assert.equal(await listTotal(page), 45);
    await page.waitForSelector('job-board > div', { hidden: true });
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });

  it('becomes the board with the posting open, and its list behind it', async () => {
    const page = await openPage(browser, `${origin}/?role=SW-2601`);
    await page.waitForSelector('>>> job-detail >>> [part~="description"] p', { visible: true });
    await page.waitForSelector('article[data-job-id]', { hidden: true });
    assert.equal((await page.$$('script[type="application/ld+json"]')).length, 1);
    await page.locator('>>> job-detail >>> [part~="back"]').click();
    assert.equal(await listTotal(page), 45);
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });
});
