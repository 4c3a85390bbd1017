import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openRoles } from 'open-roles-cli/vite';
import { build, createServer } from 'vite';
import { makeFolder } from './support/command-line.mjs';
import { trickyFeed } from './support/pages.mjs';
import { until } from './support/server.mjs';

const site = 'https://slackwater.example/careers/';

describe('the plugin for Vite', () => {
  let folder;
  before(() => {
    folder = makeFolder();
    writeFileSync(join(folder.path, 'index.html'), '<!doctype html><title>Home</title>');
    mkdirSync(join(folder.path, 'content'));
    writeFileSync(join(folder.path, 'content/feed.json'), JSON.stringify(trickyFeed));
  });
  after(() => folder.remove());

  const config = (options = {}, base = '/') => ({
    root: folder.path,
    base,
    configFile: false,
    logLevel: 'silent',
    plugins: [openRoles({ input: 'content', site, ...options })],
  });

  /** Runs a development server for as long as `use` takes. */
  async function developing(settings, use) {
    const server = await createServer({ ...settings, server: { port: 0, host: '127.0.0.1' } });
    try {
      await server.listen();
      await use(`http://127.0.0.1:${server.httpServer.address().port}`);
    } finally {
      await server.close();
    }
  }

  it('adds the pages to a build, where their address says', async () => {
    await build(config({ applyAction: '/applications', receipt: 'any' }));
    const out = join(folder.path, 'dist');
    assert.match(readFileSync(join(out, 'index.html'), 'utf8'), /Home/);
    assert.match(readFileSync(join(out, 'careers/index.html'), 'utf8'), /Rigger/);
    const page = readFileSync(join(out, 'careers/rigger--complete/index.html'), 'utf8');
    assert.match(
      page,
      /<link rel="canonical" href="https:\/\/slackwater\.example\/careers\/rigger--complete\/">/,
    );
    assert.match(page, /action="\/applications"/);
    assert.match(page, /data-receipt="any"/);
    for (const name of ['sitemap.xml', 'feed.xml', 'jobs.json', 'open-roles/open-roles.js']) {
      assert.ok(existsSync(join(out, 'careers', name)), name);
    }
  });

  it('fills postings from the folder of what they include', async () => {
    mkdirSync(join(folder.path, 'written/shared'), { recursive: true });
    writeFileSync(join(folder.path, 'written/baker.md'), '# Baker\n\n<team-spirit />\n');
    writeFileSync(join(folder.path, 'written/shared/team-spirit.md'), 'We sing.');
    await build(config({ input: 'written', partials: 'written/shared' }));
    const careers = join(folder.path, 'dist/careers');
    assert.match(readFileSync(join(careers, 'baker--baker/index.html'), 'utf8'), /We sing\./);
    assert.equal(JSON.parse(readFileSync(join(careers, 'jobs.json'), 'utf8')).postings.length, 1);
  });

  it('stops a build whose postings cannot be read', async () => {
    await assert.rejects(build(config({ input: 'nowhere' })), /nowhere/);
    mkdirSync(join(folder.path, 'half'));
    writeFileSync(join(folder.path, 'half/baker.md'), '# Baker\n\nWe bake.');
    writeFileSync(join(folder.path, 'half/cook.md'), '---\ntitle: a: title\n---\n\nWe cook.');
    await assert.rejects(build(config({ input: 'half' })), /cook\.md.*front-matter-invalid/);
  });

  it('puts the pages where their address says below the base, in a build and in development', async () => {
    const based = config({ site: 'https://slackwater.example/base/careers/' }, '/base/');
    await build(based);
    assert.ok(existsSync(join(folder.path, 'dist/careers/rigger--complete/index.html')));
    await developing(based, async (origin) => {
      assert.match(await (await fetch(`${origin}/base/careers/`)).text(), /Rigger/);
      assert.doesNotMatch(await (await fetch(`${origin}/careers/`)).text(), /Rigger/);
    });
  });

  it('stops a build whose own page stands where the list belongs', async () => {
    await assert.rejects(
      build(config({ site: 'https://slackwater.example/base/' }, '/base/')),
      /index\.html.*https:\/\/slackwater\.example\/base\/.*folder of their own/,
    );
  });

  it('refuses an address outside of what is built', async () => {
    for (const run of [build, createServer]) {
      await assert.rejects(
        run(config({}, '/base/')),
        /https:\/\/slackwater\.example\/careers\/.*base "\/base\/"/,
      );
    }
  });

  it('refuses an address that is none', () => {
    assert.throws(() => openRoles({ input: 'content', site: 'careers' }), /--site|site/);
  });

  it('shows the pages while a site is developed, and what changes in them', async () => {
    await developing(config(), async (origin) => {
      const list = await fetch(`${origin}/careers/`);
      assert.match(list.headers.get('content-type'), /text\/html/);
      assert.match(await list.text(), /Rigger/);
      const page = await fetch(`${origin}/careers/rigger--complete/`);
      assert.match(await page.text(), /A drawing of a knot/);
      const changed = JSON.stringify(trickyFeed).replaceAll('Rigger', 'Rigger of ships');
      writeFileSync(join(folder.path, 'content/feed.json'), changed);
      const shows = async () =>
        (await (await fetch(`${origin}/careers/`)).text()).includes('Rigger of ships');
      await until(shows, 'the changed page');
    });
  });
});
