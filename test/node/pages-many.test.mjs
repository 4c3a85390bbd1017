import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { makeFolder, openRoles } from './support/command-line.mjs';
import { filesIn, site, trickyFeed } from './support/pages.mjs';

describe('pages of 5,000 postings', () => {
  it('are written within steady memory, with word of how far they are', async () => {
    const folder = makeFolder();
    try {
      const [sample] = trickyFeed.postings;
      const text = `${sample.description}${'<p>Rope, and more rope, in every size.</p>'.repeat(60)}`;
      const make = (count) => ({
        ...trickyFeed,
        postings: [...Array(count).keys()].map((index) => ({
          ...sample,
          id: `job-${index}`,
          title: `Rigger of line ${index}`,
          description: text,
        })),
      });
      const peak = join(folder.path, 'peak.mjs');
      writeFileSync(
        peak,
        `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));`,
      );
      const measure = async (count, out) => {
        writeFileSync(join(folder.path, 'feed.json'), JSON.stringify(make(count)));
        const { status, stderr } = await openRoles(
          ['pages', 'feed.json', '--out', out, '--site', site],
          { cwd: folder.path, nodeOptions: ['--import', peak, '--max-semi-space-size=8'] },
        );
        assert.equal(status, 0, stderr);
        return { stderr, megabytes: Number(/peak (\d+)/.exec(stderr)[1]) / 1024 };
      };
      const small = await measure(1000, 'small');
      const large = await measure(5000, 'large');
      assert.match(large.stderr, /4000 files…/);
      assert.equal(filesIn(join(folder.path, 'large'), 'index.html').length, 5100);
      // The feed itself grows by some 50 MB as objects; the pages would add 100 MB if they were kept.
      const growth = large.megabytes - small.megabytes;
      assert.ok(growth < 400, `${Math.round(growth)} MB more`);
    } finally {
      folder.remove();
    }
  });
});
