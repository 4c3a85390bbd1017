import type { Feed } from 'open-roles/core';
import type { FeedIssue } from 'open-roles/internal';
import type { Progress } from '../output/terminal.js';
import { type OutputCounts, OutputFolder } from './output-folder.js';
import { siteFiles } from './site-files.js';
import type { SiteFile } from './script-files.js';
import type { SiteSettings } from './site-plan.js';

/** How a site is written. */
export interface WriteOptions {
  folder: string;
  settings: SiteSettings;
  /** Leaves the pages of an earlier run: a posting that could not be read may still be there. */
  keepsPages: boolean;
  /** Leaves also its list, sitemap and feeds: without an input that could not be read they would shrink. */
  keepsList: boolean;
  /** Told after each file. */
  progress: Progress;
}

/** What a run did, and what it found. */
export interface WrittenSite {
  counts: OutputCounts;
  issues: FeedIssue[];
}

/** Writes the pages of a feed. @throws UsageError where the folder cannot be written. */
export async function writeSite(feed: Feed, options: WriteOptions): Promise<WrittenSite> {
  const { folder, settings, keepsPages, progress } = options;
  const output = await OutputFolder.open(folder);
  const issues: FeedIssue[] = [];
  const keepsList = options.keepsList && output.holds('index.html');
  if (keepsList) {
    const what = 'The list, sitemap and feeds stay as they were, and no page is removed';
    const message = `${what}, since not every input could be read. Correct that and run again.`;
    issues.push({ code: 'list-kept', severity: 'error', message });
  }
  let files = 0;
  for await (const file of siteFiles(feed, settings, (issue) => issues.push(issue))) {
    if (keepsList && isOfList(file)) continue;
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
  for (const path of await output.finish(keepsPages)) {
    if (!path.endsWith('/index.html') || isOfList({ path })) continue;
    const message = 'The page was removed: its posting is not in the feed any more.';
    issues.push({ file: path, code: 'page-removed', severity: 'info', message });
  }
  return { counts: output.counts, issues };
}

/** What is about all postings lies beside their folders, but for the further pages of the list. */
function isOfList({ path }: Pick<SiteFile, 'path'>): boolean {
  return !path.includes('/') || path.startsWith('page/');
}
