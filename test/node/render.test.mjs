// What a server writes into a board: by hand from a feed, for each address of a page.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import vm from 'node:vm';
import { build } from 'esbuild';
import { loadFeed } from 'open-roles/core';
import { renderBoard } from 'open-roles-cli/render';
import { parseFragment } from 'parse5';
import { makeFolder, root } from './support/command-line.mjs';
import { faultsOf } from './support/html-faults.mjs';
import { elementsIn, squeezed, textIn, valueOf } from './support/html-tree.mjs';
import { trickyFeed } from './support/pages.mjs';

const page = 'https://net.example/jobs';
const demo = JSON.parse(readFileSync(join(root, 'demo/jobs.json'), 'utf8'));

/** All text below a node, its spaces as they are read. */
const said = (node) => textIn(node).replace(/\s+/g, ' ').trim();
const linksIn = (html) =>
  elementsIn(parseFragment(html), 'a').map((link) => ({
    href: valueOf(link, 'href'),
    text: said(link),
  }));
const at = (id) => `${page}?${new URLSearchParams({ role: id })}`;
const titlesIn = (html) => elementsIn(parseFragment(html), 'h3').map((h) => said(h));

describe('the list that a server writes into a board', () => {
  it('has the first open postings as links to themselves, their number, and a link to more', async () => {
    const { html, title, jsonLd, status, error } = await renderBoard({
      url: `${page}?from=home`,
      feed: trickyFeed,
      pageSize: 2,
    });
    assert.deepEqual(titlesIn(html), ['Rigger', '"Quoted" & co, 5 < 6']);
    assert.match(said(parseFragment(html)), /^14 jobs .* Showing 2 of 14 jobs/);
    assert.deepEqual(
      linksIn(html).map(({ href }) => href),
      [
        '/jobs?from=home&role=rigger--complete',
        `/jobs?from=home&${new URLSearchParams({ role: 'quoted-co-5-6--hostile"><img src=x onerror=alert(1)>' })}`,
        '/jobs?from=home&role-page=2',
      ],
    );
    assert.deepEqual(
      [title, jsonLd, status, error],
      ['Jobs at Net & "Knot" <Ltd>', undefined, 200, undefined],
    );
    const more = await renderBoard({ url: `${page}?role-page=2`, feed: trickyFeed, pageSize: 2 });
    assert.equal(titlesIn(more.html).length, 4);
    const all = await renderBoard({ url: `${page}?role-page=2`, feed: trickyFeed });
    assert.equal(titlesIn(all.html).length, 14);
    assert.doesNotMatch(all.html, /Showing|Show more/);
  });

  it('answers what the address asks for, else what the board begins with, within what always holds', async () => {
    const board = { feed: trickyFeed, query: 'search=sailmaker', preset: 'location=Oslo' };
    const titles = async (query) =>
      titlesIn((await renderBoard({ url: page + query, ...board })).html);
    assert.deepEqual(await titles('?role-search=netmaker'), ['Netmaker']);
    assert.deepEqual(await titles('?role-search=case'), []);
    const { html } = await renderBoard({ url: page, ...board });
    assert.equal(said(parseFragment(html)), 'No jobs match your search');
    assert.deepEqual(
      titlesIn(
        (
          await renderBoard({
            url: `${page}?jobs-search=netmaker`,
            feed: trickyFeed,
            paramPrefix: 'jobs',
          })
        ).html,
      ),
      ['Netmaker'],
    );
    const kept = await renderBoard({ url: `${page}?role-search=netmaker`, feed: trickyFeed });
    assert.deepEqual(linksIn(kept.html), [
      { href: '/jobs?role=netmaker--undated&role-search=netmaker', text: 'Netmaker' },
    ]);
  });

  it('keeps apart what the styles of the elements would', async () => {
    const { html } = await renderBoard({ url: page, feed: demo, groupBy: 'department' });
    const innerText = (node) => node.value ?? (node.childNodes ?? []).map(innerText).join('');
    const text = innerText(parseFragment(html)).replace(/\s+/g, ' ');
    assert.match(text, /Commercial 7 jobs /);
    assert.match(text, / Featured Posted Nov 8, 2026/);
  });

  it('says that there is none', async () => {
    const { html, status } = await renderBoard({ url: page, feed: { version: '1', postings: [] } });
    assert.equal(html, '<div><p>There are no open jobs at the moment.</p></div>');
    assert.equal(status, 200);
  });

  it('links to no other host', async () => {
    for (const url of [
      '//evil.example/jobs',
      `${page.slice(0, -5)}//evil.example/x`,
      '/\\evil.example',
    ]) {
      for (const { href } of linksIn((await renderBoard({ url, feed: trickyFeed })).html)) {
        assert.equal(new URL(href, page).origin, new URL(page).origin, href);
      }
    }
  });

  it('is in the language of the page, and marked where that has no words', async () => {
    const german = await renderBoard({ url: page, feed: trickyFeed, lang: 'de-AT' });
    assert.match(german.html, /^<div><div> ?<p>14 Stellen<\/p>/);
    assert.equal(german.title, 'Stellen bei Net & "Knot" <Ltd>');
    const welsh = await renderBoard({ url: page, feed: trickyFeed, lang: 'cy' });
    assert.match(welsh.html, /^<div lang="en" dir="ltr"><div> ?<p>14 jobs<\/p>/);
  });
});

describe('the posting that a server writes into a board', () => {
  it('says all that is known, with the way to apply, and the markup for search engines', async () => {
    const { html, title, jsonLd, status, error } = await renderBoard({
      url: `${at('rigger--complete')}&role-search=x&utm_source=y`,
      feed: trickyFeed,
    });
    const tree = parseFragment(html);
    const [article] = elementsIn(tree, 'article');
    assert.equal(valueOf(article, 'data-job-id'), 'complete');
    assert.deepEqual(elementsIn(tree, 'h2').map(textIn), ['Rigger']);
    for (const text of ['Oslo', 'bold block', 'Nov 2, 2026']) {
      assert.ok(said(tree).includes(text), text);
    }
    const links = linksIn(html);
    assert.equal(links[0].href, '/jobs?utm_source=y&role-search=x');
    const apply = {
      href: 'https://ats.example/postings/complete',
      text: 'Apply for this job : Rigger',
    };
    assert.deepEqual(
      links.filter(({ text }) => text.startsWith('Apply')),
      [apply, apply],
    );
    assert.ok(links.some(({ href }) => href === 'https://ats.example/more'));
    assert.deepEqual([title, status, error], ['Rigger, Oslo – Net & "Knot" <Ltd>', 200, undefined]);
    assert.doesNotMatch(jsonLd, /</);
    const data = JSON.parse(jsonLd);
    assert.equal(data['@type'], 'JobPosting');
    assert.equal(data.url, `${page}?role=rigger--complete`);
    // What the feed says of its own page does not hold here.
    assert.equal(data.directApply, false);
    const shown = squeezed(textIn(parseFragment(data.description)));
    assert.ok(squeezed(textIn(tree)).includes(shown), 'JP-31');
    const own = await renderBoard({
      url: '/jobs?role=complete',
      feed: trickyFeed,
      applyAction: '/applications',
    });
    assert.deepEqual(
      [JSON.parse(own.jsonLd).directApply, JSON.parse(own.jsonLd).url],
      [true, undefined],
    );
  });

  it('says that it is closed, or that there is none', async () => {
    for (const id of ['closed', 'expired']) {
      const { html, status, jsonLd } = await renderBoard({ url: at(id), feed: trickyFeed });
      assert.deepEqual([status, jsonLd], [410, undefined]);
      assert.match(textIn(parseFragment(html)), /This job is closed|no longer/i);
      assert.deepEqual(linksIn(html), [{ href: '/jobs', text: 'All jobs' }]);
    }
    const { html, status, title } = await renderBoard({ url: at('"><script>x'), feed: trickyFeed });
    assert.equal(status, 404);
    assert.match(html, /^<article data-job-id="&quot;&gt;&lt;script&gt;x">/);
    assert.deepEqual(elementsIn(parseFragment(html), 'script'), []);
    assert.deepEqual(linksIn(html), [{ href: '/jobs', text: 'All jobs' }]);
    assert.ok(html.includes(title));
  });
});

/** The names of all nodes and attributes. */
const namesIn = ({ nodeName, attrs = [], childNodes = [] }) => [
  nodeName,
  ...attrs.map(({ name }) => name),
  ...childNodes.flatMap(namesIn),
];

describe('what a server writes into a board', () => {
  const written = async (feed) => {
    const urls = [page, ...feed.postings.map(({ id }) => at(id))];
    return Promise.all(urls.map((url) => renderBoard({ url, feed, pageSize: 100 })));
  };

  it('is readable HTML without anything that runs, loads or styles, whatever the feed has', async () => {
    for (const { html } of [...(await written(trickyFeed)), ...(await written(demo))]) {
      const tree = parseFragment(html);
      assert.deepEqual(
        namesIn(tree).filter((name) => /^(?:#comment|class|part|style|tabindex|on.*)$/.test(name)),
        [],
      );
      for (const name of [
        'script',
        'style',
        'svg',
        'img',
        'iframe',
        'form',
        'button',
        'input',
        'link',
      ]) {
        assert.deepEqual(elementsIn(tree, name), [], name);
      }
      for (const { href } of linksIn(html)) assert.match(href, /^(?:https?:|mailto:|tel:|\/jobs)/);
    }
  });

  it('is valid', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder.path, 'out'));
    for (const [index, { html }] of (await written(trickyFeed)).entries()) {
      const whole = `<!DOCTYPE html>\n<html lang="en"><head><title>Jobs</title></head><body><main><h1>Jobs</h1>\n${html}</main></body></html>\n`;
      writeFileSync(join(folder.path, 'out', `${index}.html`), whole);
    }
    const faults = await faultsOf(join(folder.path, 'out'));
    folder.remove();
    // Telephone numbers are kept on one line by a style, which is the page's here.
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('tel-non-breaking')),
      [],
    );
  });

  it('is made without a document, of what workers have and a little of Node', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { renderBoard } from 'open-roles-cli/render';", resolveDir: root },
      bundle: true,
      format: 'iife',
      globalName: 'worker',
      platform: 'node',
      write: false,
    });
    const require = createRequire(import.meta.url);
    const asked = new Set();
    const context = vm.createContext({
      ...{ URL, URLSearchParams, TextDecoder, TextEncoder, Event, EventTarget, DOMException, atob },
      process: { env: {} },
      require: (name) => {
        asked.add(name);
        return require(name);
      },
      feed: JSON.stringify(demo),
    });
    vm.runInContext(outputFiles[0].text, context);
    const call = 'worker.renderBoard({ url: "/jobs", feed: JSON.parse(feed) })';
    const { html } = await vm.runInContext(call, context);
    assert.match(html, /45 jobs/);
    assert.deepEqual([...asked].sort(), ['buffer', 'fs', 'path', 'url']);
  });
});

describe('the feed of a board that a server writes', () => {
  let server;
  let origin;
  before(async () => {
    server = createServer((request, response) => {
      if (request.url === '/down.json') response.writeHead(404);
      response.end(request.url === '/jobs.json' ? JSON.stringify(trickyFeed) : '');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => new Promise((resolve) => server.close(resolve)));

  it('may be an address, parsed JSON, or what was loaded before', async () => {
    const loaded = await loadFeed({ src: [`${origin}/jobs.json`], format: 'auto' });
    const written = [];
    for (const feed of [{ src: 'jobs.json' }, { feed: trickyFeed }, { feed: loaded }]) {
      written.push((await renderBoard({ url: `${origin}/jobs`, ...feed })).html);
    }
    assert.match(written[0], /14 jobs/);
    assert.deepEqual(new Set(written).size, 1);
  });

  it('that cannot be read leaves nothing that is wrong, and its error', async () => {
    const board = { url: `${origin}/jobs`, src: '/down.json', organization: 'Knot' };
    const { html, title, status, error } = await renderBoard(board);
    assert.deepEqual([html, title, status], ['', 'Jobs at Knot', 503]);
    assert.equal(error.code, 'feed-not-found');
    const noJson = await renderBoard({ url: '/jobs', feed: { a: 1 } });
    assert.deepEqual([noJson.html, noJson.status], ['', 503]);
  });

  it('that can be read in part says what is there, and of no posting that there is none', async () => {
    const board = { src: 'jobs.json down.json' };
    const list = await renderBoard({ url: `${origin}/jobs`, ...board });
    assert.match(list.html, /14 jobs/);
    assert.deepEqual([list.status, list.error.code], [200, 'feed-not-found']);
    const missing = await renderBoard({ url: `${origin}/jobs?role=nowhere`, ...board });
    assert.deepEqual(
      [missing.html, missing.status, missing.error.code],
      ['', 503, 'feed-not-found'],
    );
  });

  it('that is searched at its server says what it has, and nothing of what only the server knows', async () => {
    const loaded = await loadFeed({ src: [`${origin}/jobs.json`], format: 'auto' });
    const feed = { ...loaded, feed: { ...loaded.feed, total: 4000 } };
    assert.match((await renderBoard({ url: page, feed })).html, /4,000 jobs/);
    for (const query of ['?role-search=rigger', '?role=elsewhere']) {
      const { html, status } = await renderBoard({ url: page + query, feed });
      assert.deepEqual([html, status], ['', 200]);
    }
  });
});
