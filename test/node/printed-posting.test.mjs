// Paper leads back: a posting is printed with a code that cameras read its address from.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { launchBrowser, openPage } from './support/browser.mjs';
import { root } from './support/package.mjs';

const feed = JSON.stringify({
  version: '1',
  postings: [{ id: 'w', title: 'Welder', description: '<p>You weld.</p>' }],
});
const board =
  '<script type="module" src="/cdn/open-roles.js"></script><job-board src="/jobs.json"></job-board>';

let browser;
let origin;
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const isScript = pathname.startsWith('/cdn/');
  const isFeed = pathname === '/jobs.json';
  response.setHeader(
    'content-type',
    isScript ? 'text/javascript' : isFeed ? 'text/json' : 'text/html',
  );
  if (isScript) response.end(readFileSync(join(root, 'dist', pathname)));
  else
    response.end(
      isFeed ? feed : `<!doctype html><title>Jobs</title><link rel="icon" href="data:,">${board}`,
    );
});

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  server.close();
});

it('a printed posting has its address as a code, which takes no room on the screen', async () => {
  const page = await openPage(browser, `${origin}/careers?utm_source=mail&role=w`);
  await page.emulateMediaType('print');
  const code = await page.waitForSelector('>>> svg.code', { visible: true });
  const { width } = await code.boundingBox();
  assert.ok(width > 28 * (96 / 25.4), `${width} px wide`);

  await page.emulateMediaType('screen');
  assert.equal(await code.evaluate((element) => element.checkVisibility()), false);

  const pixels = await code.evaluate(async (element) => {
    const side = 400;
    const copy = element.cloneNode(true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(side));
    copy.setAttribute('height', String(side));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side, side);
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, side, side).data];
  });
  const found = jsQR(Uint8ClampedArray.from(pixels), 400, 400);
  assert.equal(found?.data, `${origin}/careers?role=welder--w`);
  assert.deepEqual(page.troubles, []);
  await page.closeAll();
});
