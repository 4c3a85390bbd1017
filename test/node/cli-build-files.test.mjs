// Files and folders that the command line reads and writes, where something is in the way.
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { makeFolder, openRoles as runOpenRoles } from './support/command-line.mjs';
import { site } from './support/pages.mjs';

let folder;
beforeEach(() => {
  folder = makeFolder();
  write('baker.md', '# Baker\n\nWe bake.');
});
afterEach(() => folder.remove());

const at = (name) => join(folder.path, name);
const write = (name, text) => writeFileSync(at(name), text);
const read = (name) => readFileSync(at(name), 'utf8');
const openRoles = (...args) => runOpenRoles(args, { cwd: folder.path });

/** Wrong use is one line and the way to the help: no stack trace. */
async function assertRefused(args, message) {
  const { status, stdout, stderr } = await openRoles(...args);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, message);
  assert.match(stderr, /^open-roles \w+: .*\nSee: open-roles \w+ --help\n$/);
}

describe('output that cannot be written', () => {
  it('is named in one line, a feed as well as a report', async () => {
    write('taken', 'mine');
    const inTheWay = /taken\/x\.json cannot be written \(.+\)/;
    await assertRefused(['build', 'baker.md', '--out', 'taken/x.json'], inTheWay);
    const args = ['build', 'baker.md', '--out', 'out.json', '--report', 'taken/x.json'];
    await assertRefused(args, inTheWay);
  });

  it('is told before the inputs are read, and at once where nothing can be made', async () => {
    write('taken', 'mine');
    mkdirSync(at('folder'));
    for (const [out, why] of [
      ['taken/x.json', /\(taken is a file and no folder\)/],
      ['taken/deep/er/x.json', /\(taken is a file and no folder\)/],
      ['folder', /\(it is a folder\)/],
      ...(existsSync('/proc/self') ? [['/proc/nowhere/deep/x.json', /cannot be written/]] : []),
    ]) {
      await assertRefused(['build', 'http://127.0.0.1:9/never.json', '--out', out], why);
    }
  });

  it('is named in one line, a page as well as the list of pages', async () => {
    const pages = (out) => ['pages', 'baker.md', '--out', out, '--site', site];
    write('taken', 'mine');
    await assertRefused(pages('taken/out'), /--out: taken\/out cannot be used \(.+\)/);
    mkdirSync(at('listed/.open-roles-pages'), { recursive: true });
    await assertRefused(pages('listed'), /\.open-roles-pages cannot be written \(.+\)/);
    mkdirSync(at('paged'));
    write('paged/baker--baker', 'mine');
    await assertRefused(pages('paged'), /baker--baker\/index\.html cannot be written \(.+\)/);
    assert.deepEqual(
      readdirSync(at('paged')).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});

describe('a folder that is read', () => {
  const skip = process.getuid?.() === 0 && 'the superuser may read everything';

  const build = async () => {
    const result = await openRoles('build', 'in', '--report', 'report.json');
    const { issues } = JSON.parse(read('report.json'));
    const { postings } = result.stdout ? JSON.parse(result.stdout) : { postings: [] };
    return { ...result, issues, ids: postings.map(({ id }) => id) };
  };

  it('gives the postings that links in it lead to, each once, and goes in no circles', async () => {
    mkdirSync(at('in/sub'), { recursive: true });
    write('in/cook.md', '# Cook\n\nWe cook.');
    symlinkSync(at('baker.md'), at('in/night-baker.md'));
    symlinkSync('../cook.md', at('in/sub/same-cook.md'));
    symlinkSync('..', at('in/sub/circle'));
    assert.deepEqual((await build()).ids, ['cook', 'night-baker']);
  });

  it('reports a posting whose link leads nowhere', async () => {
    mkdirSync(at('in'));
    write('in/cook.md', '# Cook\n\nWe cook.');
    symlinkSync('gone.md', at('in/sailor.md'));
    symlinkSync('gone', at('in/current'));
    const { status, ids, issues } = await build();
    assert.equal(status, 1);
    assert.deepEqual(ids, ['cook']);
    const errors = issues.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ file, code }) => [file, code]),
      [['in/sailor.md', 'input-unreadable']],
    );
  });

  it('is named in one line where it may not be read', { skip }, async () => {
    mkdirSync(at('in/locked'), { recursive: true });
    chmodSync(at('in/locked'), 0o000);
    await assertRefused(['build', 'in'], /in: this folder cannot be read \(.*in\/locked'\)/);
    chmodSync(at('in/locked'), 0o700);
  });
});

describe('an input that is also named as output', () => {
  it('is refused and stays as it is', async () => {
    mkdirSync(at('in'));
    write('in/cook.md', '# Cook\n\nWe cook.');
    write('feed.json', JSON.stringify({ version: '1', postings: [{ id: '1', title: 'Sailor' }] }));
    const before = ['baker.md', 'in/cook.md', 'feed.json'].map(read);
    for (const args of [
      ['build', 'baker.md', '--out', './baker.md'],
      ['build', 'in', '--out', 'in/cook.md'],
      ['build', 'feed.json', '--out', 'feed.json'],
      ['build', 'baker.md', '--report', 'baker.md'],
      ['pages', 'in', '--out', 'out', '--site', site, '--report', 'in/cook.md'],
    ]) {
      await assertRefused(args, /\.\w+ is an input: --out or --report would replace it/);
    }
    assert.deepEqual(['baker.md', 'in/cook.md', 'feed.json'].map(read), before);
  });
});
