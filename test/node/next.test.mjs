// The React example, rendered as its README says in a Next.js application that Turbopack bundles from
// the package that npm would publish. Turbopack leaves out more of what `sideEffects` calls free of
// effects than any other bundler.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, listTotal, openPage, waitForTotal } from './support/browser.mjs';
import { installPackage, root, run } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const next = join(root, 'node_modules/next/dist/bin/next');

const application = {
  'package.json': '{ "private": true }',
  'next.config.mjs': `export default {
  output: 'export',
  // The example is type-checked where it is an example.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: ${JSON.stringify(root)} },
};
`,
  'app/layout.jsx': `export const metadata = { title: 'Work on the water', icons: 'data:,' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`,
  'app/page.jsx': `import { Careers } from './careers';

export default function Page() {
  return <Careers />;
}
`,
};

/** The README's way to render the example on the server, and to take it over in the browser. */
function readRecipe() {
  const readme = readFileSync(join(root, 'examples/README.md'), 'utf8');
  const [, recipe] = /```tsx\n('use client';\n.*?)```/s.exec(readme);
  return recipe;
}

let installed;
let server;
let browser;

before(async () => {
  // Turbopack follows no link out of its root, and Next.js is a link away from any other folder.
  installed = installPackage({ below: join(root, 'artifacts') });
  const example = join(root, 'examples/react');
  cpSync(join(example, 'public'), join(installed.project, 'public'), { recursive: true });
  mkdirSync(join(installed.project, 'app'));
  cpSync(join(example, 'src/careers-page.tsx'), join(installed.project, 'app/careers-page.tsx'));
  const files = { ...application, 'app/careers.tsx': readRecipe() };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(installed.project, name), text);
  }
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
  it('is rendered on the server, element and all', async () => {
    const html = await (await fetch(server.origin)).text();
    assert.match(html, /<h1>Work on the water<\/h1>.*<job-board/);
  });

  it('lists postings, searches and filters them, and opens one', async () => {
    const page = await openPage(browser, server.origin);
    assert.equal(await listTotal(page), 3);
    const search = await page.waitForSelector('>>> job-filters >>> [part~="search"]', {
      visible: true,
    });
    await search.type('deckhand');
    await waitForTotal(page, 1);
    const option = await page.waitForSelector('>>> job-filters >>> [part~="option"]', {
      visible: true,
    });
    await option.click();
    await page.waitForSelector('>>> job-filters >>> [part~="chip"]', { visible: true });
    const link = await page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
    await link.click();
    // Listeners, and properties that are no texts, are set where React takes the page over.
    await page.waitForSelector('::-p-text(You are reading: Deckhand)');
    await page.waitForSelector('>>> job-detail >>> [part~="description"]', { visible: true });
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });
});
