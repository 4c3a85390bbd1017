import { boundPosting, loadSource, ReportCollector, type SourceFeed } from 'open-roles/core';
import type { CommonSettings } from '../common-options.js';
import { type PostingFile, readPostingFile } from '../authoring/read-posting-file.js';

/** A posting file as a feed of one. */
export async function readPostingFeed(
  file: PostingFile,
  settings: CommonSettings,
): Promise<SourceFeed> {
  const { postings, issues, skipped } = readPostingFile(file, settings);
  const report = new ReportCollector(file.path);
  report.issues.push(...issues);
  report.skipped = skipped;
  const bound = postings.map((posting) => boundPosting(posting, report));
  return {
    source: await loadSource('open-roles'),
    report,
    feed: { version: '1', postings: bound },
  };
}
