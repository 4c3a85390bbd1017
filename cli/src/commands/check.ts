import { parseArgs } from 'node:util';
import { checkPostings } from '../check/check-postings.js';
import { checkReport, findingLines } from '../check/check-report.js';
import { payRequirements, readPayRules } from '../check/read-pay-rules.js';
import { collectFeed } from '../inputs/collect-feed.js';
import type { Command } from '../command.js';
import { commonHelp, commonOptions, readCommonOptions } from '../common-options.js';
import { jsonText } from '../feed-text.js';
import { findInputs } from '../inputs/find-inputs.js';
import { endProgress, progressOn } from '../progress.js';
import { summaryLine } from '../report-text.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

const help = `Usage: open-roles check INPUT… [--json] [--rules FILE]

Tells what is wrong, missing or contradictory in postings, a line each:
"file:line:column: severity code message". docs/checks.md explains every code.
INPUT is what "open-roles build" takes.

  --json               print { postings, skipped, issues } as JSON instead
  --rules FILE         what postings for a place must state about pay, as JSON:
                       [{ "place": "US-CO", "requires": ["range", "benefits"] }]
                       It can require ${payRequirements.join(', ')}.
${commonHelp}
  --help               this text

Exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong use.
`;

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...commonOptions, json: { type: 'boolean' }, rules: { type: 'string' } },
  });
  if (!positionals.length) {
    throw new UsageError('name at least one posting, feed file, folder or web address.');
  }
  const settings = await readCommonOptions(values);
  const rules = values.rules === undefined ? [] : await readPayRules(values.rules);
  const inputs = await findInputs(positionals, [values.rules, values.mapping, values.partials]);
  const { parts, report: reading } = await collectFeed(
    inputs,
    settings,
    progressOn(terminal, 'read'),
  );
  const progress = progressOn(terminal, 'checked');
  const found = await checkPostings(parts, { ...settings, rules, now: new Date(), progress });
  endProgress(terminal);
  const report = checkReport(reading, found);
  terminal.out(values.json ? jsonText(report) : findingLines(report.issues));
  terminal.error(`${summaryLine(report, inputs.length)}\n`);
  const isWrong = report.issues.some(({ severity }) => severity === 'error');
  return isWrong || report.skipped > 0 ? 1 : 0;
}

/** `open-roles check`: what is wrong or missing in postings. */
export const checkCommand: Command = {
  summary: 'tell what is wrong or missing in postings',
  help,
  run,
};
