import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { makeFolder, openRoles as runOpenRoles } from './support/command-line.mjs';

const samples = process.env.SAMPLES_DIR;
const temporary = makeFolder();
const folder = temporary.path;
after(() => temporary.remove());

/** Runs the command line in the temporary folder. */
const openRoles = (...args) => runOpenRoles(args, { cwd: folder });

const read = (name) => readFileSync(join(folder, name), 'utf8');

describe('open-roles build with recorded feeds', () => {
  const skip = samples ? false : 'set SAMPLES_DIR to the folder of recorded feeds to run this test';

  /** Recorded files that hold postings, told apart from lists of schools, forms and error answers. */
  const boards = () =>
    readFileSync(join(samples, 'feeds/MANIFEST.tsv'), 'utf8')
      .split('\n')
      .map((row) => row.split('\t'))
      .filter(
        ([name, , , , jobs]) =>
          Number(jobs) > 0 && !/doc-(boards|degrees|educations)|form-/.test(name),
      )
      .map(([name]) => join(samples, 'feeds', name));

  it('reads every recorded board', { skip }, async () => {
    const files = boards();
    assert.ok(files.length > 20);
    await openRoles('build', ...files, '--out', 'all.json', '--report', 'report.json');
    const { postings, issues } = JSON.parse(read('report.json'));
    assert.deepEqual(
      issues.filter(({ code, severity }) => severity === 'error' && /^(feed|input)-/.test(code)),
      [],
    );
    assert.equal(JSON.parse(read('all.json')).postings.length, postings);
    assert.ok(postings > files.length);
  });

  it('reads what it wrote, and writes it again byte for byte', { skip }, async () => {
    const formats = new Map(boards().map((file) => [file.split('/').at(-2), file]));
    for (const file of formats.values()) {
      const first = await openRoles('build', file);
      writeFileSync(join(folder, 'again.json'), first.stdout);
      const second = await openRoles('build', 'again.json');
      assert.equal(second.status, 0, second.stderr);
      assert.equal(second.stdout, first.stdout, file);
    }
  });

  it('never ends without a status of its own, whatever the file', { skip }, async () => {
    for (const name of ['feeds', 'corpora/json']) {
      const { status, stderr } = await openRoles('build', join(samples, name), '--out', 'all.json');
      assert.ok(status === 0 || status === 1, stderr);
      assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace');
    }
  });
});
