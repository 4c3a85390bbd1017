import type { FeedReport } from 'open-roles/core';
import type { FeedIssue, Severity } from 'open-roles/internal';
import { jsonText } from './feed-text.js';
import type { Paint, Terminal } from './terminal.js';

/** How severe a finding can be, from the least on. */
export const severities: readonly Severity[] = ['info', 'warning', 'error'];

/** Findings of one kind that are printed before the rest is only counted. */
const shownOfKind = 5;

/** Feeds are not to be trusted with the terminal: control characters steer it. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** "baker.md:2:1", "feed.json"; empty for what is about no file. */
function positionText({ file, line, column = 1 }: FeedIssue): string {
  const position = line === undefined ? [file] : [file, line, column];
  return printable(position.filter((part) => part !== undefined).join(':'));
}

type LineWriter = (issue: FeedIssue, paint: Paint) => string;

/** "baker.md:2:1: posting baker: warning: … [title-missing]": a finding of reading. */
const readingLine: LineWriter = (issue, paint) => {
  const { posting, severity, code, message } = issue;
  const parts = [positionText(issue), posting === undefined ? '' : printable(`posting ${posting}`)];
  const where = parts.filter((part) => part !== '').map((part) => `${part}: `);
  return `${where.join('')}${paint(severity)}: ${printable(message)} [${code}]`;
};

/** "baker.md:2:1: warning title-missing …": a finding of a check, as compilers print theirs. */
const checkLine: LineWriter = (issue, paint) => {
  const { line, posting, severity, code, message } = issue;
  const position = positionText(issue);
  const subject =
    line === undefined && posting !== undefined ? printable(`posting ${posting}`) : '';
  const where = [position, subject].filter((part) => part !== '').map((part) => `${part}: `);
  return `${where.join('')}${paint(severity)} ${code} ${printable(message)}`;
};

/** The first findings of each kind, a line each, and a line for each kind that counts the rest. */
function linesOf(issues: readonly FeedIssue[], lineOf: LineWriter, paint: Paint): string {
  const kinds = new Map<string, FeedIssue[]>();
  const lines: string[] = [];
  for (const issue of issues) {
    const kind = `${issue.severity} ${issue.code}`;
    const alike = kinds.get(kind) ?? [];
    alike.push(issue);
    kinds.set(kind, alike);
    if (alike.length <= shownOfKind) lines.push(lineOf(issue, paint));
  }
  for (const [first, ...others] of [...kinds.values()].map((all) => all.slice(shownOfKind))) {
    if (!first) continue;
    const { file, severity, code } = first;
    const isOneFile = file !== undefined && others.every((other) => other.file === file);
    const message = `and ${others.length + 1} more like this`;
    lines.push(lineOf({ ...(isOneFile && { file }), severity, code, message }, paint));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** How much was read and found. */
function summaryOf({ postings, skipped, issues }: FeedReport, inputs: number): string {
  const count = (severity: string): number =>
    issues.filter((issue) => issue.severity === severity).length;
  return (
    `${counted(inputs, 'input')}, ${counted(postings, 'posting')}, ${skipped} skipped: ` +
    `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${count('info')} for information\n`
  );
}

/** A report on reading as text without colours. */
export function reportText(report: FeedReport, inputs: number): string {
  return linesOf(report.issues, readingLine, (severity) => severity) + summaryOf(report, inputs);
}

/** Prints a report on reading, its results being on standard output. */
export function printReport(report: FeedReport, inputs: number, terminal: Terminal): void {
  terminal.error(linesOf(told(report, terminal), readingLine, terminal.paint('error')));
  if (!terminal.isQuiet) terminal.error(summaryOf(report, inputs));
}

/** Prints the findings of a check, which are its result, as lines or as JSON. */
export function printFindings(
  report: FeedReport,
  inputs: number,
  terminal: Terminal,
  isJson = false,
): void {
  const lines = (): string => linesOf(told(report, terminal), checkLine, terminal.paint('out'));
  terminal.out(isJson ? jsonText(report) : lines());
  if (!terminal.isQuiet) terminal.error(summaryOf(report, inputs));
}

function told({ issues }: FeedReport, { level }: Terminal): readonly FeedIssue[] {
  const least = severities.indexOf(level);
  return issues.filter(({ severity }) => severities.indexOf(severity) >= least);
}

/** The exit status that a report calls for: 1 for errors, and for postings that could not be read. */
export function exitStatusOf({ skipped, issues }: FeedReport): 0 | 1 {
  return skipped > 0 || issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
