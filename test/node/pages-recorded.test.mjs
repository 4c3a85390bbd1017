import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { htmlToText } from 'open-roles/internal';
import { makeFolder, openRoles } from './support/command-line.mjs';
import { squeezed, textIn } from './support/html-tree.mjs';
import { faultsOf } from './support/html-faults.mjs';
import { pageOf, site } from './support/pages.mjs';
import { samples, skip } from './support/posting-files.mjs';

describe('pages of recorded postings', { skip }, () => {
  let folder;
  before(async () => {
    folder = makeFolder();
    const inputs = join(samples, 'postings');
    await openRoles(['pages', inputs, '--out', 'out', '--site', site, '--apply-action', '/apply'], {
      cwd: folder.path,
    });
  });
  after(() => folder.remove());

  it('are valid HTML and say all of each text', async () => {
    const out = join(folder.path, 'out');
    assert.deepEqual(await faultsOf(out), []);
    const { postings } = JSON.parse(readFileSync(join(out, 'jobs.json'), 'utf8'));
    assert.equal(postings.length, 22);
    for (const { id, title, description } of postings) {
      const text = squeezed(textIn(parse(pageOf(out, id).html)));
      for (const line of [title, ...htmlToText(description).split('\n')])
        assert.ok(text.includes(squeezed(line)), `${id}: ${line}`);
    }
  });
});
