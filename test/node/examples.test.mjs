// The examples, built from the package that npm would publish and opened in a browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { launchBrowser, listTotal, openPage, partText } from './support/browser.mjs';
import { fetched, takeJourney } from './support/host-journey.mjs';
import { installPackage, root, run } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';
import { typeUses } from './support/type-uses.mjs';

const react = ['react', 'react-dom', '@types/react', '@types/react-dom'];
const frameworks = [
  ...['vue', 'vue-router', '@vitejs/plugin-vue'],
  ...['svelte', '@sveltejs/vite-plugin-svelte'],
  ...['solid-js', 'vite-plugin-solid', 'vite'],
];
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** What the types must allow, and what they must not. */
const useOfTypes = `
import type { JobListElement } from 'open-roles';
import { JobList } from 'open-roles/react';
import { createRef } from 'react';

const list = createRef<JobListElement>();
export const right = (
  <job-list
    ref={list}
    className="jobs"
    group-by="department"
    page-size={10}
    postingHref={(posting) => posting.url}
    onjobs-query={({ total }) => total.toFixed()}
  />
);
// @ts-expect-error An address is a text.
export const wrongAttribute = <job-list src={5} />;
// @ts-expect-error The event of a query has no posting.
export const wrongEvent = <job-list onjobs-query={({ posting }) => posting} />;
// @ts-expect-error There is no such attribute.
export const wrongName = <job-list pagesize={10} />;

export const rightComponent = (
  <JobList
    ref={list}
    className="jobs"
    groupBy="department"
    pageSize={10}
    messages={{ empty: 'No jobs.' }}
    onJobsQuery={({ total }) => total.toFixed()}
  >
    <p slot="header">We sail.</p>
  </JobList>
);
// @ts-expect-error An address is a text.
export const wrongProperty = <JobList src={5} />;
// @ts-expect-error The event of a query has no posting.
export const wrongListener = <JobList onJobsQuery={({ posting }) => posting} />;
// @ts-expect-error There is no such property.
export const wrongComponentName = <JobList pagesize={10} />;
`;

/** As much of Preact's types as the recipe and its use need: Preact is no dependency. */
const preact = {
  'package.json': '{ "name": "preact", "version": "11.0.0", "types": "index.d.ts" }',
  'jsx-runtime/package.json': '{ "name": "preact/jsx-runtime", "types": "index.d.ts" }',
  'jsx-runtime/index.d.ts': "export { JSX } from '../index';",
  'index.d.ts': `
export interface HTMLAttributes<Type extends EventTarget = EventTarget> {
  key?: string | number | undefined;
  ref?: { current: Type | null } | undefined;
  children?: JSX.Element | JSX.Element[] | string | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  slot?: string | undefined;
  class?: string | undefined;
  style?: string | Record<string, string> | undefined;
}
export namespace JSX {
  interface Element { type: unknown }
  interface ElementChildrenAttribute { children: unknown }
  interface IntrinsicElements {
    p: HTMLAttributes<HTMLParagraphElement>;
  }
}
`,
};

const useOfRecipe = `
import type { JobBoardElement } from 'open-roles';

const board: { current: JobBoardElement | null } = { current: null };
export const right = (
  <job-board
    key={1}
    ref={board}
    id="jobs"
    class="wide"
    style={{ marginBlock: '2rem' }}
    lang="de"
    src="/jobs.json"
    layout="grid"
    draft
    onapply-error={({ error }) => error.code}
  >
    <p slot="header">We sail.</p>
  </job-board>
);
// @ts-expect-error An address is a text.
export const wrongAttribute = <job-board src={5} />;
// @ts-expect-error There is no such layout.
export const wrongWord = <job-board layout="tiles" />;
// @ts-expect-error There is no such attribute.
export const wrongName = <job-board pagesize={10} />;
`;

let installed;
let browser;

before(async () => {
  installed = installPackage({ others: [...react, ...frameworks] });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  installed?.remove();
});

/** Copies an example into the project that has the package. */
function copyExample(name) {
  const folder = join(installed.project, name);
  const isSource = (path) => !/[/\\](?:node_modules|open-roles|dist)$/.test(path);
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: isSource });
  return folder;
}

/** Opens pages of a folder, and expects each to stay silent. */
async function visit(folder, paths, look) {
  const server = await serveFolder(folder);
  try {
    for (const path of paths) {
      const page = await openPage(browser, `${server.origin}/${path}`);
      await look(page, path);
      assert.deepEqual(page.troubles, []);
      await page.closeAll();
    }
  } finally {
    await server.close();
  }
}

/** Type-checks a project, the types of the package included. */
function checkTypes(folder) {
  try {
    run(process.execPath, [tsc, '-p', folder, '--skipLibCheck', 'false']);
  } catch (error) {
    assert.fail(error.stdout);
  }
}

describe('the plain example', () => {
  it('shows its postings by either build of the script', async () => {
    const folder = copyExample('plain');
    cpSync(join(installed.folder, 'dist/cdn'), join(folder, 'open-roles'), { recursive: true });
    await visit(folder, ['', 'single.html'], async (page, path) => {
      assert.equal(await listTotal(page), 3);
      const card = path === '' ? 'title' : 'card';
      assert.match(await partText(page, 'job-list', card), /Deckhand/);
    });
  });
});

describe('the React example', () => {
  it('type-checks against the package, the types of the package included', () => {
    const folder = copyExample('react');
    writeFileSync(join(folder, 'src/use-of-types.tsx'), useOfTypes);
    checkTypes(folder);
  });

  it('builds with Vite, shows postings and hears their events', async () => {
    const folder = copyExample('react');
    await build({ root: folder, configFile: false, logLevel: 'error' });
    const assets = join(folder, 'dist/assets');
    assert.ok(readdirSync(assets).length > 1, 'what few pages need is apart');
    await visit(join(folder, 'dist'), [''], async (page) => {
      assert.equal(await listTotal(page), 3);
      await page.waitForSelector('::-p-text(3 positions)', { visible: true });
      await page.waitForSelector('>>> job-filters >>> [part~="search"]', { visible: true });
      const link = await page.waitForSelector('>>> job-list >>> [part~="title"]', {
        visible: true,
      });
      await link.click();
      await page.waitForSelector('::-p-text(You are reading: Deckhand)', { visible: true });
      await page.goBack();
      await page.waitForSelector('::-p-text(3 positions)', { visible: true });
    });
  });
});

for (const framework of ['vue', 'svelte', 'solid']) {
  it(`the ${framework} example goes the whole way of a reader, built with Vite`, async () => {
    const folder = copyExample(framework);
    await build({ root: folder, logLevel: 'error' });
    const server = await serveFolder(join(folder, 'dist'));
    await takeJourney(browser, server.origin).finally(server.close);
  });
}

const scripts = {
  turbo: '@hotwired/turbo/dist/turbo.es2017-esm.js',
  htmx: 'htmx.org/dist/htmx.min.js',
};
for (const [library, file] of Object.entries(scripts)) {
  it(`the ${library} example goes the whole way of a reader`, async () => {
    const folder = copyExample(library);
    cpSync(join(root, 'node_modules', file), join(folder, `${library}.js`));
    cpSync(join(installed.folder, 'dist/cdn'), join(folder, 'open-roles'), { recursive: true });
    const server = await serveFolder(folder);
    await takeJourney(browser, server.origin, { hears: false, wentBack: fetched }).finally(
      server.close,
    );
  });
}

describe('the recipe for other frameworks with JSX', () => {
  it('type-checks what an element takes, and what every HTML element takes', () => {
    const folder = join(installed.project, 'preact');
    const readme = readFileSync(join(root, 'examples/README.md'), 'utf8');
    const [, recipe] = /```ts\n(.*?)```/s.exec(readme);
    const react = readFileSync(join(root, 'examples/react/tsconfig.json'), 'utf8');
    const files = {
      'src/open-roles.ts': recipe,
      'src/use-of-recipe.tsx': useOfRecipe,
      'tsconfig.json': react.replace('"jsx": "react-jsx",', '$& "jsxImportSource": "preact",'),
    };
    for (const [name, text] of Object.entries(preact)) files[`node_modules/preact/${name}`] = text;
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    checkTypes(folder);
  });
});

/** How each framework checks the types of a project. */
const typeCheckers = {
  vue: [join(root, 'node_modules/vue-tsc/bin/vue-tsc.js'), '-p', '.'],
  svelte: [
    join(root, 'node_modules/svelte-check/bin/svelte-check'),
    ...['--tsconfig', './tsconfig.json', '--output', 'machine'],
  ],
  solid: [tsc, '-p', '.'],
};

describe('the types for frameworks', () => {
  for (const [framework, { extension, compilerOptions, right, wrong }] of Object.entries(
    typeUses,
  )) {
    it(`know each tag, attribute, value and event in ${framework}`, () => {
      const folder = join(installed.project, `types-of-${framework}`);
      mkdirSync(join(folder, 'src'), { recursive: true });
      writeFileSync(join(folder, `src/right.${extension}`), right);
      writeFileSync(join(folder, `src/wrong.${extension}`), wrong);
      const react = readFileSync(join(root, 'examples/react/tsconfig.json'), 'utf8');
      const settings = JSON.parse(react);
      Object.assign(settings.compilerOptions, { skipLibCheck: true, ...compilerOptions });
      if (framework === 'vue')
        settings.vueCompilerOptions = { strictTemplates: true, dataAttributes: ['data-*'] };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));

      const { stdout } = spawnSync(process.execPath, typeCheckers[framework], {
        cwd: folder,
        encoding: 'utf8',
      });
      const faults = [...stdout.matchAll(/^src\/(\S+)\((\d+),|"src\/([^"]+)" (\d+):\d+ /gm)].map(
        ([, file, line, fileOfSvelte, lineOfSvelte]) => [
          file ?? fileOfSvelte,
          Number(line ?? lineOfSvelte),
        ],
      );
      const lines = wrong.split('\n');
      const expected = lines.flatMap((line, index) =>
        /<job-/.test(line) ? [[`wrong.${extension}`, index + 1]] : [],
      );
      assert.deepEqual(faults, expected, stdout);
    });
  }
});
