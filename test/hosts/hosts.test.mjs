// The examples whose frameworks are too heavy for every run: each is installed from the registry with the package
// that npm would publish, built by its own tool, and visited. `npm run test:hosts`, after a build.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { launchBrowser } from '../node/support/browser.mjs';
import { changedOver, fetched, takeJourney } from '../node/support/host-journey.mjs';
import { installPackage, root, run } from '../node/support/package.mjs';
import { serveFolder } from '../node/support/serve-folder.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const silence = { ASTRO_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };

/** For each example: what builds it, where it is then, and how it is visited. */
const hosts = {
  angular: { command: ['run', 'build'], built: 'dist' },
  astro: {
    command: ['run', 'build'],
    built: 'dist',
    visit: {
      hears: false,
      // The router of Astro fetches the page anew on Back.
      async wentBack(page) {
        await fetched(page);
        await changedOver(page);
      },
    },
  },
  nuxt: { command: ['exec', 'nuxt', 'generate'], built: '.output/public' },
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

/** Copies an example to a folder of its own, and installs what it needs and the package. */
function setUp(name) {
  const folder = mkdtempSync(join(tmpdir(), `open-roles-${name}-`));
  folders[name] = folder;
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  run(npm, ['install', '--no-save', '--ignore-scripts', '--no-audit', packed.tarball], {
    cwd: folder,
  });
  return folder;
}

before(async () => {
  packed = installPackage();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  packed?.remove();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

describe('the examples', () => {
  for (const [name, { command, built, visit }] of Object.entries(hosts)) {
    it(`of ${name} goes the whole way of a reader`, async () => {
      const folder = setUp(name);
      run(npm, command, { cwd: folder, env: { ...process.env, ...silence } });
      const server = await serveFolder(join(folder, built));
      await takeJourney(browser, server.origin, visit).finally(server.close);
    });
  }

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
