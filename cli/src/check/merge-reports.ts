import type { FeedReport } from 'open-roles/core';
import type { FeedIssue } from 'open-roles/internal';

/** What checking a posting tells more exactly than reading it, and under which code. */
const toldAgain: ReadonlyMap<string, string> = new Map([
  ['posting-empty', 'description-missing'],
  ['salary-reversed', 'salary-reversed'],
]);

/** One report of what reading and checking found: by file, line and column, and else as it was found. */
export function mergeReports(
  { postings, skipped, issues: read }: FeedReport,
  checked: readonly FeedIssue[],
): FeedReport {
  const subject = ({ file, posting, code }: FeedIssue, name = code): string =>
    JSON.stringify([file, posting, name]);
  const told = new Set(checked.map((issue) => subject(issue)));
  const kept = read.flatMap((issue): FeedIssue[] => {
    if (issue.code === 'employer-missing') {
      // Reading knows no rules of search engines; a closed posting is not held to them.
      return issue.posting === undefined ? [{ ...issue, severity: 'error' }] : [];
    }
    const again = toldAgain.get(issue.code);
    return again !== undefined && told.has(subject(issue, again)) ? [] : [issue];
  });
  return { postings, skipped, issues: [...kept, ...checked].sort(byPosition) };
}

function byPosition(one: FeedIssue, other: FeedIssue): number {
  const [first = '', second = ''] = [one.file, other.file];
  if (first !== second) return first < second ? -1 : 1;
  const lines = (one.line ?? 0) - (other.line ?? 0);
  return lines === 0 ? (one.column ?? 0) - (other.column ?? 0) : lines;
}
