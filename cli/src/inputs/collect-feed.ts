import {
  combineFeeds,
  type Feed,
  FeedError,
  type FeedIssue,
  type FeedReport,
  nameEmployer,
} from 'open-roles/core';
import type { CommonSettings } from '../common-options.js';
import type { Input } from './find-inputs.js';
import type { Progress } from '../progress.js';
import { BrokenJsonError, readFileFeed } from './read-file-feed.js';
import type { InputFeed } from './read-posting-feed.js';
import { readUrlFeed } from './read-url-feed.js';
import { messageOf, UsageError } from '../usage-error.js';

/** All inputs as one feed; `feed` is absent where none could be read. */
export interface CollectedFeed {
  feed?: Feed;
  report: FeedReport;
  /** What each input gave that could be read, in order. */
  parts: readonly InputFeed[];
  /** How many inputs could not be read, or not to their end: their postings may still be there. */
  unread: number;
}

/** An input that could not be read: what is to be said of it, and how many postings it is known to state. */
interface Failure {
  issues: FeedIssue[];
  skipped: number;
}

function failureOf(file: string, error: unknown): Failure {
  // The report's `file` says which one: core's messages begin with it too.
  const message = messageOf(error);
  const issue: FeedIssue = {
    file,
    ...(error instanceof BrokenJsonError && error.position),
    code: error instanceof FeedError ? error.code : 'input-unreadable',
    severity: 'error',
    message: message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message,
  };
  const report = error instanceof FeedError ? error.report : undefined;
  return { issues: [issue, ...(report?.issues ?? [])], skipped: report?.skipped ?? 0 };
}

/** A feed of which a later page failed. */
function isIncomplete({ report }: InputFeed): boolean {
  return report.issues.some(({ code }) => code === 'feed-pages-incomplete');
}

/** What the caller states about the whole: the employer and the language, where the feed names none. */
function withSettings(feed: Feed, settings: CommonSettings): Feed {
  const named = nameEmployer(feed, settings.organization);
  const { version, organization, language: declared, updated, postings } = named;
  const tag = declared ?? settings.language;
  return {
    version,
    ...(organization && { organization }),
    ...(tag && { language: tag }),
    ...(updated && { updated }),
    postings,
  };
}

/**
 * Reads and merges all inputs, in order. One that fails is reported and hides no other.
 * @throws UsageError for one title of several inputs.
 */
export async function collectFeed(
  inputs: readonly Input[],
  settings: CommonSettings,
  progress: Progress = () => undefined,
): Promise<CollectedFeed> {
  if (settings.title !== undefined && inputs.length > 1) {
    throw new UsageError(`--title is for a single file, not for ${inputs.length}.`);
  }
  const parts: InputFeed[] = [];
  const failures: Failure[] = [];
  for (const [index, input] of inputs.entries()) {
    progress(index, inputs.length);
    try {
      parts.push(
        await (input.kind === 'url'
          ? readUrlFeed(input.url, settings)
          : readFileFeed(input.path, settings)),
      );
    } catch (error) {
      failures.push(failureOf(input.kind === 'url' ? input.url : input.path, error));
    }
  }
  const { feed, report } = combineFeeds(parts);
  const issues = [...failures.flatMap((failure) => failure.issues), ...report.issues];
  const skipped = failures.reduce((sum, failure) => sum + failure.skipped, report.skipped);
  return {
    report: { ...report, skipped, issues },
    parts,
    unread: failures.length + parts.filter(isIncomplete).length,
    ...(parts.length > 0 && { feed: withSettings(feed, settings) }),
  };
}
