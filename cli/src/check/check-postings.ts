import { type FeedIssue, nameEmployer } from 'open-roles/internal';
import { positionIn } from '../authoring/compose-posting.js';
import type { InputFeed } from '../inputs/read-file-feed.js';
import type { Progress } from '../output/terminal.js';
import type { CheckedPosting, Finding } from './checked-posting.js';
import { findContradictions } from './contradictions.js';
import { findDamagedText } from './damaged-text.js';
import { findDateFaults } from './date-rules.js';
import { findDeadLinks } from './dead-links.js';
import { findFrontMatterContradictions } from './front-matter-contradictions.js';
import { findGoogleFaults } from './google-rules.js';
import { findMissingFacts } from './missing-facts.js';
import { findPayFaults } from './pay-rules.js';
import { findUntoldPay } from './pay-transparency.js';
import type { PayRule } from './read-pay-rules.js';
import { findRepeatedBlocks, RepeatedDescriptions } from './repeated-text.js';
import { findTitleFaults } from './title-rules.js';

/** What postings are checked against beside the rules for all. */
export interface CheckOptions {
  /** The employer of all postings. */
  organization?: string;
  rules: readonly PayRule[];
  now: Date;
  progress: Progress;
}

/** Everything that is to be said about the postings of all inputs, beside what reading them found. */
export async function checkPostings(
  parts: readonly InputFeed[],
  options: CheckOptions,
): Promise<FeedIssue[]> {
  const descriptions = new RepeatedDescriptions();
  const issues: FeedIssue[] = [];
  for (const [index, part] of parts.entries()) {
    options.progress(index, parts.length);
    for (const checked of postingsOf(part, options)) {
      const findings = [...(await findAll(checked, options)), ...descriptions.find(checked)];
      issues.push(...findings.map((finding) => issueOf(finding, checked)));
    }
  }
  return issues;
}

function postingsOf(
  { feed, report, url, reading }: InputFeed,
  options: CheckOptions,
): CheckedPosting[] {
  const { organization, postings } = nameEmployer(feed, options.organization);
  return postings.map((posting) => ({
    posting,
    file: report.file ?? url?.href ?? '',
    ...(organization && { organization }),
    ...(reading && { reading }),
  }));
}

async function findAll(checked: CheckedPosting, options: CheckOptions): Promise<Finding[]> {
  const { rules, now } = options;
  return [
    ...findGoogleFaults(checked, now),
    ...findMissingFacts(checked),
    ...findTitleFaults(checked),
    ...findDateFaults(checked, now),
    ...findPayFaults(checked),
    ...findUntoldPay(checked, rules),
    ...findContradictions(checked),
    ...findFrontMatterContradictions(checked),
    ...findDamagedText(checked),
    ...findRepeatedBlocks(checked),
    ...(await findDeadLinks(checked)),
  ];
}

function issueOf(finding: Finding, { posting, file, reading }: CheckedPosting): FeedIssue {
  const { severity, code, message, field = 'title', at } = finding;
  const place = at ?? (reading && positionIn(reading, field));
  return { file, ...place, posting: posting.id, code, severity, message };
}
