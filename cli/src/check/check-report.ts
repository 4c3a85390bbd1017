import type { FeedIssue, FeedReport } from 'open-roles/core';
import { printable } from '../report-text.js';

/** Everything that was found, as `--json` prints it. */
export interface CheckReport extends FeedReport {
  issues: FeedIssue[];
}

/** Findings without a line that are printed of one kind before the rest is only counted. */
const shownOfKind = 5;

/** What reading told first, and checking tells more exactly. */
const toldAgain: ReadonlyMap<string, string> = new Map([
  ['employer-missing', 'employer-missing'],
  ['posting-empty', 'description-missing'],
  ['salary-reversed', 'salary-reversed'],
]);

/** One report of what reading and checking found: by file, line and column, and else as it was found. */
export function checkReport(
  { postings, skipped, issues: read }: FeedReport,
  checked: readonly FeedIssue[],
): CheckReport {
  const subject = ({ file, posting, code }: FeedIssue, name = code): string =>
    JSON.stringify([file, posting, name]);
  const told = new Set(checked.map((issue) => subject(issue)));
  const kept = read.filter((issue) => {
    const again = toldAgain.get(issue.code);
    return again === undefined || !told.has(subject(issue, again));
  });
  return { postings, skipped, issues: [...kept, ...checked].sort(byPlace) };
}

function byPlace(one: FeedIssue, other: FeedIssue): number {
  const [first = '', second = ''] = [one.file, other.file];
  if (first !== second) return first < second ? -1 : 1;
  const lines = (one.line ?? 0) - (other.line ?? 0);
  return lines === 0 ? (one.column ?? 0) - (other.column ?? 0) : lines;
}

function lineOf({ file, line, column, posting, severity, code, message }: FeedIssue): string {
  const place = [file, line, line === undefined ? undefined : (column ?? 1)];
  const where = place.filter((part) => part !== undefined).join(':');
  const subject = line === undefined && posting !== undefined ? ` posting ${posting}:` : '';
  return printable(`${where}:${subject} ${severity} ${code} ${message}`);
}

/** The findings as compilers print them, a line each. What feeds repeat over and over is shortened. */
export function findingLines(issues: readonly FeedIssue[]): string {
  const counts = new Map<string, { issue: FeedIssue; count: number }>();
  const lines: string[] = [];
  for (const issue of issues) {
    const kind = JSON.stringify([issue.file, issue.code, issue.severity]);
    const count = (counts.get(kind)?.count ?? 0) + 1;
    if (issue.line === undefined) counts.set(kind, { issue, count });
    if (issue.line !== undefined || count <= shownOfKind) lines.push(lineOf(issue));
  }
  for (const { issue, count } of counts.values()) {
    const more = count - shownOfKind;
    const { file = '', severity, code } = issue;
    if (more > 0) lines.push(printable(`${file}: ${severity} ${code} and ${more} more like this`));
  }
  return lines.map((line) => `${line}\n`).join('');
}
