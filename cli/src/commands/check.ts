import { checkPostings } from '../check/check-postings.js';
import { mergeReports } from '../check/merge-reports.js';
import { payRequirements, readPayRules } from '../check/read-pay-rules.js';
import { defineCommand } from './command.js';
import { commonOptions } from '../options/common-options.js';
import { collectFeed } from '../inputs/collect-feed.js';
import { findInputs } from '../inputs/find-inputs.js';
import { readBoolean } from '../options/option.js';
import { exitStatusOf, printFindings } from '../output/report.js';

/** `open-roles check`: what is wrong or missing in postings. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'tell what is wrong or missing in postings',
  description:
    'Tells what is wrong, missing or contradictory in postings, a line each: "file:line:column: severity code message". docs/checks.md explains every code.',
  exitStatus: '0 no errors (there may be warnings), 1 errors, 2 wrong use',
  options: {
    json: {
      flags: '--json',
      help: 'print { postings, skipped, issues: [{ file, line?, column?, posting?, code, severity, message }] } instead',
      read: readBoolean,
    },
    rules: {
      flags: '--rules FILE',
      help: `what postings for a place must state about pay, as JSON: [{ "place": "US-CO", "requires": ["range", "benefits"] }]; a rule can require ${payRequirements.join(', ')}`,
      read: readPayRules,
      path: 'read',
    },
    ...commonOptions,
  },
  async run(named, { json, rules = [], ...settings }, terminal) {
    const inputs = await findInputs(named);
    const reading = await collectFeed(inputs, settings, terminal.progress('read'));
    const { organization } = settings;
    const found = await checkPostings(reading.parts, {
      rules,
      now: new Date(),
      progress: terminal.progress('checked'),
      ...(organization !== undefined && { organization }),
    });
    const report = mergeReports(reading.report, found);
    printFindings(report, inputs.length, terminal, json);
    return exitStatusOf(report);
  },
});
