// The plugin in a WordPress of its own, as those who run it, write with it and read it use it. `npm run test:hosts`, after a
// build, where Debian's packages are installed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { send, typeInto } from '../node/support/application.mjs';
import { clickOn, launchBrowser, openPage } from '../node/support/browser.mjs';
import { root, run } from '../node/support/package.mjs';
import { missingOfWordpress, password, startWordpress } from './support/wordpress.mjs';

const missing = missingOfWordpress();
const title = '>>> job-list >>> [part~="title"]';
const feed = JSON.parse(readFileSync(join(root, 'examples/plain/jobs.json'), 'utf8'));
const hostile = '"><img src=x onerror=alert(1)> & crew';
feed.postings.push({ id: 'h"<', title: hostile, datePosted: '2026-11-02' });
feed.postings.push({ id: 'gone', title: 'Stoker', status: 'closed' });

let wordpress;
let browser;

before(async () => {
  if (missing) return;
  run('npm', ['run', 'build:wordpress'], { cwd: root });
  wordpress = await startWordpress(join(root, 'dist/wordpress/open-roles.zip'));
  writeFileSync(join(wordpress.site, 'jobs.json'), JSON.stringify(feed));
  const receipt = `<?php http_response_code(201); header('Content-Type: application/json'); echo '{"reference":"LF-17"}';`;
  writeFileSync(join(wordpress.site, 'apply.php'), receipt);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
});

/** Opens a page of the administration as that user. */
async function openAs(user, path) {
  const page = await openPage(browser, `${wordpress.origin}/wp-login.php`);
  await page.type('#user_login', user);
  await page.type('#user_pass', password);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  await page.goto(`${wordpress.origin}/wp-admin/${path}`);
  return page;
}

/** Publishes a text as that user, whose rights it is filtered by, and resolves to its address. */
const publish = (user, text) =>
  wordpress.php(`wp_set_current_user(get_user_by('login', '${user}')->ID); kses_init();
    $text = base64_decode('${Buffer.from(text).toString('base64')}');
    echo get_permalink(wp_insert_post(wp_slash(['post_title' => 'Jobs', 'post_status' => 'publish', 'post_content' => $text])));`);

const htmlOf = async (address) => (await fetch(address)).text();
const linksIn = (html) =>
  [
    .../<job-board[^]*?<\/job-board>/
      .exec(html)[0]
      .matchAll(/<a href="([^"]*)" dir="auto">(.*?)<\/a>/g),
  ].map(([, href, text]) => [href.replaceAll('&#038;', '&'), text]);

/** Lets what is kept of feeds count as old. */
const forget = () =>
  wordpress.php(`global $wpdb;
    foreach ($wpdb->get_col("SELECT option_name FROM $wpdb->options WHERE option_name LIKE '\\\\_transient\\\\_open\\\\_roles%'") as $name) {
      $kept = get_option($name);
      update_option($name, ['due' => 0] + $kept);
    }`);

const seesAll = async (page) => {
  for (const { title: text, status } of feed.postings)
    if (status !== 'closed' && text !== hostile)
      await page.waitForSelector(`${title}::-p-text(${text})`, { visible: true });
};

describe('the plugin for WordPress', { skip: missing }, () => {
  it('is set up by administrators alone, who are told what cannot be used', async () => {
    const page = await openAs('administrator', 'options-general.php?page=open-roles');
    const fill = async (values) => {
      for (const [key, value] of Object.entries(values))
        await page.$eval(`#open-roles-${key}`, (field, text) => (field.value = text), value);
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      return page.$eval('.wrap', (wrap) => wrap.innerText);
    };
    const told = await fill({ src: 'javascript:alert(1)', 'param-prefix': 'page' });
    assert.match(told, /The address of the feed must begin/);
    assert.match(told, /that WordPress does not use itself/);
    await fill({
      src: '/jobs.json',
      'param-prefix': 'berth',
      'apply-action': '/apply.php',
      theme: 'editorial',
    });
    assert.equal(await page.$eval('#open-roles-src', ({ value }) => value), '/jobs.json');
    await page.closeAll();
    const other = await openAs('editor', 'options-general.php?page=open-roles');
    assert.equal(await other.$('#open-roles-src'), null);
    await other.closeAll();
  });

  for (const user of ['administrator', 'editor', 'author']) {
    it(`shows the board to an ${user} who writes with blocks, and what is published to readers`, async () => {
      const page = await openAs(user, 'post-new.php');
      await page.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('open-roles/board'));
      await page.evaluate(() => {
        const { dispatch } = globalThis.wp.data;
        dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
        const block = globalThis.wp.blocks.createBlock('open-roles/board', {
          align: 'wide',
          pageSize: '10',
        });
        dispatch('core/block-editor').insertBlock(block);
      });
      await seesAll(page);
      const address = await page.evaluate(async () => {
        const { dispatch, select } = globalThis.wp.data;
        dispatch('core/editor').editPost({ title: 'Jobs', status: 'publish' });
        await dispatch('core/editor').savePost();
        return select('core/editor').getCurrentPost().link;
      });
      await page.closeAll();

      const reader = await openPage(browser, address);
      await seesAll(reader);
      const board = await reader.$eval('job-board', (element) => ({
        prefix: element.getAttribute('param-prefix'),
        isWide: element.parentElement.matches('.wp-block-open-roles-board.alignwide'),
      }));
      assert.deepEqual(board, { prefix: 'berth', isWide: true });
      await clickOn(reader, `${title}::-p-text(Deckhand)`);
      await clickOn(reader, '>>> job-detail >>> [part~="apply"]');
      await typeInto(reader, 'name', 'Siobhán O’Rourke');
      await typeInto(reader, 'email', 'siobhan@example.org');
      await send(reader);
      await reader.waitForSelector('>>> apply-form ::-p-text(LF-17)', { visible: true });
      assert.deepEqual(reader.troubles, []);
      await reader.closeAll();
    });
  }

  it('takes the shortcode of an author in the classic editor, where tags are taken out', async () => {
    writeFileSync(
      join(wordpress.site, 'wp-content/classic.php'),
      `<?php add_filter('use_block_editor_for_post', '__return_false');`,
    );
    const config = join(wordpress.site, 'wp-config.php');
    const before = readFileSync(config, 'utf8');
    writeFileSync(config, `${before}\nrequire __DIR__ . '/wp-content/classic.php';\n`);
    const page = await openAs('author', 'post-new.php');
    await page.type('#title', 'Jobs');
    await page.click('#content-html');
    await page.type(
      '#content',
      '[open_roles layout="rows" align="wide" apply_action="https://thief.example/"]',
    );
    await page.click('#publish');
    const link = await page.waitForSelector('#message a');
    const address = await link.evaluate(({ href }) => href);
    await page.closeAll();
    writeFileSync(config, before);

    const html = await htmlOf(address);
    assert.match(html, /<div class="alignwide"><job-board [^>]*layout="rows"/);
    assert.match(html, /<script type="module"[^>]*open-roles\/open-roles\/open-roles\.js/);
    assert.doesNotMatch(html, /thief/);
    const reader = await openPage(browser, address);
    await seesAll(reader);
    assert.deepEqual(reader.troubles, []);
    await reader.closeAll();
    const stripped = await htmlOf(publish('author', '<job-board src="/jobs.json">x</job-board>'));
    assert.doesNotMatch(stripped, /<job-board/);
  });

  it('writes the first postings as links, whatever they are called, and links open them', async () => {
    const address = publish('editor', '[open_roles src=”/jobs.json”]');
    const links = linksIn(await htmlOf(address));
    assert.deepEqual(
      links.map(([, text]) => text),
      ['Deckhand', 'Marine engineer', 'Timetable planner', '&quot;&gt; &amp; crew'],
    );
    const page = await openPage(browser, links[1][0]);
    await page.waitForSelector('>>> job-detail >>> h2::-p-text(Marine engineer)', {
      visible: true,
    });
    await page.closeAll();
  });

  it('keeps the last good reading while the feed is down, cut off or something else', async () => {
    const address = publish('editor', '[open_roles]');
    const file = join(wordpress.site, 'jobs.json');
    assert.equal(linksIn(await htmlOf(address)).length, 4);
    const whole = readFileSync(file);
    for (const faulty of [
      whole.subarray(0, 500),
      '<!doctype html>Log in',
      '{"postings":{"a":1}}',
      '[{"page":1}]',
    ]) {
      writeFileSync(file, faulty);
      forget();
      assert.equal(linksIn(await htmlOf(address)).length, 4, String(faulty));
    }
    renameSync(file, `${file}.gone`);
    forget();
    assert.equal(linksIn(await htmlOf(address)).length, 4);
    writeFileSync(file, '{"postings":[]}');
    forget();
    assert.equal(linksIn(await htmlOf(address)).length, 0);
    writeFileSync(file, whole);
    forget();
    assert.equal(linksIn(await htmlOf(address)).length, 4);
  });

  it('asks for no private address', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end(JSON.stringify(feed));
    });
    await new Promise((resolve) => server.listen(0, resolve));
    const { port } = server.address();
    for (const host of ['localhost', '127.0.0.1', '127.1', '0.0.0.0']) {
      const html = await htmlOf(
        publish('author', `[open_roles src="http://${host}:${port}/jobs.json"]`),
      );
      assert.equal(linksIn(html).length, 0, host);
    }
    server.close();
    assert.equal(asked, 0);
  });

  it('writes no attribute that was not asked for, and none that breaks out', async () => {
    const text = `[open_roles theme='bold" onclick="alert(1)' layout="<b>" onload="alert(1)" routing="none"]`;
    const html = await htmlOf(publish('editor', text));
    const [tag] = /<job-board[^>]*>/.exec(html);
    assert.doesNotMatch(tag, / (?:onclick|onload|routing)="|<b>/);
    const empty = await htmlOf(publish('editor', '[open_roles src="javascript:alert(1)"]'));
    assert.doesNotMatch(empty, /javascript:/);
  });

  it('tells PHP nothing to complain about, and leaves nothing behind', () => {
    const left = wordpress.php(`require ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins('open-roles/open-roles.php');
      uninstall_plugin('open-roles/open-roles.php');
      global $wpdb;
      echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%open\\\\_roles%'");`);
    assert.equal(left, '0');
    const log = existsSync(wordpress.log) ? readFileSync(wordpress.log, 'utf8') : '';
    assert.doesNotMatch(log, /plugins\/open-roles/);
  });
});
