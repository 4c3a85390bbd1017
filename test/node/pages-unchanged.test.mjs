// What a run of `pages` does when the one before it has done it all, and where its findings stand.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { makeFolder, openRoles } from './support/command-line.mjs';
import { site } from './support/pages.mjs';

/** Says at the end of a process how many files it read; modules, which Node reads too, have addresses. */
const counting = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { readFile } = fs;
  let count = 0;
  fs.readFile = (...args) => { if (typeof args[0] === 'string') count += 1; return readFile(...args); };
  syncBuiltinESMExports();
  process.on('exit', () => process.stderr.write('read ' + count + ' files\\n'));
`)}`;

describe('pages of what was written before', () => {
  let folder;
  beforeEach(() => {
    folder = makeFolder();
    for (let number = 1; number <= 20; number += 1)
      write(`baker-${number}.md`, `We bake ${number}.`);
  });
  afterEach(() => folder.remove());

  const path = (name) => join(folder.path, name);
  const write = (name, text) =>
    writeFileSync(path(name), `---\ntitle: Baker\ncompany: Mill\n---\n${text}\n`);
  const run = async (...args) => {
    const given = ['pages', 'baker-*.md', '--out', 'out', '--site', site, ...args];
    const { status, stderr } = await openRoles(given, {
      cwd: folder.path,
      nodeOptions: ['--import', counting],
    });
    const [, count] = /^read (\d+) files$/m.exec(stderr);
    const [written] = /\d+ files written.*/.exec(stderr);
    return { status, count: Number(count), written, told: stderr.replace(/\d+ files.*\n/g, '') };
  };

  it('reads nothing again when nothing has changed, and tells the same', async () => {
    const first = await run();
    const { count, written, told, status } = await run('--report', 'report.json');
    assert.ok(first.count >= 20, String(first.count));
    assert.ok(count < 5, String(count));
    assert.match(written, /^0 files written, \d+ unchanged, 0 removed$/);
    assert.deepEqual([status, told], [first.status, first.told]);
    assert.ok(JSON.parse(readFileSync(path('report.json'), 'utf8')).issues.length > 0);
  });

  it('writes what has changed, though its size and its date are the same', async () => {
    const date = new Date('2026-11-01');
    utimesSync(path('baker-7.md'), date, date);
    await run();
    write('baker-7.md', 'We bore 7.');
    utimesSync(path('baker-7.md'), date, date);
    assert.match((await run()).written, /^[1-9]/);
    assert.match(readFileSync(path('out/jobs.json'), 'utf8'), /We bore 7/);
  });

  it('does all again for other options, for one more file, and for a page that is gone', async () => {
    await run();
    assert.match((await run('--organization', 'Other')).told, /employer|Mill|date/);
    write('baker-21.md', 'We bake 21.');
    assert.match((await run()).written, /^[1-9]/);
    rmSync(path('out/index.html'));
    assert.match((await run()).written, /^1 files written/);
    assert.ok(readFileSync(path('out/index.html')));
  });

  it('tells of the removal of a page once', async () => {
    await run();
    rmSync(path('baker-3.md'));
    assert.match((await run()).told, /page-removed/);
    assert.doesNotMatch((await run()).told, /page-removed/);
  });

  it('says in which file and line a posting has no markup', async () => {
    const { told } = await run();
    assert.match(told, /^baker-1\.md:2:1: posting baker-1: warning: .*\[JP-05\]$/m);
  });
});
