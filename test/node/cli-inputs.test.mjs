// What the command line reads besides files and folders, and how much it says.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { makeFolder, openRoles as runOpenRoles, root } from './support/command-line.mjs';
import { until } from './support/server.mjs';

let folder;
beforeEach(() => (folder = makeFolder()));
afterEach(() => folder.remove());

const write = (name, text) => writeFileSync(join(folder.path, name), text);
const openRoles = (args, input) => runOpenRoles(args, { cwd: folder.path, input });
const postingsOf = ({ stdout, stderr }) => {
  assert.ok(stdout, stderr);
  return JSON.parse(stdout).postings;
};

describe('standard input', () => {
  it('may be a posting', async () => {
    const [posting] = postingsOf(await openRoles(['build', '-'], '# Baker\n\nWe bake bread.'));
    assert.equal(posting.title, 'Baker');
  });

  it('may be a feed, beside other inputs', async () => {
    write('cook.md', '# Cook\n\nWe cook.');
    const feed = JSON.stringify({ version: '1', postings: [{ id: 'b-1', title: 'Baker' }] });
    const ids = postingsOf(await openRoles(['build', 'cook.md', '-'], feed)).map(({ id }) => id);
    assert.deepEqual(ids, ['cook', 'b-1']);
  });

  it('may be a web page with markup for search engines', async () => {
    const job = { '@context': 'https://schema.org', '@type': 'JobPosting', title: 'Baker' };
    const page = `<!doctype html><script type="application/ld+json">${JSON.stringify(job)}</script>`;
    const [posting] = postingsOf(await openRoles(['build', '-'], page));
    assert.equal(posting.title, 'Baker');
  });

  it('is named where something is wrong with it', async () => {
    const { status, stderr } = await openRoles(['build', '-'], '{\n  "version": ,\n}');
    assert.equal(status, 1);
    assert.match(stderr, /^standard input:2:14: error: Not JSON: .*\[feed-not-json\]$/m);
  });

  it('cannot be watched', async () => {
    const { status, stderr } = await openRoles(['build', '-', '--watch'], '# Baker');
    assert.equal(status, 2);
    assert.match(stderr, /standard input cannot be watched/);
  });
});

describe('a pattern', () => {
  it('names the files that fit it, in order, and no others', async () => {
    mkdirSync(join(folder.path, 'jobs/night'), { recursive: true });
    for (const name of ['jobs/cook.md', 'jobs/night/baker.md', 'jobs/night/notes.txt']) {
      write(name, `# ${name}\n\nWe work.`);
    }
    const ids = postingsOf(await openRoles(['build', 'jobs/**/*.md'])).map(({ id }) => id);
    assert.deepEqual(ids, ['cook', 'baker']);
  });

  it('may be the name of a file', async () => {
    write('baker[1].md', '# Baker\n\nWe bake.');
    assert.equal(postingsOf(await openRoles(['build', 'baker[1].md'])).length, 1);
  });

  it('that fits nothing is refused', async () => {
    const { status, stderr } = await openRoles(['build', 'jobs/*.md']);
    assert.equal(status, 2);
    assert.match(stderr, /jobs\/\*\.md: no file fits this pattern/);
  });
});

describe('a report', () => {
  it('tells five of a kind, whatever their files, and counts the rest', async () => {
    for (let number = 1; number <= 8; number += 1) {
      write(`baker-${number}.md`, `---\ntitle: Baker ${'!'.repeat(number)}\n---\nWe bake.`);
    }
    const { stdout } = await openRoles(['check', '.']);
    const lines = stdout.split('\n').filter((line) => line.includes('title-decoration'));
    assert.equal(lines.length, 6);
    assert.match(lines[0], /^baker-1\.md:2:1: warning title-decoration /);
    assert.equal(lines[5], 'warning title-decoration and 3 more like this');
    const built = await openRoles(['build', '.']);
    assert.match(built.stderr, /^warning: and 3 more like this \[employer-missing\]$/m);
  });

  it('tells errors alone where it is to be quiet', async () => {
    write('baker.md', '# Baker!\n\nWe bake.');
    const built = await openRoles(['build', 'baker.md', '--quiet']);
    assert.deepEqual([built.status, built.stderr], [0, '']);
    assert.equal(postingsOf(built).length, 1);
    write('broken.json', '{');
    const broken = await openRoles(['build', '.', '--quiet']);
    assert.match(broken.stderr, /^broken\.json:1:2: error: [^\n]*\n$/);
    const checked = await openRoles(['check', 'baker.md', '--quiet']);
    assert.match(checked.stdout, /date-missing/);
    assert.doesNotMatch(checked.stdout, /warning|info/);
    assert.equal(checked.stderr, '');
  });

  it('tells what is at least as severe as it is told to', async () => {
    write('baker.md', '# Baker!\n\nWe bake.');
    const check = async (...level) =>
      (await openRoles(['check', 'baker.md', '--level', ...level])).stdout;
    assert.match(await check('info'), / info /);
    const warnings = await check('warning');
    assert.match(warnings, / warning /);
    assert.doesNotMatch(warnings, / info /);
    assert.doesNotMatch(await check('error'), / (?:warning|info) /);
    const { status, stderr } = await openRoles(['check', 'baker.md', '--level', 'loud']);
    assert.equal(status, 2);
    assert.match(stderr, /--level: "loud" is no level\. Use one of: info, warning, error\./);
  });

  it('has no colours where nobody reads along', async () => {
    write('baker.md', '# Baker!\n\nWe bake.');
    const { stdout, stderr } = await openRoles(['check', 'baker.md']);
    assert.ok(!`${stdout}${stderr}`.includes('\u001b'));
  });
});

describe('--watch', () => {
  /** Calls `use` with what waits for a line of the running command, and ends that. */
  async function watching(args, use) {
    const bin = join(root, 'cli/bin/open-roles.js');
    const child = spawn(process.execPath, [bin, ...args, '--watch'], { cwd: folder.path });
    let told = '';
    let wake = () => undefined;
    child.stderr.setEncoding('utf8').on('data', (text) => {
      told += text;
      wake();
    });
    const waitFor = async (pattern) => {
      while (!pattern.test(told)) await new Promise((resolve) => (wake = resolve));
      told = '';
    };
    try {
      await use(waitFor);
    } finally {
      child.kill();
    }
  }

  it('runs again when a file in a folder changes, also after a mistake', async () => {
    mkdirSync(join(folder.path, 'jobs'));
    write('jobs/baker.md', '# Baker\n\nWe bake.');
    await watching(['build', 'jobs', '--out', 'jobs/all.json'], async (waitFor) => {
      const titles = () =>
        JSON.parse(readFileSync(join(folder.path, 'jobs/all.json'), 'utf8')).postings.map(
          ({ title }) => title,
        );
      await waitFor(/Waiting for changes/);
      assert.deepEqual(titles(), ['Baker']);
      write('jobs/cook.md', '---\ntitle: "Cook\n---\n');
      await waitFor(/front-matter-invalid[^]*Waiting for changes/);
      write('jobs/cook.md', '# Cook\n\nWe cook.');
      await waitFor(/2 postings[^]*Waiting for changes/);
      assert.deepEqual(titles(), ['Baker', 'Cook']);
    });
  });

  it('does not run again for what it tells, where that goes to a file in the folder', async () => {
    mkdirSync(join(folder.path, 'jobs'));
    write('jobs/baker.md', '# Baker\n\nWe bake.');
    const log = openSync(join(folder.path, 'jobs/told'), 'w');
    const bin = join(root, 'cli/bin/open-roles.js');
    const args = [bin, 'build', 'jobs', '--out', 'out.json', '--watch'];
    const child = spawn(process.execPath, args, { cwd: folder.path, stdio: ['ignore', log, log] });
    const told = () => readFileSync(join(folder.path, 'jobs/told'), 'utf8');
    const runs = () => told().match(/Waiting for changes/g)?.length ?? 0;
    try {
      await until(() => runs() > 0);
      for (const name of ['cook', 'waiter']) {
        const before = runs();
        write(`jobs/${name}.md`, `# ${name}\n\nWe work.`);
        await until(() => runs() > before);
      }
      await until(() => /3 postings[^]*Waiting/.test(told()));
      const before = runs();
      // It would have time to run many times beside these.
      for (let count = 0; count < 3; count += 1) await openRoles(['build', 'jobs']);
      // A file that is written in two steps is two changes, but nothing runs for ever.
      assert.ok(runs() <= before + 1, `${runs() - before} more runs`);
    } finally {
      child.kill();
      closeSync(log);
    }
  });

  it('runs again when a file is put in the place of a named one', async () => {
    write('baker.md', '# Baker\n\nWe bake.');
    await watching(['build', 'baker.md', '--out', 'out.json'], async (waitFor) => {
      await waitFor(/Waiting for changes/);
      write('baker.md', '# Pastry chef\n\nWe bake.');
      await waitFor(/Waiting for changes/);
      assert.match(readFileSync(join(folder.path, 'out.json'), 'utf8'), /Pastry chef/);
    });
  });
});
