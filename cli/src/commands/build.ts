import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collectFeed } from '../inputs/collect-feed.js';
import type { Command } from '../command.js';
import { commonHelp, commonOptions, readCommonOptions } from '../common-options.js';
import { feedText, jsonText, sizeIssues } from '../feed-text.js';
import { findInputs } from '../inputs/find-inputs.js';
import { endProgress, progressOn } from '../progress.js';
import { reportText } from '../report-text.js';
import type { Terminal } from '../terminal.js';
import { writeOutput } from '../write-output.js';
import { UsageError } from '../usage-error.js';

const help = `Usage: open-roles build INPUT… [--out FILE] [--report FILE]

Makes one feed in the "open-roles" format from postings, recorded feeds and web addresses.
INPUT is a posting (Markdown, HTML or plain text), a feed file (JSON or XML), a folder of
them, or the address of a feed or a Markdown posting.

  --out FILE           write the feed there instead of to standard output
  --report FILE        write what was skipped, repaired or noticed as JSON
${commonHelp}
  --help               this text

Exit status: 0 fine, 1 something could not be read (the rest was written), 2 wrong use.
`;

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...commonOptions, out: { type: 'string' }, report: { type: 'string' } },
  });
  if (!positionals.length)
    throw new UsageError('name at least one posting, feed file, folder or web address.');
  const { out, report: reportFile } = values;
  const written = [out, reportFile].filter((path) => path !== undefined);
  if (new Set(written.map((path) => resolve(path))).size < written.length) {
    throw new UsageError('--out and --report name the same file.');
  }
  const settings = await readCommonOptions(values);
  const inputs = await findInputs(positionals, [values.mapping, values.partials], written);
  const { feed, report } = await collectFeed(inputs, settings, progressOn(terminal, 'read'));
  endProgress(terminal);
  // Without anything read, a good file of an earlier run stays.
  if (feed) {
    const text = feedText(feed);
    report.issues.push(...sizeIssues(text, out));
    if (out === undefined) terminal.out(text);
    else await writeOutput(out, text);
  }
  if (reportFile !== undefined) await writeOutput(reportFile, jsonText(report));
  terminal.error(reportText(report, inputs.length));
  return report.skipped || report.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** `open-roles build`: any mix of inputs becomes one feed. */
export const buildCommand: Command = {
  summary: 'make one feed from postings, recorded feeds and web addresses',
  help,
  run,
};
