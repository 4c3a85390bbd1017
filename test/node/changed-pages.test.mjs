// The script tag in pages that change the platform, or keep it from changing: a reader goes the whole way in each.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { send, typeInto } from './support/application.mjs';
import { clickOn, launchBrowser, openPage } from './support/browser.mjs';
import { root } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const script = '<script type="module" src="/r/open-roles.js"></script>';
const board = '<job-board src="/jobs.json" apply-action="/apply"></job-board>';

/** What pages do before our script runs. */
const changes = {
  'names elements of its own as the platform names things': `
    const navigation = document.createElement('nav'), history = [];`,
  'has an enumerable method in `Object.prototype`': `Object.prototype.extend = function () { return this; };`,
  'has enumerable texts in `Object.prototype`': `Object.prototype.owner = 'Larkspur'; Object.prototype.id = 'none';`,
  'has a class of its own for `Event`, as MooTools has': `
    window.Event = function (event) { this.event = event; this.type = event.type; };
    Array.from = (item) => (item == null ? [] : typeof item === 'object' && 'length' in item ? [].slice.call(item) : [item]);`,
  'writes arrays as JSON in its own way, as Prototype.js does': `
    Array.prototype.toJSON = function () { return '[' + this.map((one) => JSON.stringify(one)).join(', ') + ']'; };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Array.from = (items) => { const all = []; for (let at = 0; at < (items?.length ?? 0); at += 1) all.push(items[at]); return all; };
    Array.prototype.find = function (is) { for (let at = 0; at < this.length; at += 1) if (is(this[at], at)) return this[at]; };
    Array.prototype.entries = function () { return this.slice(); };
    document.getElementsByClassName = () => [];`,
  'freezes `Symbol`': `Object.freeze(Symbol);`,
  'freezes all that the language has': `
    const names = 'Object Array Function String Number Boolean RegExp Date Map Set WeakMap WeakSet Promise Symbol Error JSON Math Reflect Intl';
    for (const name of names.split(' ')) {
      Object.freeze(globalThis[name]);
      Object.freeze(globalThis[name].prototype ?? {});
    }`,
  'brings a `URL` that knows less': `
    const Native = URL;
    window.URL = function (text, base) { return new Native(text, base); };
    URL.prototype = Native.prototype;
    URL.createObjectURL = Native.createObjectURL;`,
  'wraps `fetch` and what writes history': `
    const { fetch: ask } = window, push = history.pushState;
    window.fetch = (input, init) => ask(typeof input === 'string' ? input : String(input.url ?? input), init);
    history.pushState = function (state, title, url) { push.call(this, state, title, url); dispatchEvent(new CustomEvent('pushed')); };`,
  'takes storage and random names away': `
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
    crypto.randomUUID = undefined; window.structuredClone = undefined;`,
};

const written = (origin) =>
  `<!doctype html><html lang="en"><title>Jobs</title><script type="module" src="${origin}/r/open-roles.js"></script>
  ${board.replaceAll('"/', `"${origin}/`)}`;
const quoted = (html) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const size = 'width="1000" height="800" title="Jobs"';

/** How a page holds the board in a frame. */
const frames = {
  'is written into an attribute': (html) => `<iframe ${size} srcdoc="${quoted(html)}"></iframe>`,
  'is written into an attribute, and may do nothing but run scripts': (html) =>
    `<iframe ${size} sandbox="allow-scripts" srcdoc="${quoted(html)}"></iframe>`,
  'is a blob': (html) => `<iframe ${size}></iframe><script>
    const text = ${JSON.stringify(html).replaceAll('</', String.raw`<\/`)};
    document.querySelector('iframe').src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));</script>`,
};

const title = '>>> job-list >>> [part~="title"]';
const searchField = '>>> job-filters >>> [part~="search"]';

let site;
let server;
let browser;

before(async () => {
  site = mkdtempSync(join(tmpdir(), 'open-roles-changed-'));
  cpSync(join(root, 'dist/cdn'), join(site, 'r'), { recursive: true });
  cpSync(join(root, 'examples/plain/jobs.json'), join(site, 'jobs.json'));
  server = await serveFolder(site, {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': '*',
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (site) rmSync(site, { recursive: true, force: true });
});

/** Opens a page with this head and body. */
function visit(head, body, name = 'page') {
  const start = '<!doctype html><html lang="en"><title>Jobs</title><link rel="icon" href="data:,">';
  writeFileSync(join(site, `${name}.html`), `${start}${head}<body>${body}`);
  return openPage(browser, `${server.origin}/${name}.html`);
}

/** Searches, opens a posting and goes back to what was found. By what is seen: the page has changed what asks. */
async function readAlong(page, frame = page) {
  const see = (selector) => frame.waitForSelector(selector, { visible: true });
  const seeNone = (selector) => frame.waitForSelector(selector, { hidden: true });
  await see(`${title}::-p-text(Timetable planner)`);
  await (await see(searchField)).type('deckhand');
  await seeNone(`${title}::-p-text(Timetable planner)`);
  await clickOn(frame, title);
  await see('>>> job-detail >>> [part~="description"]');
  await page.evaluate(() => window.history.back());
  await see(title);
  await seeNone(`${title}::-p-text(Timetable planner)`);
  const sought = await see(searchField);
  assert.equal(await (await sought.getProperty('value')).jsonValue(), 'deckhand');
}

/** Opens the posting that was found, and applies. */
async function apply(frame) {
  await clickOn(frame, title);
  await clickOn(frame, '>>> job-detail >>> [part~="apply"]');
  await typeInto(frame, 'name', 'Siobhán O’Rourke');
  await typeInto(frame, 'email', 'siobhan@example.org');
  await send(frame);
  await frame.waitForSelector('>>> apply-form ::-p-text(LF-17)', { visible: true });
}

describe('in a page that', () => {
  for (const [what, change] of Object.entries(changes)) {
    it(`${what}, a reader searches, reads, goes back and applies`, async () => {
      const page = await visit(`<script>${change}</script>${script}`, board);
      await readAlong(page);
      await apply(page);
      assert.deepEqual(page.troubles, []);
      await page.closeAll();
    });
  }
});

describe('in a frame that', () => {
  for (const [what, hold] of Object.entries(frames)) {
    it(`${what}, a reader searches, reads, goes back and applies`, async () => {
      const page = await visit('', hold(written(server.origin)));
      const element = await page.waitForSelector('iframe');
      const frame = await element.contentFrame();
      await frame.waitForSelector('job-board');
      await readAlong(page, frame);
      if (!what.includes('nothing but')) await apply(frame);
      assert.equal(page.url(), `${server.origin}/page.html`);
      assert.deepEqual(page.troubles, []);
      await page.closeAll();
    });
  }
});

it('in a page of XML, the script says that it is for HTML, and leaves what stands there', async () => {
  const html = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Jobs</title><link rel="icon" href="data:," /><script>import('/r/open-roles.js')</script></head>
    <body><job-list src="/jobs.json"><a href="/all">All jobs</a></job-list></body></html>`;
  writeFileSync(join(site, 'page.xhtml'), html);
  const page = await openPage(browser, `${server.origin}/page.xhtml`);
  await page.waitForNetworkIdle();
  assert.equal(page.troubles.length, 1, page.troubles.join('\n'));
  assert.match(page.troubles[0], /<job-list>.*application\/xhtml\+xml.*#page-not-html/);
  await page.waitForSelector('a[href="/all"]', { visible: true });
  await page.closeAll();
});

describe('where the policy of the page takes HTML of no script of ours', () => {
  for (const [name, file, told] of [
    [
      'files beside it',
      'open-roles.js',
      /^console: A part of Open Roles .*\[open-roles: .*#part-failed\]$/,
    ],
    ['one file', 'open-roles.single.js', /^error: The Content-Security-Policy/],
  ]) {
    it(`the script says so in one line, and the way to elsewhere stands there (${name})`, async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types theirs">`;
      const page = await visit(
        `${policy}<script type="module" src="/r/${file}"></script>`,
        '<job-board src="/jobs.json" fallback-href="/elsewhere"></job-board>' +
          '<job-list src="/jobs.json"><a href="/all">All jobs</a></job-list>',
      );
      await page.waitForNetworkIdle();
      const ours = page.troubles.filter((trouble) =>
        trouble.includes('"trusted-types open-roles open-roles-lit"'),
      );
      assert.equal(ours.length, 1, page.troubles.join('\n'));
      assert.match(ours[0], told);
      await page.waitForSelector('job-list a[href="/all"]', { visible: true });
      if (file === 'open-roles.js')
        await page.waitForSelector('job-board a[href$="/elsewhere"]', { visible: true });
      await page.closeAll();
    });
  }
});
