// `open-roles snippet` and `open-roles csp`: what a page is told to hold, and under which policy that works.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launchBrowser, listTotal, openPage } from './support/browser.mjs';
import { makeFolder, openRoles, root } from './support/command-line.mjs';
import { serveFolder } from './support/serve-folder.mjs';

const posting = {
  id: '1',
  title: 'Lamp keeper',
  status: 'open',
  description: '<p>Keep it lit.</p>',
};

describe('the tags and the policy of a page', () => {
  const site = makeFolder();
  const feeds = makeFolder();
  let feedServer;
  let server;
  let browser;
  let policy = '';

  before(async () => {
    cpSync(join(root, 'dist/cdn'), join(site.path, 'open-roles'), { recursive: true });
    writeFileSync(
      join(feeds.path, 'jobs.json'),
      JSON.stringify({ version: '1', postings: [posting] }),
    );
    feedServer = await serveFolder(feeds.path, { 'Access-Control-Allow-Origin': '*' });
    server = await serveFolder(site.path, () => ({
      'Content-Security-Policy': `default-src 'none'; style-src 'none'; ${policy}`,
    }));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await feedServer?.close();
    site.remove();
    feeds.remove();
  });

  for (const script of ['/open-roles/open-roles.js', '/open-roles/open-roles.single.js']) {
    it(`show a feed of another origin by ${script}`, async () => {
      const feed = `${feedServer.origin}/jobs.json`;
      const snippet = await openRoles([
        'snippet',
        feed,
        '--script',
        script,
        '--attribute',
        'draft',
      ]);
      assert.equal(snippet.status, 0, snippet.stderr);
      assert.match(snippet.stdout, /integrity="sha384-[\w+/]{64}"/);
      assert.match(snippet.stdout, /<job-board src="[^"]+\/jobs.json" draft><\/job-board>/);
      const csp = await openRoles(['csp', feed, '--script', script]);
      assert.equal(csp.status, 0, csp.stderr);
      assert.equal(csp.stdout.trim().split('\n').length, 1);
      policy = csp.stdout.trim();
      writeFileSync(
        join(site.path, 'index.html'),
        `<!doctype html><title>Jobs</title>${snippet.stdout}`,
      );
      const page = await openPage(browser, `${server.origin}/`);
      assert.equal(await listTotal(page), 1);
      const link = await page.waitForSelector('>>> job-list >>> [part~="title"]', {
        visible: true,
      });
      await link.click();
      await page.waitForSelector('::-p-text(Keep it lit.)', { visible: true });
      assert.deepEqual(page.troubles, [`request: ${feed}`]);
      await page.closeAll();
    });
  }

  it('name the API behind the address of a board, the endpoint, and each origin once', async () => {
    const { stdout } = await openRoles([
      'csp',
      'https://boards.greenhouse.io/acme',
      '/jobs.json',
      '/more.json',
      '--apply-action',
      'https://apply.example/applications',
      '--script',
      'https://cdn.example/open-roles.js',
    ]);
    assert.equal(
      stdout,
      "script-src https://cdn.example; connect-src 'self' https://apply.example https://boards-api.greenhouse.io; require-trusted-types-for 'script'; trusted-types open-roles open-roles-lit\n",
    );
  });

  it('write what is given as text, never as markup', async () => {
    const { stdout } = await openRoles([
      'snippet',
      '/jobs.json?a="><script>',
      '--attribute',
      'privacy-href="><img>',
    ]);
    assert.match(stdout, /src="\/jobs\.json\?a=&quot;&gt;&lt;script&gt;"/);
    assert.match(stdout, /privacy-href="&quot;&gt;&lt;img&gt;"/);
  });

  for (const [args, told] of [
    [['snippet'], /name at least one feed by its address/],
    [['csp', 'javascript:alert(1)'], /is no web address/],
    [
      ['snippet', '/jobs.json', '--attribute', 'colour=red'],
      /no attribute "colour"\. It has: accept,/,
    ],
    [['snippet', '/jobs.json', '--attribute', 'draft=yes'], /is to be written draft\./],
    [['snippet', '/jobs.json', '--attribute', 'layout'], /is to be written layout=VALUE/],
    [['snippet', '/jobs.json', '--script', '/my.js'], /none of the package's scripts/],
  ]) {
    it(`refuse ${args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await openRoles(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, told);
    });
  }
});
