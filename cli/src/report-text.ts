import type { FeedIssue, FeedReport } from 'open-roles/core';

/** Findings of one kind about one feed that are printed before the rest is only counted. */
const shownOfKind = 5;

/** Feeds are not to be trusted with the terminal: control characters steer it. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

function line({ file, posting, severity, code, message, ...at }: FeedIssue): string {
  const position = at.line === undefined ? '' : `:${at.line}:${at.column ?? 1}`;
  const where = [
    file && `${file}${position}`,
    posting === undefined ? undefined : `posting ${posting}`,
  ];
  const place = where.filter((part) => part !== undefined).join(': ');
  return printable(`${place ? `${place}: ` : ''}${severity}: ${message} [${code}]`);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How much was read and found. */
export function summaryLine({ postings, skipped, issues }: FeedReport, inputs: number): string {
  const count = (severity: string): number =>
    issues.filter((issue) => issue.severity === severity).length;
  return (
    `${counted(inputs, 'input')}, ${counted(postings, 'posting')}, ${skipped} skipped: ` +
    `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${count('info')} for information`
  );
}

/** The report for a person: one line a finding, what is alike shortened, a summary at the end. */
export function reportText({ postings, skipped, issues }: FeedReport, inputs: number): string {
  const groups = new Map<string, FeedIssue[]>();
  for (const issue of issues) {
    const kind = `${issue.file ?? ''}\n${issue.severity}\n${issue.code}`;
    const group = groups.get(kind) ?? [];
    group.push(issue);
    groups.set(kind, group);
  }
  const lines: string[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    // Lines are there where a person wrote the file and can mend each of them.
    const shown = first?.line === undefined ? shownOfKind : group.length;
    lines.push(...group.slice(0, shown).map(line));
    const more = group.length - shown;
    if (first && more > 0) {
      const file = first.file === undefined ? '' : `${first.file}: `;
      lines.push(printable(`${file}${first.severity}: and ${more} more like this [${first.code}]`));
    }
  }
  lines.push(summaryLine({ postings, skipped, issues }, inputs));
  return `${lines.join('\n')}\n`;
}
