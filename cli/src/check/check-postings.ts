import { readFile } from 'node:fs/promises';
import { decodeBody, nameEmployer, type SourceFeed } from 'open-roles/core';
import type { CommonSettings } from '../common-options.js';
import type { PostingIssue } from '../authoring/posting-issues.js';
import type { Progress } from '../progress.js';
import { isPosting } from '../inputs/read-file-feed.js';
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
import { type PostingText, readPostingText } from './posting-text.js';
import type { PayRule } from './read-pay-rules.js';
import { findRepeatedBlocks, RepeatedDescriptions } from './repeated-text.js';
import { findTitleFaults } from './title-rules.js';

/** What postings are checked against beside the rules for all. */
export interface CheckOptions {
  settings: CommonSettings;
  rules: readonly PayRule[];
  now: Date;
  progress: Progress;
}

/** Everything that is to be said about the postings of all inputs, beside what reading them found. */
export async function checkPostings(
  parts: readonly SourceFeed[],
  options: CheckOptions,
): Promise<PostingIssue[]> {
  const descriptions = new RepeatedDescriptions();
  const issues: PostingIssue[] = [];
  for (const [index, part] of parts.entries()) {
    options.progress(index, parts.length);
    for (const checked of await postingsOf(part, options.settings)) {
      const findings = [...(await findAll(checked, options)), ...descriptions.find(checked)];
      issues.push(...findings.map((finding) => issueOf(finding, checked)));
    }
  }
  return issues;
}

async function postingsOf(part: SourceFeed, settings: CommonSettings): Promise<CheckedPosting[]> {
  const { report, url } = part;
  const file = report.file ?? url?.href ?? '';
  const { organization, postings } = nameEmployer(part.feed, settings.organization);
  const text = await textOf(part, file);
  return postings.map((posting) => ({
    posting,
    file,
    ...(organization && { organization }),
    ...(text && { text }),
  }));
}

/** The file of a posting that a person wrote; `undefined` for feeds, whose lines nobody wrote. */
async function textOf(
  { feed, report }: SourceFeed,
  file: string,
): Promise<PostingText | undefined> {
  if (feed.postings.length === 0 || /^https?:\/\//i.test(file)) return undefined;
  if (!isPosting(file, decodeBody(await readFile(file), null))) return undefined;
  return readPostingText(file, report.issues);
}

async function findAll(checked: CheckedPosting, options: CheckOptions): Promise<Finding[]> {
  const { settings, rules, now } = options;
  return [
    ...findGoogleFaults(checked, now),
    ...findMissingFacts(checked),
    ...findTitleFaults(checked),
    ...findDateFaults(checked, now),
    ...findPayFaults(checked),
    ...findUntoldPay(checked, rules),
    ...findContradictions(checked),
    ...findFrontMatterContradictions(checked, settings),
    ...findDamagedText(checked),
    ...findRepeatedBlocks(checked),
    ...(await findDeadLinks(checked)),
  ];
}

function issueOf(finding: Finding, { posting, file, text }: CheckedPosting): PostingIssue {
  const { severity, code, message, field = 'title', at } = finding;
  const place = at ?? text?.placeOf(field, posting);
  return { file, ...place, posting: posting.id, code, severity, message };
}
