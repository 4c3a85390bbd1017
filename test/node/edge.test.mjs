// The example of a worker at the edge, built from the packages that npm would publish. The worker runs here as its
// host runs it: it is asked for what no file answers.
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchBrowser, listTotal, openPage, partText } from './support/browser.mjs';
import { installPackage, root, run } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';

let installed;
let files;
let server;
let browser;
let origin;

before(async () => {
  installed = installPackage({ others: ['esbuild'], commandLine: true });
  cpSync(join(root, 'examples/edge'), installed.project, { recursive: true });
  run(process.execPath, ['build.js'], { cwd: installed.project });
  files = await serveFolder(join(installed.project, 'public'));
  const file = (url) => fetch(new URL(new URL(url).pathname, files.origin));
  const { default: worker } = await import(
    pathToFileURL(join(installed.project, 'dist/worker.js')).href
  );
  server = createServer(async (request, response) => {
    const url = new URL(request.url, origin);
    const known = url.pathname === '/' ? undefined : await file(url);
    const answer = known?.ok
      ? known
      : await worker.fetch(new Request(url), { ASSETS: { fetch: file } });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await files?.close();
  server?.closeAllConnections();
  server?.close();
  installed?.remove();
});

describe('a worker at the edge', () => {
  it('writes the list, the posting that an address asks for, and says what there is not', async () => {
    const list = await fetch(`${origin}/?from=home`);
    assert.equal(list.status, 200);
    assert.match(list.headers.get('Content-Type'), /html; charset=utf-8/);
    assert.match(await list.text(), /<job-board.*<h2><a href="\/\?from=home&amp;role=.*Deckhand/s);
    const posting = await (await fetch(`${origin}/?role=deckhand`)).text();
    assert.match(posting, /<title>Deckhand/);
    const [, jsonLd] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(posting);
    assert.equal(JSON.parse(jsonLd)['@type'], 'JobPosting');
    assert.equal((await fetch(`${origin}/?role=nobody`)).status, 404);
    assert.equal((await fetch(`${origin}/elsewhere`)).status, 404);
  });

  it('hands the page over to the board', async () => {
    const page = await openPage(browser, `${origin}/`);
    assert.equal(await listTotal(page), 3);
    assert.match(await partText(page, 'job-list', 'title'), /Deckhand/);
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });

  it('needs of its host what the settings ask for', () => {
    const settings = JSON.parse(readFileSync(join(root, 'examples/edge/wrangler.json'), 'utf8'));
    assert.deepEqual(settings.compatibility_flags, ['nodejs_compat']);
    assert.ok(settings.compatibility_date >= '2025-10-01', 'workers have no fs before');
    const code = readFileSync(join(installed.project, 'dist/worker.js'), 'utf8');
    const asked = [...code.matchAll(/^import\b[^'"]*["']([^'"]+)["']|__require\("([^"]+)"\)/gm)];
    const names = new Set(asked.map(([, imported, required]) => imported ?? required));
    assert.deepEqual(
      [...names].filter((name) => !name.startsWith('node:')),
      [],
    );
  });
});
