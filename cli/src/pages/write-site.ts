import type { Feed, FeedIssue } from 'open-roles/core';
import type { Progress } from '../progress.js';
import { type OutputCounts, OutputFolder } from './output-folder.js';
import { siteFiles } from './site-files.js';
import type { SiteSettings } from './site-plan.js';

/** How a site is written. */
export interface WriteOptions {
  folder: string;
  settings: SiteSettings;
  /** Leaves what an earlier run wrote: an input that could not be read says nothing about its postings. */
  keepsOld: boolean;
  /** Told after each file. */
  progress: Progress;
}

/** What a run did, and what it found. */
export interface WrittenSite {
  counts: OutputCounts;
  issues: FeedIssue[];
}

/** Writes the pages of a feed. @throws WrongUse where the folder cannot be written. */
export async function writeSite(feed: Feed, options: WriteOptions): Promise<WrittenSite> {
  const { folder, settings, keepsOld, progress } = options;
  const output = await OutputFolder.open(folder);
  const issues: FeedIssue[] = [];
  let files = 0;
  for await (const file of siteFiles(feed, settings, (issue) => issues.push(issue))) {
    await output.write(file);
    files += 1;
    progress(files);
  }
  for (const path of output.refused) {
    issues.push({
      file: path,
      code: 'file-not-ours',
      severity: 'error',
      message: 'The folder has another file of this name. Remove it, or choose another --out.',
    });
  }
  for (const path of await output.finish(keepsOld)) {
    if (!path.endsWith('/index.html')) continue;
    const message = 'The page was removed: its posting is not in the feed any more.';
    issues.push({ file: path, code: 'page-removed', severity: 'info', message });
  }
  return { counts: output.counts, issues };
}
