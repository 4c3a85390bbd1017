// The bytes that a browser fetches are those that docs/sizes.md names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { measureSizes, sizesFile } from '../../scripts/measure-sizes.mjs';

const mend = 'If it should weigh that, run "npm run build && npm run generate".';

describe('what a browser fetches', () => {
  it('weighs what docs/sizes.md says, within one in fifty', async () => {
    const page = readFileSync(sizesFile, 'utf8');
    const { entries, scriptTag } = await measureSizes();
    for (const [name, bytes] of [...entries, ...scriptTag]) {
      const row = page.split('\n').find((line) => line.split('|')[1]?.trim() === name);
      assert.ok(row, `${name} is in docs/sizes.md. ${mend}`);
      const stated = Number(row.split('|')[2]) * 1000;
      const change = `${name} weighs ${bytes}, docs/sizes.md says ${stated}. ${mend}`;
      assert.ok(Math.abs(bytes - stated) <= stated * 0.02, change);
    }
  });
});
