// What becomes of typed answers when a router or a morph of the page takes the form away under the hands of
// the applicant: the libraries themselves, in a real browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { control, makeResume, typeInto } from './support/application.mjs';
import { launchBrowser, openPage } from './support/browser.mjs';
import { root } from './support/command-line.mjs';

let browser;
let react;
before(async () => {
  browser = await launchBrowser();
  react = await bundleReact();
});
after(() => browser?.close());

const feed = {
  version: '1',
  postings: [{ id: '17', title: 'Beekeeper', status: 'open', description: '<p>Bees.</p>' }],
};

/** How people apply on the page. The board is opened at the posting. */
const elements = {
  'a form': '<apply-form src="/jobs.json" job-id="17" action="/applications"></apply-form>',
  'a board':
    '<job-board src="/jobs.json" apply-action="/applications" organization="Hive"></job-board>',
};

const asModule = (text) => `<script type="module">${text}</script>`;

/** React comes in no form that a browser reads. */
async function bundleReact() {
  const contents =
    "export { createElement, StrictMode, useState } from 'react'; export { createRoot } from 'react-dom/client';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  });
  return outputFiles[0].text;
}

/** Has a framework render what the page begins with, by its tag and attributes, instead of the page itself. */
const taken = `
  const main = document.querySelector('main');
  const [{ localName, attributes }] = main.children;
  const given = Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
  main.replaceChildren();`;

const reactPage = (content) =>
  asModule(`import { createElement as h, createRoot, StrictMode, useState } from '/react.js';
  ${taken}
  const Careers = () => h(localName, given);
  const Page = () => {
    const [state, setState] = useState(0);
    globalThis.setState = setState;
    return ${content};
  };
  createRoot(main).render(h(StrictMode, null, h(Page)));`);

const vuePage = (script) =>
  `<script src="/node_modules/vue/dist/vue.global.prod.js"></script>
  <script src="/node_modules/vue-router/dist/vue-router.global.prod.js"></script>
  ${asModule(`const { createApp, h, KeepAlive, ref } = Vue;
  ${taken}
  const Careers = { render: () => h(localName, given) };
  const About = { render: () => h('p', 'About us.') };
  const state = ref(0);
  globalThis.setState = (value) => (state.value = value);
  ${script}`)}`;

/** Leaves and comes back in an application that shows one or the other. */
const switched = {
  leave: (page) => page.evaluate(() => globalThis.setState(1)),
  comeBack: (page) => page.evaluate(() => globalThis.setState(0)),
};

/** What each library needs in the head, and how somebody leaves the page with it and comes back. */
const libraries = {
  'no library': {
    head: '',
    leave: (page) =>
      page.evaluate(() => {
        const main = document.querySelector('main');
        globalThis.before = main.innerHTML;
        main.innerHTML = '<p>About us.</p>';
      }),
    comeBack: (page) =>
      page.evaluate(() => {
        document.querySelector('main').innerHTML = globalThis.before;
      }),
  },
  Turbo: { head: asModule("import '/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js'") },
  htmx: { head: '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>' },
  swup: {
    head: `<script src="/node_modules/swup/dist/Swup.umd.js"></script>${asModule(
      "new Swup({ containers: ['main'], animationSelector: false })",
    )}`,
  },
  React: { head: reactPage("state ? h('p', null, 'About us.') : h(Careers)"), ...switched },
  'Vue, by v-if': {
    head: vuePage('createApp(() => h(state.value ? About : Careers)).mount(main);'),
    ...switched,
  },
  'Vue, by KeepAlive': {
    head: vuePage(
      'createApp(() => h(KeepAlive, () => h(state.value ? About : Careers))).mount(main);',
    ),
    ...switched,
  },
  'Vue Router': {
    head: vuePage(`const { createRouter, createWebHistory, RouterView } = VueRouter;
      const routes = [{ path: '/careers', component: Careers }, { path: '/about', component: About }];
      const router = createRouter({ history: createWebHistory(), routes });
      createApp(() => h(RouterView)).use(router).mount(main);
      globalThis.router = router;`),
    leave: (page) => page.evaluate(() => globalThis.router.push('/about')),
  },
};

const morphs = {
  'a render of React': {
    head: reactPage('h(Careers)'),
    morph: (page) => page.evaluate(() => globalThis.setState(1)),
  },
  'a new key in React': {
    head: reactPage('h(Careers, { key: state })'),
    morph: (page) => page.evaluate(() => globalThis.setState(1)),
  },
  'a new key in Vue': {
    head: vuePage('createApp(() => h(Careers, { key: state.value })).mount(main);'),
    morph: (page) => page.evaluate(() => globalThis.setState(1)),
  },
  'a morph refresh of Turbo': {
    head: `<meta name="turbo-refresh-method" content="morph">${libraries.Turbo.head}`,
    morph: (page) =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            document.addEventListener('turbo:render', resolve, { once: true });
            globalThis.Turbo.session.refresh(location.href);
          }),
      ),
  },
  idiomorph: {
    head: '<script src="/node_modules/idiomorph/dist/idiomorph.js"></script>',
    morph: (page) =>
      page.evaluate(async () => {
        const answer = await fetch(location.href);
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        globalThis.Idiomorph.morph(document.body, fresh.body, { morphStyle: 'innerHTML' });
      }),
  },
};

/** A site of two pages, one of which takes applications. */
async function startSite(head, element) {
  const frame = (content) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <title>Hive</title><link rel="icon" href="data:,">${head}
    <script type="module" src="/open-roles/open-roles.js"></script></head>
    <body hx-boost="true"><nav><a href="/about">About</a></nav><main>${content}</main></body></html>`;
  const files = { '/open-roles/': 'dist/cdn/', '/node_modules/': 'node_modules/' };
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/jobs.json') return response.end(JSON.stringify(feed));
    if (pathname === '/react.js') {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      return response.end(react);
    }
    const [start, folder] = Object.entries(files).find(([path]) => pathname.startsWith(path)) ?? [];
    if (start) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      return response.end(await readFile(join(root, folder, pathname.slice(start.length))));
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    return response.end(frame(pathname === '/about' ? '<p>About us.</p>' : element));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Opens the page and begins to apply. Resolves to the page, with what it was given. */
async function begin(site, name) {
  const page = await openPage(
    browser,
    `${site.origin}/careers${name === 'a board' ? '?role=17' : ''}`,
  );
  if (name === 'a board') {
    const apply = await page.waitForSelector('>>> [part~="apply"]', { visible: true });
    await apply.click();
  }
  await typeInto(page, 'name', 'Siobhán O’Rourke');
  await typeInto(page, 'email', 'siobhan@example.org');
  await (await page.$(control('resume'))).uploadFile(await makeResume('cv.pdf'));
  return page;
}

/** Waits until a visible form holds what was typed and chosen. */
async function assertHeld(page) {
  await page.waitForSelector(control('name'), { visible: true });
  const held = await page.$$eval('apply-form', (forms) =>
    forms
      .filter((form) => form.checkVisibility())
      .map((form) => {
        const value = (name) => form.querySelector(`[name="${name}"]`)?.value;
        const file = form.querySelector('[type="file"]')?.files[0]?.name;
        return [value('name'), value('email'), file];
      }),
  );
  assert.deepEqual(held, [['Siobhán O’Rourke', 'siobhan@example.org', 'cv.pdf']]);
}

for (const [name, element] of Object.entries(elements)) {
  describe(`answers in ${name}`, () => {
    for (const [library, { head, leave, comeBack }] of Object.entries(libraries)) {
      it(`are there again after the reader left the page and came back, by ${library}`, async () => {
        const site = await startSite(head, element);
        try {
          const page = await begin(site, name);
          const isWhole = await page.evaluate(() => (globalThis.isSamePage = true));
          assert.ok(isWhole);
          await (leave?.(page) ?? page.click('nav a'));
          await page.waitForFunction(() => !document.querySelector('apply-form'));
          await (comeBack?.(page) ?? page.evaluate(() => history.back()));
          await page.waitForFunction(() => document.querySelector('apply-form, job-board'));
          await assertHeld(page);
          assert.equal(await page.evaluate(() => globalThis.isSamePage), true);
          await page.closeAll();
        } finally {
          await site.close();
        }
      });
    }

    for (const [library, { head, morph }] of Object.entries(morphs)) {
      it(`stay through ${library}`, async () => {
        const site = await startSite(head, element);
        try {
          const page = await begin(site, name);
          await morph(page);
          await assertHeld(page);
          await page.closeAll();
        } finally {
          await site.close();
        }
      });
    }
  });
}
