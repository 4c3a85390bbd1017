// The script tag's files in a real browser: alone, twice, beside another copy and beside other code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { loadMessages } from 'open-roles/core';
import { build, loadConfigFromFile } from 'vite';
import { askAgain, launchBrowser, listTotal, openPage } from './support/browser.mjs';
import { filesBelow, root } from './support/package.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const built = join(root, 'dist/cdn');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tags = ['apply-form', 'job-board', 'job-card', 'job-detail', 'job-filters', 'job-list'];
const mend = 'Run "npm run build".';

/** What libraries that pages still load have done to the platform: Prototype.js, Promise libraries. */
const olderLibraries = `<script>
  const copy = (list) => Object.assign([], list);
  Object.assign(Array.prototype, {
    entries() { return copy(this); },
    toJSON() { return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']'; },
  });
  Array.from = (list) => Array.prototype.map.call(list, (item) => item);
  delete Promise.allSettled;
</script>`;

const tag = (path) => `<script type="module" src="${path}"></script>`;
const scripts = {
  chunked: tag('/first/open-roles.js'),
  single: tag('/first/open-roles.single.js'),
  again: tag('/first/open-roles.js') + tag('/first/open-roles.js?again'),
  copy: tag('/first/open-roles.js') + tag('/copy/open-roles.js'),
  both: tag('/first/open-roles.single.js') + tag('/first/open-roles.js'),
  other: tag('/first/open-roles.js') + tag('/other/open-roles.js'),
  classic: `<script>var own = new Set(Object.keys(globalThis));</script>
    <script src="/first/open-roles.single.js"></script>`,
  classicStart: `<script>var own = new Set(Object.keys(globalThis));</script>
    <script src="/first/open-roles.js"></script>`,
  older: olderLibraries + tag('/first/open-roles.js'),
  foreign: `<script>customElements.define('job-card', class extends HTMLElement {});</script>${tag('/first/open-roles.js')}`,
};

/** A page that never finishes loading, and whose script adds a board when ours has run. */
const unfinished = `<!doctype html><html lang="en"><title>Jobs</title><link rel="icon" href="data:,">
<img src="/never.png" alt="">${scripts.chunked}<main></main>
<script type="module">
  document.querySelector('main').innerHTML = '<job-board src="/jobs.json"></job-board>';
</script>`;

/** Every place that characters beyond ASCII have in code. */
const probe = `
const html = (strings, ...values) => strings.map((text, index) => text + (values[index] ?? '')).join('');
const größe = globalThis.location ?? 'Maß';
const samples = [...'aàßæÿŸ+,±−–—時🚢⚓'];
const matching = (...expressions) =>
  expressions.map((one) => samples.map((sample) => one.exec(sample)?.[0] ?? '-').join(' '));
export const texts = ['„Größe“ … 🚢', \`\${größe} · 🚢\`, html\`<b title="·">„\${größe}“ … 🚢</b>\`, { 時: 1, größe }];
export const classes = matching(/[–—]/, /[à-æ]/, /[à-ÿ]/i, /[+-±−]/, /[^ß時]/, /時|ß/, /[🚢]/, /🚢/);
export const unicode = matching(/^[🚢⚓]$/u, /^[^🚢]$/u, /^🚢$/u, /[ß-ÿ]/iu);
export const sets = matching(/^[[à-ÿ]--[ß]]$/v, /^[🚢⚓]$/v, /^[^🚢]$/v);
`;

let site;
let server;
let browser;

before(async () => {
  site = mkdtempSync(join(tmpdir(), 'open-roles-script-'));
  for (const name of ['first', 'copy', 'other'])
    cpSync(built, join(site, name), { recursive: true });
  let changed = 0;
  for (const file of filesBelow(join(site, 'other')).filter((name) => name.endsWith('.js'))) {
    const path = join(site, 'other', file);
    const text = readFileSync(path, 'utf8');
    const renamed = text.replaceAll(new RegExp(`(["'\`])${version}\\1`, 'g'), '$19.9.9$1');
    if (renamed !== text) changed += 1;
    writeFileSync(path, renamed);
  }
  assert.ok(changed > 0, 'the other copy is of another version');
  cpSync(join(root, 'demo/jobs.json'), join(site, 'jobs.json'));
  for (const [name, html] of Object.entries(scripts)) writePage(name, html);
  writeFileSync(join(site, 'unfinished.html'), unfinished);
  server = await serveFolder(site);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
  if (site) rmSync(site, { recursive: true, force: true });
});

function writeBody(name, body) {
  const head =
    '<!doctype html><html lang="en"><title>Jobs</title><link rel="icon" href="data:,"><body>';
  writeFileSync(join(site, `${name}.html`), head + body);
}

function writePage(name, html) {
  const board = '<job-board src="/jobs.json" routing="hash" apply-action="/apply"></job-board>';
  writeBody(name, html + board);
}

/** Opens a page, waits for its postings, opens the first, and resolves to what the console said. */
async function use(name) {
  const page = await openPage(browser, `${server.origin}/${name}.html`);
  try {
    assert.ok((await listTotal(page)) > 0, 'postings are listed');
    const link = await page.waitForSelector('>>> job-list >>> [part~="title"]', { visible: true });
    await link.click();
    await page.waitForSelector('>>> job-detail >>> h2', { visible: true });
    await page.waitForFunction(
      (names) => names.every((tagName) => customElements.get(tagName)),
      {},
      tags,
    );
    return page.troubles;
  } finally {
    await page.closeAll();
  }
}

/** The one thing that a second version may say, of whichever element. */
const leaves = (owner, own) => {
  const text = ` is defined by ${owner}; open-roles ${own} leaves it. [open-roles: docs/warnings.md#element-defined-twice]`;
  const escaped = text.replaceAll(/[.[\]]/g, String.raw`\$&`);
  return new RegExp(`^console: <[a-z-]+>${escaped}$`);
};

/** What the reader can read anywhere in the page, shadow roots included. */
const visibleText = (page) =>
  page.evaluate(() => {
    const read = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data;
      if (node instanceof Element && !node.checkVisibility()) return '';
      return [...(node.shadowRoot ?? node).childNodes].map(read).join(' ');
    };
    return read(document.body).replaceAll(/\s+/g, ' ').trim();
  });

/** How a file that a page asks for may not come. */
const failures = {
  'is blocked': (request) => request.abort('blockedbyclient'),
  'is gone from the server': (request) => request.respond({ status: 404 }),
  'comes as a web page': (request) =>
    request.respond({ contentType: 'text/html', body: '<!doctype html><p>Welcome' }),
};

/** Opens a page whose files do not come where they match; `heal` lets them come from then on. */
async function openFailing(path, pattern, failure = 'is gone from the server') {
  const asked = new Set();
  let isWell = false;
  const page = await openPage(browser, server.origin + path, {
    prepare: async (fresh) => {
      await fresh.setRequestInterception(true);
      fresh.on('request', (request) => {
        const { pathname } = new URL(request.url());
        asked.add(pathname);
        if (isWell || !pattern.test(pathname)) void request.continue();
        else void failures[failure](request);
      });
    },
  });
  const told = () => page.troubles.filter((trouble) => trouble.includes('#part-failed'));
  return { page, asked, told, heal: () => (isWell = true) };
}

/** Waits until the console says that something did not come, and nothing more comes. */
async function hear(page, told) {
  while (told().length === 0) await page.waitForNetworkIdle({ idleTime: 100 });
  await page.waitForNetworkIdle({ idleTime: 500 });
}

async function hearOnce(page, told) {
  await hear(page, told);
  assert.equal(told().length, 1, page.troubles.join('\n'));
  return told()[0];
}

const english = 'This part of the page could not be loaded.';
const notice = `::-p-text(${english})`;
const see = (page, selector) => page.waitForSelector(selector, { visible: true });

describe('a part of the script that does not come', () => {
  const board =
    '<job-board src="/jobs.json" routing="hash" fallback-href="/elsewhere"></job-board>';

  for (const failure of Object.keys(failures)) {
    it(`leaves no blank page where it is the board and ${failure}`, async () => {
      writeBody('failing', tag('/first/open-roles.js') + board);
      const { page, told, heal } = await openFailing('/failing.html', /\/board-/, failure);
      await see(page, notice);
      assert.match(await hearOnce(page, told), /A part of Open Roles.*\/board-/);
      const link = await see(page, 'job-board a');
      assert.equal(await link.evaluate((a) => a.href), `${server.origin}/elsewhere`);
      heal();
      await askAgain(page, '>>> job-list >>> .card');
      assert.ok((await listTotal(page)) > 0);
      assert.equal(await page.$(notice), null);
      await page.closeAll();
    });
  }

  it('leaves what the page wrote into the element where it is the script itself', async () => {
    writeBody(
      'nothing',
      `${tag('/first/open-roles.js')}<job-board src="/jobs.json">See our jobs</job-board>`,
    );
    const failing = await openFailing('/nothing.html', /\/list-/);
    assert.equal(await visibleText(failing.page), 'See our jobs');
    await failing.page.closeAll();
    const { page } = await openFailing('/nothing.html', /^$/);
    await listTotal(page);
    assert.doesNotMatch(await visibleText(page), /See our jobs/);
    await page.closeAll();
  });

  for (const language of ['en', 'de-AT', 'fr', 'es']) {
    it(`says so in the page in "${language}", and shows the way to elsewhere, where it is the script itself`, async () => {
      const words = (await loadMessages(language))?.partFailed ?? english;
      const list = `<job-list lang="${language}" src="/jobs.json" fallback-href="/elsewhere"><p slot="empty">None</p></job-list>`;
      writeBody('failing', tag('/first/open-roles.js') + list);
      const { page, told } = await openFailing('/failing.html', /\/list-/);
      await see(page, `::-p-text(${words})`);
      assert.match(await hearOnce(page, told), /A part of Open Roles.*\/list-/);
      assert.equal(await visibleText(page), `${words} ${server.origin}/elsewhere`);
      const link = await page.$eval('job-list a', ({ href }) => href);
      assert.equal(link, `${server.origin}/elsewhere`);
      await page.closeAll();
    });
  }

  it('links to no address that is none of the web', async () => {
    const list = '<job-list src="/jobs.json" fallback-href="javascript:alert(1)"></job-list>';
    writeBody('failing', tag('/first/open-roles.js') + list);
    const { page } = await openFailing('/failing.html', /\/list-/);
    await see(page, notice);
    assert.equal(await page.$('a'), null);
    await page.closeAll();
  });

  for (const element of ['job-filters', 'job-detail', 'apply-form']) {
    it(`says so in the place of <${element}>, in its language`, async () => {
      const body = `<${element} src="/jobs.json" job-id="SW-2601" action="/apply" lang="de"></${element}>`;
      writeBody('failing', tag('/first/open-roles.js') + body);
      const pattern = /\/(?:board|search|apply-form)-/;
      const { page } = await openFailing('/failing.html', pattern);
      await see(page, '::-p-text(Dieser Teil der Seite konnte nicht geladen werden)');
      assert.equal(await page.$('a'), null, 'no link to nowhere');
      await page.closeAll();
    });
  }

  it('is told of by an element that comes after it was asked for in vain', async () => {
    writeBody('later', tag('/first/open-roles.js'));
    const { page, told } = await openFailing('/later.html', /\/board-/);
    await hearOnce(page, told);
    assert.equal(await visibleText(page), '');
    await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), board);
    await see(page, notice);
    assert.equal(told().length, 1);
    await page.closeAll();
  });

  it('leaves the posting with its own way to apply where it is the form', async () => {
    const apply = '>>> job-detail >>> [part~="apply"]';
    writeBody(
      'failing',
      tag('/first/open-roles.js') + board.replace(' src', ' apply-action="/apply" src'),
    );
    const { page, told, heal } = await openFailing('/failing.html', /\/apply-form-/);
    await page.evaluate(() => (location.hash = '#role=SW-2628')); // which has an address for applications
    await hearOnce(page, told);
    await (await see(page, apply)).click();
    await see(page, `>>> ${notice}`);
    await see(page, '>>> job-detail >>> a[part~="apply"]'); // the posting's own way
    heal();
    const button = '>>> job-detail >>> button[part~="apply"]';
    const answer = await askAgain(page, `>>> apply-form [name="email"], ${button}`);
    if (await answer.evaluate(({ localName }) => localName === 'button')) await answer.click();
    await see(page, '>>> apply-form [name="email"]');
    await page.closeAll();
  });

  const pages = {
    board: [
      `<script>delete Element.prototype.setHTML;</script>${board.replace('<job-board', '<job-board lang="de"')}`,
      '#role=x--SW-2601',
    ],
    mapped: [
      `<job-list src="/mapped.json" mapping='{ "postings": "items", "title": "name", "description": { "path": "body", "as": "markdown" } }' routing="query"></job-list>`,
    ],
    found: [
      '<job-card src="/schema-org.json"></job-card><job-list src="/schema-org.json /repeated.json"></job-list>',
    ],
    missing: [
      '<job-card src="/jobs.json" job-id="none"></job-card><job-list src="/none.json"></job-list>',
    ],
    unreadable: ['<job-list src="/unreadable.json"></job-list>'],
  };

  it('is told of on the console and never by an empty page, whichever it is', async () => {
    const files = {
      'mapped.json': { items: [{ name: 'Baker', body: '*Bread*' }] },
      'schema-org.json': {
        '@context': 'https://schema.org',
        '@type': 'JobPosting',
        title: 'Cook',
        identifier: 'c',
        jobLocation: { address: 'Ghent, Belgium' },
      },
      'repeated.json': {
        version: '1',
        postings: [
          { id: 'a', title: 'Rower', datePosted: 'May 5, 2026' },
          { id: 'a', title: 'Rower' },
        ],
      },
      'unreadable.json': { postings: 'none' },
    };
    for (const [name, data] of Object.entries(files))
      writeFileSync(join(site, name), JSON.stringify(data));
    const first = /\/chunks\/(?:list|rolldown-runtime)-/;
    const tried = new Set();
    for (const [name, [body, fragment = '']] of Object.entries(pages)) {
      writeBody(name, tag('/first/open-roles.js') + body);
      const { page: whole, asked } = await openFailing(`/${name}.html${fragment}`, /^$/);
      await whole.waitForNetworkIdle({ idleTime: 500 });
      await whole.closeAll();
      const chunks = [...asked].filter((path) => path.includes('/chunks/') && !first.test(path));
      for (const chunk of chunks.filter((path) => !tried.has(path))) {
        tried.add(chunk);
        const pattern = new RegExp(RegExp.escape?.(chunk) ?? chunk.replaceAll('.', '\\.'));
        const { page, told } = await openFailing(`/${name}.html${fragment}`, pattern);
        await hear(page, told);
        assert.equal(new Set(told()).size, told().length, 'nothing is said twice');
        assert.notEqual(await visibleText(page), '', `${chunk} of ${name}`);
        await page.closeAll();
      }
    }
    assert.ok(tried.size > 20, [...tried].join(' '));
  });
});

describe('the script tag', () => {
  it('registers every element and shows postings, with files beside it', async () => {
    assert.deepEqual(await use('chunked'), []);
  });

  it('registers every element and shows postings, as one file', async () => {
    assert.deepEqual(await use('single'), []);
  });

  it('loads what it needs from beside itself, on another origin too', async () => {
    const elsewhere = await serveFolder(join(root, 'dist'), { 'Access-Control-Allow-Origin': '*' });
    writePage('elsewhere', tag(`${elsewhere.origin}/cdn/open-roles.js`));
    const asked = await use('elsewhere');
    await elsewhere.close();
    assert.ok(asked.length > 1, 'more than the script itself');
    for (const line of asked) assert.ok(line.startsWith(`request: ${elsewhere.origin}/cdn/`), line);
  });

  it('works where a library of the page has changed arrays and promises', async () => {
    assert.deepEqual(await use('older'), []);
  });

  for (const name of ['classic', 'classicStart']) {
    it(`leaves the names of the page alone where the tag has lost its type (${name})`, async () => {
      assert.deepEqual(await use(name), []);
      const page = await openPage(browser, `${server.origin}/${name}.html`);
      const names = await page.evaluate(() =>
        Object.keys(globalThis).filter((name) => !globalThis.own.has(name)),
      );
      await page.closeAll();
      const lits = /^(?:lit|reactiveElement)[A-Z]/; // by these Lit tells of copies of itself
      assert.deepEqual(
        names.filter((name) => !lits.test(name)),
        [],
      );
    });
  }

  it('can stand in the page twice, also from another address', async () => {
    assert.deepEqual(await use('again'), []);
    assert.deepEqual(await use('copy'), []);
    assert.deepEqual(await use('both'), []);
  });

  it('says so, once per element, and works beside another version', async () => {
    const said = await use('other');
    const [first, second] = [
      leaves(`open-roles ${version}`, '9.9.9'),
      leaves('open-roles 9.9.9', version),
    ];
    for (const line of said) assert.ok(first.test(line) || second.test(line), line);
    assert.ok(said.length > 0 && said.length <= tags.length, `${said.length} warnings`);
    assert.equal(new Set(said).size, said.length);
  });

  it('leaves an element of other code alone and says so', async () => {
    const page = await openPage(browser, `${server.origin}/foreign.html`);
    await listTotal(page);
    const [warning, ...others] = page.troubles;
    await page.closeAll();
    assert.match(warning, leaves('other code', version));
    assert.deepEqual(others, []);
  });

  it('registers what a script adds while the page still waits for a picture', async () => {
    const page = await openPage(browser, `${server.origin}/unfinished.html`, {
      waitUntil: 'domcontentloaded',
      prepare: async (fresh) => {
        await fresh.setRequestInterception(true);
        fresh.on('request', (request) => {
          if (!request.url().endsWith('/never.png')) void request.continue();
        });
      },
    });
    await listTotal(page);
    assert.equal(await page.evaluate(() => document.readyState), 'interactive');
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
  });

  for (const charset of ['', '; charset=iso-8859-1', '; charset=windows-1252']) {
    for (const [how, script] of [
      [
        'one file, in a tag that has lost its type',
        '<script src="/first/open-roles.single.js"></script>',
      ],
      ['files beside it', scripts.chunked],
    ]) {
      it(`shows its own texts right in a page of type "text/html${charset}", as ${how}`, async () => {
        const types = { html: `text/html${charset}`, js: 'text/javascript' };
        const elsewhere = await serveFolder(site, (file) => {
          const type = types[file.split('.').at(-1)];
          return type && { 'Content-Type': type };
        });
        writeFileSync(
          join(site, 'german.html'),
          `<!doctype html><html lang="de"><title>Jobs</title><link rel="icon" href="data:,">
          <body>${script}<job-board src="/jobs.json" routing="hash" layout="list"></job-board>`,
        );
        const page = await openPage(browser, `${elsewhere.origin}/german.html`);
        assert.equal(await page.evaluate(() => document.characterSet), 'windows-1252');
        const see = (selector) => page.waitForSelector(selector, { visible: true });
        await see('>>> job-filters >>> ::-p-text(Beschäftigungsart)');
        const line = await see('>>> job-list >>> .fact.workplace');
        const dot = await line.evaluate((fact) => getComputedStyle(fact, '::before').content);
        assert.equal(dot, '"·"');
        await (await see('>>> job-list >>> [part~="title"]')).click();
        await see('>>> job-detail >>> ::-p-text(Veröffentlicht)');
        assert.deepEqual(page.troubles, []);
        await page.closeAll();
        await elsewhere.close();
      });
    }
  }

  it('is ASCII, so that no page takes it for something else', () => {
    const files = filesBelow(built);
    assert.ok(files.some((file) => file.endsWith('.map')) && files.includes('open-roles.js'));
    for (const file of files) {
      const [odd] = /[^\0-\x7f]+/.exec(readFileSync(join(built, file), 'latin1')) ?? [];
      assert.equal(odd, undefined, file);
    }
  });

  it('means in ASCII what its sources mean', async () => {
    const source = join(site, 'components/probe.js');
    mkdirSync(join(site, 'components'));
    writeFileSync(source, probe);
    const file = join(root, 'vite.config.ts');
    const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, file);
    const lib = { entry: { probe: source }, formats: ['es'] };
    const outDir = join(site, 'probe');
    await build({
      root: site,
      configFile: false,
      logLevel: 'error',
      plugins: config.plugins,
      build: { ...config.build, lib, outDir },
    });
    const output = readFileSync(join(outDir, 'probe.js'), 'latin1');
    assert.doesNotMatch(output, /[^\0-\x7f]/);
    const [ours, theirs] = await Promise.all(
      [source, join(outDir, 'probe.js')].map((path) => import(pathToFileURL(path))),
    );
    assert.deepEqual({ ...theirs }, { ...ours });
  });

  it('carries nothing of Lit in development, and no language but English in the entry', () => {
    const files = filesBelow(built).filter((file) => file.endsWith('.js'));
    for (const file of files) {
      const code = readFileSync(join(built, file), 'utf8');
      assert.doesNotMatch(code, /Lit is in dev mode|lit\.dev\/msg|litIssuedWarnings/, file);
    }
    const entry = readFileSync(join(built, 'open-roles.js'), 'utf8');
    const german = readFileSync(join(root, 'src/i18n/locales/de.ts'), 'utf8');
    const [, sentence] = /failed: '([^']+)'/.exec(german);
    assert.ok(!entry.includes(sentence), 'the German texts are elsewhere');
  });

  it('is built alike from the same sources', async () => {
    for (const mode of ['production', 'single']) {
      const outDir = join(site, 'built');
      const options = { outDir, emptyOutDir: false };
      await build({ root, mode, logLevel: 'error', build: options });
    }
    const code = (folder) => filesBelow(folder).filter((file) => file.endsWith('.js'));
    assert.deepEqual(code(join(site, 'built')), code(built), mend);
    for (const file of code(built)) {
      const [ours, fresh] = [built, join(site, 'built')].map((folder) =>
        readFileSync(join(folder, file), 'utf8'),
      );
      assert.ok(ours === fresh, `${file} is not what the sources give. ${mend}`);
    }
  });

  it('is stated in its manifest, file by file', () => {
    const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
    const scriptFiles = filesBelow(built).filter((file) => file.endsWith('.js'));
    assert.equal(manifest.version, version);
    assert.deepEqual(Object.keys(manifest.files).sort(), scriptFiles.sort());
    for (const [name, { bytes, integrity, imports }] of Object.entries(manifest.files)) {
      const content = readFileSync(join(built, name));
      const hash = createHash('sha384').update(content).digest('base64');
      assert.deepEqual(
        { bytes, integrity },
        { bytes: content.length, integrity: `sha384-${hash}` },
      );
      for (const file of imports) assert.ok(scriptFiles.includes(file), `${name} imports ${file}`);
    }
    const { imports } = manifest.files['open-roles.js'];
    assert.ok(imports.length > 0, 'the entry states what it loads');
    assert.deepEqual(manifest.files['open-roles.single.js'].imports, []);
  });

  it('is pinned as the documents say, by the hash that their command prints', async () => {
    const document = readFileSync(join(root, 'docs/start.md'), 'utf8');
    const [, command] = /```sh\n(node -p "[^\n]*integrity")\n```/.exec(document);
    const printed = execFileSync(command, { cwd: root, shell: true, encoding: 'utf8' }).trim();
    const [, pinned] = /```html\n(<script[^`]*integrity="[^`]*)```/.exec(document);
    const html = pinned.replace(/integrity="[^"]*"/, `integrity="${printed}"`);
    writePage('pinned', html.replace('/open-roles/', '/first/'));
    assert.deepEqual(await use('pinned'), []);
  });

  it('is pinned with its chunks by the import map that the documents have a command for', async () => {
    const document = readFileSync(join(root, 'docs/start.md'), 'utf8');
    const [, command] = /```sh\n(node -p "JSON[^\n]*)\n```/.exec(document);
    const printed = execFileSync(command, { cwd: root, shell: true, encoding: 'utf8' });
    const map = JSON.parse(printed.replaceAll('/open-roles/', '/first/'));
    const write = (name, integrity) =>
      writePage(
        name,
        `<script type="importmap">${JSON.stringify({ integrity })}</script>
        <script type="module" src="/first/open-roles.js"></script>`,
      );
    write('mapped', map.integrity);
    assert.deepEqual(await use('mapped'), []);

    const { imports } = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')).files[
      'open-roles.js'
    ];
    write('changed', { ...map.integrity, [`/first/${imports[0]}`]: `sha384-${'A'.repeat(64)}` });
    const page = await openPage(browser, `${server.origin}/changed.html`, {
      waitUntil: 'networkidle0',
    });
    assert.match(page.troubles.join(), /integrity/, 'a chunk with another hash is refused');
    await page.closeAll();
  });
});
