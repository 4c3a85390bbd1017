import { resolve } from 'node:path';
import { defineCommand } from './command.js';
import { commonOptions, reportOption } from '../options/common-options.js';
import { countIssues, feedText, jsonText, sizeIssues } from '../output/feed-text.js';
import { collectFeed } from '../inputs/collect-feed.js';
import { findInputs } from '../inputs/find-inputs.js';
import { readWords } from '../options/option.js';
import { exitStatusOf, printReport } from '../output/report.js';
import { UsageError } from '../usage-error.js';
import { prepareFolder, prepareOutput, writeOutput } from '../output/write-output.js';
import { writeSplit } from '../output/write-split.js';

/** `open-roles build`: any mix of inputs becomes one feed. */
export const buildCommand = defineCommand({
  name: 'build',
  summary: 'make one feed from postings, recorded feeds and web addresses',
  description:
    'Makes one feed in the "open-roles" format from postings, recorded feeds and web addresses.',
  exitStatus: '0 fine, 1 something could not be read (the rest was written), 2 wrong use',
  options: {
    out: {
      flags: '--out FILE',
      help: 'write the feed there instead of to standard output; a file with the same content is left alone, another is replaced whole or not at all, and when nothing could be read it stays',
      read: readWords,
      path: 'written',
    },
    split: {
      flags: '--split DIR',
      help: 'write the feed there in parts instead of to standard output: index.json, which elements read as src, without the long texts, and in postings/ a file for each posting, which they read when it is opened; the files are named for their content, so that they may be kept for ever',
      read: readWords,
      path: 'written',
    },
    report: reportOption,
    ...commonOptions,
  },
  async run(named, { out, split, report: reportFile, ...settings }, terminal) {
    const written = [out, reportFile].filter((path) => path !== undefined);
    if (new Set(written.map((path) => resolve(path))).size < written.length) {
      throw new UsageError('--out and --report name the same file.');
    }
    const inputs = await findInputs(named);
    for (const path of written) await prepareOutput(path);
    if (split !== undefined) await prepareFolder(split, '--split');
    const { feed, report } = await collectFeed(inputs, settings, terminal.progress('read'));
    // Without anything read, a good file of an earlier run stays.
    if (feed) {
      report.issues.push(...countIssues(feed, split ?? out));
      if (split !== undefined) report.issues.push(...(await writeSplit(split, feed)));
      if (split === undefined || out !== undefined) {
        const text = feedText(feed);
        // Where there are parts, they are what readers load.
        if (split === undefined) report.issues.push(...sizeIssues(text, out, true));
        if (out === undefined) terminal.out(text);
        else await writeOutput(out, text);
      }
    }
    if (reportFile !== undefined) await writeOutput(reportFile, jsonText(report));
    printReport(report, inputs.length, terminal);
    return exitStatusOf(report);
  },
});
