import { defineCommand } from './command.js';
import { commonOptions, reportOption } from '../options/common-options.js';
import { jsonText } from '../output/feed-text.js';
import { collectFeed } from '../inputs/collect-feed.js';
import { findInputs } from '../inputs/find-inputs.js';
import { readWords } from '../options/option.js';
import { writeSite } from '../pages/write-site.js';
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
    const { feed, report, unread } = await collectFeed(inputs, settings, terminal.progress('read'));
    // Without anything read, the good pages of an earlier run stay.
    const written =
      feed &&
      (await writeSite(feed, {
        folder: out,
        settings: { ...settings, now: new Date() },
        keepsList: unread > 0,
        keepsPages: unread > 0 || report.skipped > 0,
        progress: terminal.progress('files'),
      }));
    const whole = { ...report, issues: [...report.issues, ...(written?.issues ?? [])] };
    if (reportFile !== undefined) await writeOutput(reportFile, jsonText(whole));
    printReport(whole, inputs.length, terminal);
    if (written && !terminal.isQuiet) {
      const { written: changed, unchanged, removed } = written.counts;
      terminal.error(`${changed} files written, ${unchanged} unchanged, ${removed} removed\n`);
    }
    return exitStatusOf(whole);
  },
});
