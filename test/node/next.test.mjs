// The Next.js example, bundled by Turbopack from the package that npm would publish. Turbopack leaves out more of
// what `sideEffects` calls free of effects than any other bundler.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from './support/browser.mjs';
import { takeJourney } from './support/host-journey.mjs';
import { installPackage, root, run } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const next = join(root, 'node_modules/next/dist/bin/next');

let installed;
let server;
let browser;

before(async () => {
  // Turbopack follows no link out of its root, and Next.js is a link away from any other folder.
  installed = installPackage({ below: join(root, 'artifacts'), commandLine: true });
  cpSync(join(root, 'examples/next'), installed.project, { recursive: true });
  const settings = join(installed.project, 'next.config.mjs');
  const others = `turbopack: { root: ${JSON.stringify(root)} }, typescript: { ignoreBuildErrors: true },`;
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('export default {', `$& ${others}`));
  run(process.execPath, [next, 'build', '--turbopack'], {
    cwd: installed.project,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  server = await serveFolder(join(installed.project, 'out'));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  installed?.remove();
});

describe('a Next.js application in production', () => {
  it('is rendered on the server, postings and all', async () => {
    const html = await (await fetch(server.origin)).text();
    assert.match(html, /<h1>Work on the water<\/h1>.*<job-board.*<h2><a href="\/\?role=.*Deckhand/);
  });

  it('goes the whole way of a reader', () => takeJourney(browser, server.origin));
});
