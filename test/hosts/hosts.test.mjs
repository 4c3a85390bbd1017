// The examples whose frameworks are too heavy for every run: each is installed from the registry with the package
// that npm would publish, built by its own tool, and visited. `npm run test:hosts`, after a build.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { clickOn, launchBrowser, openPage } from '../node/support/browser.mjs';
import { changedOver, fetched, takeJourney } from '../node/support/host-journey.mjs';
import { installPackage, root, run } from '../node/support/package.mjs';
import { serveFolder } from '../node/support/serve-folder.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const silence = { ASTRO_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

/** For each example: what builds it, where it is then, whether it has the postings in the page, and how it is visited. */
const hosts = {
  angular: { command: ['run', 'build'], built: 'dist' },
  astro: {
    command: ['run', 'build'],
    built: 'dist',
    isRendered: true,
    visit: {
      hears: false,
      // The router of Astro fetches the page anew on Back.
      async wentBack(page) {
        await fetched(page);
        await changedOver(page);
      },
    },
  },
  nuxt: { command: ['exec', 'nuxt', 'generate'], built: '.output/public', isRendered: true },
};

const wrongTemplate = `import { Component } from '@angular/core';
import { JobBoard, JobList } from 'open-roles/angular';

@Component({
  selector: 'wrong-page',
  imports: [JobBoard, JobList],
  template: \`
    <job-board draft [noStructuredData]="false" (jobs-query)="take($event.total)" />
    <job-list [src]="5" />
    <job-list layout="tiles" />
    <job-list [pageLength]="10" />
    <job-list (jobs-query)="take($event.posting)" />
    <job-card jobId="1" />
  \`,
})
export class WrongPage {
  take(value: unknown): void {}
}
`;

let packed;
let browser;
const folders = {};

/** An application of AngularJS as docs/hosts.md has it configured, to which `$location` writes its own addresses. */
const angularJs = `<!doctype html><html lang="en" ng-app="site"><title>{{ title }}</title>
  <link rel="icon" href="data:,"><script src="node_modules/angular/angular.js"></script>
  <script>
    angular.module('site', [])
      .config(['$locationProvider', (provider) =>
        provider.html5Mode({ enabled: true, requireBase: false, rewriteLinks: false })])
      .run(['$rootScope', '$location', (scope, $location) => { scope.title = 'Jobs'; $location.url(); }]);
  </script>
  <script type="module" src="open-roles/open-roles.js"></script>
  <job-board src="jobs.json" apply-action="/applications"></job-board>`;

/** Copies an example to a folder of its own, and installs what it needs and the package. */
function setUp(name) {
  const folder = mkdtempSync(join(tmpdir(), `open-roles-${name}-`));
  folders[name] = folder;
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  const tarballs = [packed.tarball, packed.commandLine.tarball];
  run(npm, ['install', '--no-save', '--ignore-scripts', '--no-audit', ...tarballs], {
    cwd: folder,
  });
  return folder;
}

before(async () => {
  packed = installPackage({ commandLine: true });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  packed?.remove();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

describe('the examples', () => {
  for (const [name, { command, built, isRendered, visit }] of Object.entries(hosts)) {
    it(`of ${name} goes the whole way of a reader`, async () => {
      const folder = setUp(name);
      run(npm, command, { cwd: folder, env: { ...process.env, ...silence } });
      const server = await serveFolder(join(folder, built));
      if (isRendered) {
        const html = await (await fetch(server.origin)).text();
        assert.match(html, /<job-board[^]*<h2><a href="\/\?role=[^]*Deckhand/);
      }
      await takeJourney(browser, server.origin, visit).finally(server.close);
    });
  }

  it('of HTML keeps Back, Forward and what was asked for in a page of AngularJS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-roles-angularjs-'));
    folders.angularjs = folder;
    run(npm, ['install', '--ignore-scripts', '--no-audit', 'angular@1.8.3'], { cwd: folder });
    cpSync(join(root, 'dist/cdn'), join(folder, 'open-roles'), { recursive: true });
    cpSync(join(root, 'examples/plain/jobs.json'), join(folder, 'jobs.json'));
    writeFileSync(join(folder, 'index.html'), angularJs);
    const server = await serveFolder(folder);
    const page = await openPage(browser, `${server.origin}/?lang=en`);
    const see = (selector) => page.waitForSelector(selector, { visible: true });
    const title = '>>> job-list >>> [part~="title"]';
    await page.waitForFunction(() => document.title === 'Jobs');
    await see(title);
    await (await see('>>> job-filters >>> [part~="search"]')).type('deckhand');
    await page.waitForFunction(() => location.search === '?lang=en&role-search=deckhand');
    await clickOn(page, title);
    await see('>>> job-detail >>> [part~="description"]');
    const opened = page.url();
    await page.evaluate(() => window.history.back());
    await see(title);
    await page.waitForFunction(() => location.search === '?lang=en&role-search=deckhand');
    assert.equal((await page.$$(title)).length, 1);
    await page.evaluate(() => window.history.forward());
    await see('>>> job-detail >>> [part~="description"]');
    assert.equal(page.url(), opened);
    assert.deepEqual(page.troubles, []);
    await page.closeAll();
    await server.close();
  });

  it('of angular does not compile with a wrong name or value', () => {
    const folder = folders.angular;
    writeFileSync(join(folder, 'src/wrong-page.ts'), wrongTemplate);
    const compile = () => run(npm, ['exec', 'ngc', '--', '-p', '.', '--noEmit'], { cwd: folder });
    assert.throws(compile, ({ stdout, stderr }) => {
      const text = stripVTControlCharacters(`${stdout}${stderr}`);
      const faults = [...text.matchAll(/wrong-page\.ts:(\d+):\d+ - error/g)];
      const lines = faults.map(([, line]) => Number(line));
      assert.deepEqual(
        lines.sort((a, b) => a - b),
        [9, 10, 11, 12, 13],
        text,
      );
      return true;
    });
  });
});
