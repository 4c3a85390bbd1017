import type { FeedReport } from 'open-roles/core';
import { defineCommand } from './command.js';
import { commonOptions, type InputSettings, reportOption } from '../options/common-options.js';
import { jsonText } from '../output/feed-text.js';
import { collectFeed } from '../inputs/collect-feed.js';
import { findInputs, type Input } from '../inputs/find-inputs.js';
import { readWords } from '../options/option.js';
import { RunKey } from '../pages/last-run.js';
import type { OutputCounts } from '../pages/output-folder.js';
import type { SiteSettings } from '../pages/site-plan.js';
import type { Terminal } from '../output/terminal.js';
import { siteOptions } from '../options/site-options.js';
import { exitStatusOf, printReport } from '../output/report.js';
import { prepareFolder, prepareOutput, writeOutput } from '../output/write-output.js';

/** `open-roles pages`: any mix of inputs becomes static pages. */
export const pagesCommand = defineCommand({
  name: 'pages',
  summary: 'write static pages that work without JavaScript',
  description:
    'Writes static pages: a list, and one page a posting with all its text, markup for search engines, canonical links, sitemap.xml, an Atom feed (feed.xml) and the feed itself (jobs.json). They need no JavaScript; where there is some, the elements take over.',
  exitStatus: '0 fine, 1 something could not be read (the rest was written), 2 wrong use',
  options: {
    out: {
      flags: '--out DIR',
      help: 'the folder to write to; nothing in it that is not ours is touched',
      read: readWords,
      path: 'written',
      isRequired: true,
    },
    ...siteOptions,
    report: reportOption,
    ...commonOptions,
  },
  async run(named, { out, report: reportFile, ...settings }, terminal) {
    const inputs = await findInputs(named);
    await prepareFolder(out);
    if (reportFile !== undefined) await prepareOutput(reportFile);
    const now = new Date();
    const key = await RunKey.of(out, inputs, settings);
    const { report, counts } =
      (await key?.lastRun(now)) ?? (await run(inputs, { ...settings, out, now, key }, terminal));
    if (reportFile !== undefined) await writeOutput(reportFile, jsonText(report));
    printReport(report, inputs.length, terminal);
    if (counts && !terminal.isQuiet) {
      const { written, unchanged, removed } = counts;
      terminal.error(`${written} files written, ${unchanged} unchanged, ${removed} removed\n`);
    }
    return exitStatusOf(report);
  },
});

/** Reads all inputs and writes all pages. `counts` is absent where nothing could be read. */
async function run(
  inputs: readonly Input[],
  settings: InputSettings & SiteSettings & { out: string; key: RunKey | undefined },
  terminal: Terminal,
): Promise<{ report: FeedReport; counts?: OutputCounts }> {
  const { out, now, key } = settings;
  const { feed, report, located, unread } = await collectFeed(
    inputs,
    settings,
    terminal.progress('read'),
  );
  // Without anything read, the good pages of an earlier run stay.
  if (!feed) return { report };
  // What renders the views takes its time to load, which other commands do not need.
  const { writeSite } = await import('../pages/write-site.js');
  const { counts, issues } = await writeSite(feed, {
    folder: out,
    settings,
    keepsList: unread > 0,
    keepsPages: unread > 0 || report.skipped > 0,
    progress: terminal.progress('files'),
  });
  const whole = { ...report, issues: [...report.issues, ...issues.map(located)] };
  const isWhole = unread === 0 && !issues.some(({ code }) => code === 'file-not-ours');
  if (isWhole) await key?.keep(whole, feed, now);
  return { report: whole, counts };
}
