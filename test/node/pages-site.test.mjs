import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { jobPostingJsonLd } from 'open-roles/core';
import { htmlToText } from 'open-roles/internal';
import { makeFolder, openRoles, root } from './support/command-line.mjs';
import { elementsIn, squeezed, textIn, valueOf } from './support/html-tree.mjs';
import { faultsOf } from './support/html-faults.mjs';
import { filesIn, pageOf, site, trickyFeed, writePages } from './support/pages.mjs';

const read = (out, name) => readFileSync(join(out, name), 'utf8');
const reportOf = (folder) => JSON.parse(read(folder, 'report.json'));

/** The JSON-LD of a page; `undefined` where it has none. */
function markupOf(html) {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)];
  assert.ok(scripts.length <= 1, 'one JobPosting a page');
  return scripts[0] && JSON.parse(scripts[0][1]);
}

for (const [name, feed, args] of [
  [
    'the demo feed with a form',
    JSON.parse(read(root, 'demo/jobs.json')),
    ['--apply-action', '/applications'],
  ],
  ['a feed full of traps', trickyFeed, []],
  ['a feed full of traps with a form', trickyFeed, ['--apply-action', '/applications']],
]) {
  describe(`pages of ${name}`, () => {
    let folder;
    let out;
    let result;
    before(async () => {
      folder = makeFolder();
      out = join(folder.path, 'out');
      result = await writePages(folder.path, feed, args);
    });
    after(() => folder.remove());

    it('are written', () => {
      assert.equal(result.status, 0, result.stderr);
      const shown = feed.postings.filter(({ custom }) => custom.draft !== true);
      assert.equal(filesIn(out, 'index.html').length, shown.length + 1);
      assert.equal(JSON.parse(read(out, 'jobs.json')).postings.length, shown.length);
    });

    it('are valid HTML', async () => assert.deepEqual(await faultsOf(out), []));

    it('say everything that the postings say', () => {
      for (const { id, description, title } of feed.postings) {
        if (id === 'draft') continue;
        const text = squeezed(textIn(parse(pageOf(out, id).html)));
        assert.ok(text.includes(squeezed(title)), title);
        // What is hidden in frames and drawings is no text of the posting.
        const source = id.startsWith('hostile')
          ? '<p>hello</p><p>inside form</p><p>styled</p><p>foreign</p>'
          : description;
        for (const line of htmlToText(source).split('\n')) {
          assert.ok(text.includes(squeezed(line)), `${id}: ${line}`);
        }
      }
    });

    it('carry the markup of the core with the text that is shown, or none and the rule', () => {
      const published = JSON.parse(read(out, 'jobs.json'));
      const { issues } = reportOf(folder.path);
      for (const posting of published.postings) {
        const { html, url } = pageOf(out, posting.id);
        const { organization } = published;
        const written = markupOf(html);
        const description = written?.description ?? posting.description;
        const shown = { ...posting, description };
        const { data, findings } = jobPostingJsonLd(shown, { url, organization });
        assert.deepEqual(written, data && JSON.parse(JSON.stringify(data)), posting.id);
        if (written) assert.ok(html.includes(`>${description}</div>`), 'JP-31');
        for (const { rule } of findings) {
          assert.ok(issues.some((issue) => issue.posting === posting.id && issue.code === rule));
        }
      }
      assert.equal(markupOf(read(out, 'index.html')), undefined, 'none on the list (JP-30)');
    });

    it('each name their own address, and the list links to the open ones', () => {
      const list = read(out, 'index.html');
      assert.ok(list.includes(`<link rel="canonical" href="${site}">`));
      for (const { id } of feed.postings) {
        if (id === 'draft') continue;
        const { html, url } = pageOf(out, id);
        assert.ok(html.includes(`<link rel="canonical" href="${url}">`), url);
        const isListed = list.includes(`href="${url.slice(site.length)}"`);
        assert.equal(isListed, !html.includes('class="closed"'), id);
      }
    });

    it('have a sitemap and a feed with true dates, or none', () => {
      const { postings } = JSON.parse(read(out, 'jobs.json'));
      const entries = [...read(out, 'sitemap.xml').matchAll(/<url>(.*)<\/url>/g)].map(
        ([, entry]) => [
          /<loc>(.*)<\/loc>/.exec(entry)[1],
          /<lastmod>(.*)<\/lastmod>/.exec(entry)?.[1],
        ],
      );
      for (const [url, date] of entries.filter(([address]) => address !== site)) {
        const posting = postings.find((other) => other.url === url);
        assert.equal(date?.slice(0, 10), posting.dateModified?.slice(0, 10), url);
      }
      const open = postings.filter(({ id }) => !pageOf(out, id).html.includes('class="closed"'));
      assert.equal(entries.length, open.length + 1);
      const ids = [...read(out, 'feed.xml').matchAll(/<id>(urn:uuid:.*)<\/id>/g)].map(
        ([, id]) => id,
      );
      assert.equal(ids.length, open.filter(({ datePosted }) => datePosted).length + 1);
      assert.equal(new Set(ids).size, ids.length);
    });

    it('run nothing and style nothing inline', () => {
      for (const file of filesIn(out, '.html')) {
        const tree = parse(readFileSync(file, 'utf8'));
        for (const script of elementsIn(tree, 'script')) {
          assert.ok(
            valueOf(script, 'src') !== undefined || /json/.test(valueOf(script, 'type')),
            file,
          );
        }
        assert.equal(elementsIn(tree, 'style').length, 0);
        const walk = (node) => {
          for (const { name: attribute, value } of node.attrs ?? []) {
            assert.doesNotMatch(attribute, /^on|^style$/, file);
            if (attribute === 'href' || attribute === 'src')
              assert.doesNotMatch(value, /^\s*(?:javascript|data):/i);
          }
          (node.childNodes ?? []).forEach(walk);
        };
        walk(tree);
      }
    });
  });
}

describe('open-roles pages', () => {
  let folder;
  let out;
  before(() => {
    folder = makeFolder();
    out = join(folder.path, 'out');
  });
  after(() => folder.remove());

  const run = (feed, ...args) => writePages(folder.path, feed, args);
  const without = (...ids) => ({
    ...trickyFeed,
    postings: trickyFeed.postings.filter(({ id }) => !ids.includes(id)),
  });

  it('shows closed postings without a way to apply, and no draft', async () => {
    await run(trickyFeed);
    for (const id of ['closed', 'expired']) {
      const { html } = pageOf(out, id);
      assert.doesNotMatch(html, /ats\.example|<form|ld\+json/);
      assert.match(html, /no longer open/);
    }
    assert.doesNotMatch(read(out, 'jobs.json'), /Not yet/);
    assert.match(pageOf(out, 'pool').html, /mailto:knots@net\.example/);
    assert.match(pageOf(out, 'complete').html, /href="https:\/\/ats\.example\/postings\/complete"/);
  });

  it('resolves links, keeps the outline of headings and says what a picture shows', () => {
    const { html } = pageOf(out, 'complete');
    assert.match(html, /href="https:\/\/ats\.example\/more"/);
    assert.match(html, /<h2>Ropes<\/h2><h3>Big ones<\/h3>/);
    assert.match(html, /A drawing of a knot/);
    assert.doesNotMatch(html, /<img/);
    assert.equal(markupOf(html).directApply, false, 'it is completed elsewhere (JP-21)');
  });

  it('tells what sections say to search engines and readers of feeds too', () => {
    assert.match(
      pageOf(out, 'sections').html,
      /<meta name="description" content="[^"]*Three of us\./,
    );
    assert.match(read(out, 'feed.xml'), /Three of us\./);
  });

  it('has titles that tabs can show, and says all of a long one in its heading', () => {
    const titleOf = (id) => /<title>(.*)<\/title>/.exec(pageOf(out, id).html)[1];
    assert.equal(titleOf('complete'), 'Rigger, Oslo – Net &amp; &quot;Knot&quot; &lt;Ltd&gt;');
    assert.equal(titleOf('employed'), 'Rigger of ropes, lines and cables for ships of every size');
    assert.match(titleOf('long'), /^Rigger of ropes(, ropes)+…$/);
    assert.match(pageOf(out, 'long').html, /<h1 [^>]*>.*, ropes and more ropes<\/bdi><\/h1>/);
  });

  it('names the employer once above a posting, unless the posting has another', () => {
    const above = (id) => {
      const [, body] = pageOf(out, id).html.split('<body>');
      return textIn(parse(body.split('<dl')[0]));
    };
    assert.equal(above('complete').split('Net & "Knot" <Ltd>').length, 2);
    const { html } = pageOf(out, 'complete');
    assert.match(html, /<div class="print-only">[^]*<svg[^>]*class="code"[^>]*>[^]*<path d="M/);
  });

  it('keeps closed postings out of search engines, and tells previews whose site it is', () => {
    const noindex = /<meta name="robots" content="noindex">/;
    for (const id of ['closed', 'expired']) assert.match(pageOf(out, id).html, noindex);
    for (const id of ['complete', 'pool']) assert.doesNotMatch(pageOf(out, id).html, noindex);
    assert.match(
      pageOf(out, 'complete').html,
      /<meta property="og:site_name" content="Net &amp; &quot;Knot&quot; &lt;Ltd&gt;">/,
    );
    assert.match(pageOf(out, 'ar').html, /<meta property="og:locale" content="ar_EG">/);
  });

  it('speaks the language of each posting', () => {
    assert.match(pageOf(out, 'de').html, /<html lang="de" dir="ltr">/);
    assert.match(pageOf(out, 'de').html, /Stellen|Zurück|bewerben/i);
    assert.match(pageOf(out, 'ar').html, /<html lang="ar" dir="rtl">/);
  });

  it('gives every posting a folder of its own inside the site', () => {
    const { postings } = JSON.parse(read(out, 'jobs.json'));
    const names = postings.map(({ url }) => url.toLowerCase());
    assert.equal(new Set(names).size, names.length);
    for (const { url } of postings) assert.match(url.slice(site.length), /^[^/]+\/$/);
  });

  it('writes postings that are named like its own files', async () => {
    const names = ['open-roles', 'page', 'index.html', 'feed.xml', 'robots.txt', 'sitemap.xml'];
    const [first] = trickyFeed.postings;
    const postings = names.map((id) => ({ ...first, id, title: '★' }));
    const { status, stderr } = await run({ ...trickyFeed, postings });
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      JSON.parse(read(out, 'jobs.json')).postings.map(({ id }) => id),
      names,
    );
    for (const name of names) assert.ok(pageOf(out, name).html);
  });

  it('writes nothing when nothing has changed', async () => {
    await run(trickyFeed);
    const times = filesIn(out).map((file) => [file, statSync(file).mtimeMs]);
    const { stderr } = await run(trickyFeed);
    assert.match(stderr, /\b0 files written, \d+ unchanged, 0 removed/);
    for (const [file, time] of times) assert.equal(statSync(file).mtimeMs, time, file);
  });

  it('removes the pages of vanished postings, and nothing of anybody else', async () => {
    const { path } = pageOf(out, 'undated');
    writeFileSync(join(out, 'robots.txt'), 'mine');
    writeFileSync(join(out, path, 'notes.txt'), 'mine');
    const { path: gone } = pageOf(out, 'de');
    const { stderr } = await run(without('undated', 'de'));
    assert.match(stderr, /2 removed/);
    assert.match(stderr, /page-removed/);
    assert.equal(existsSync(join(out, gone)), false);
    assert.equal(existsSync(join(out, path, 'index.html')), false);
    assert.equal(read(out, join(path, 'notes.txt')), 'mine');
    assert.equal(read(out, 'robots.txt'), 'mine');
  });

  it('does not remove what lies outside of its folder, whatever its list says', async () => {
    const outside = join(folder.path, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'index.html'), 'mine');
    symlinkSync(outside, join(out, 'linked'));
    writeFileSync(
      join(out, '.open-roles-pages'),
      `${read(out, '.open-roles-pages')}../outside/index.html\n${outside}/index.html\nlinked/index.html\n`,
    );
    await run(without('undated', 'de'));
    assert.equal(readFileSync(join(outside, 'index.html'), 'utf8'), 'mine');
  });

  it('leaves alone a file that is not its own, and says so', async () => {
    const other = makeFolder();
    try {
      mkdirSync(join(other.path, 'out'));
      writeFileSync(join(other.path, 'out/index.html'), 'mine');
      const { status, stderr } = await writePages(other.path, trickyFeed);
      assert.equal(status, 1);
      assert.match(stderr, /index\.html: error: .*file-not-ours/);
      assert.equal(read(other.path, 'out/index.html'), 'mine');
    } finally {
      other.remove();
    }
  });

  it('refuses wrong use with status 2 and writes nothing', async () => {
    const at = (address) => ['--out', 'none', '--site', address];
    const wrong = [
      [],
      ['feed.json', '--out', 'none'],
      ['feed.json', '--site', site],
      ['feed.json', ...at('slackwater')],
      ['feed.json', ...at('ftp://slackwater.example')],
      ['feed.json', ...at('https://a:b@slackwater.example')],
      ['feed.json', ...at(`${site}?x=1`)],
      ['feed.json', ...at(site), '--apply-action', 'javascript:alert(1)'],
      ['feed.json', ...at(site), '--apply-action', 'http://plain.example/'],
      ['feed.json', ...at(site), '--receipt', 'page'],
      ['feed.json', ...at(site), '--script', 'javascript:alert(1)'],
      ['missing.json', ...at(site)],
    ];
    for (const args of wrong) {
      const { status, stderr } = await openRoles(['pages', ...args], { cwd: folder.path });
      assert.equal(status, 2, `${args.join(' ')}: ${stderr}`);
    }
    assert.equal(existsSync(join(folder.path, 'none')), false);
    const { status, stdout } = await openRoles(['pages', '--help']);
    assert.equal(status, 0);
    for (const option of [
      '--out',
      '--site',
      '--apply-action',
      '--receipt',
      '--script',
      '--report',
      '--language',
    ]) {
      assert.ok(stdout.includes(option), option);
    }
  });

  it('uses a script from elsewhere without a copy', async () => {
    const other = makeFolder();
    try {
      await writePages(other.path, trickyFeed, ['--script', 'https://cdn.example/open-roles.js']);
      assert.match(
        read(other.path, 'out/index.html'),
        /src="https:\/\/cdn\.example\/open-roles\.js"/,
      );
      assert.equal(existsSync(join(other.path, 'out/open-roles/open-roles.js')), false);
    } finally {
      other.remove();
    }
  });

  it('copies the script with every chunk it can ask for', async () => {
    const main = read(out, 'open-roles/open-roles.js');
    const chunks = [...main.matchAll(/chunks\/[\w.-]+\.js/g)].map(([name]) => name);
    assert.ok(chunks.length > 0);
    for (const name of chunks) assert.ok(existsSync(join(out, 'open-roles', name)), name);
  });
});
