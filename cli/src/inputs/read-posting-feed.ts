import { boundPosting, loadSource, ReportCollector, type SourceFeed } from 'open-roles/core';
import type { PostingReading } from '../authoring/compose-posting.js';
import type { CommonSettings } from '../common-options.js';
import { type PostingFile, readPostingFile } from '../authoring/read-posting-file.js';

/** What one input gave. */
export interface InputFeed extends SourceFeed {
  /** What the author of a posting wrote where; absent for feeds, which programs write. */
  reading?: PostingReading;
}

/** A posting file as a feed of one. */
export async function readPostingFeed(
  file: PostingFile,
  settings: CommonSettings,
): Promise<InputFeed> {
  const { reading, issues, skipped } = readPostingFile(file, settings);
  const report = new ReportCollector(file.path);
  report.issues.push(...issues);
  report.skipped = skipped;
  const postings = reading ? [boundPosting(reading.posting, report)] : [];
  const feed = { version: '1' as const, postings };
  return { source: await loadSource('open-roles'), report, feed, ...(reading && { reading }) };
}
