import { type Feed, FeedError, type FeedReport } from 'open-roles/core';
import {
  applyLocationAliases,
  combineFeeds,
  type FeedIssue,
  nameEmployer,
} from 'open-roles/internal';
import { positionIn } from '../authoring/compose-posting.js';
import type { InputSettings } from '../options/common-options.js';
import type { Progress } from '../output/terminal.js';
import { messageOf, UsageError } from '../usage-error.js';
import { type Input, nameOf } from './find-inputs.js';
import {
  BrokenJsonError,
  type InputFeed,
  readFileFeed,
  readStandardInput,
} from './read-file-feed.js';
import { readUrlFeed } from './read-url-feed.js';
import { stateVacancies } from './language-versions.js';
import { withholdCustom } from './withhold-custom.js';

/** All inputs as one feed; `feed` is absent where none could be read. */
export interface CollectedFeed {
  feed?: Feed;
  report: FeedReport;
  /** What each input gave that could be read, in order. */
  parts: readonly InputFeed[];
  /** How many inputs could not be read, or not to their end: their postings may still be there. */
  unread: number;
  /** A finding about a posting of the feed, with the file and the line where that stands. */
  located(finding: FeedIssue): FeedIssue;
}

function readInput(input: Input, settings: InputSettings): Promise<InputFeed> {
  if (input.kind === 'url') return readUrlFeed(input.url, settings);
  return input.kind === 'file'
    ? readFileFeed(input.path, settings)
    : readStandardInput(nameOf(input), settings);
}

/** What the caller says that is meant by what the feed writes for places. */
function withAliases(part: InputFeed, { locationAliases }: InputSettings): InputFeed {
  return locationAliases
    ? { ...part, feed: applyLocationAliases(part.feed, locationAliases) }
    : part;
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
function withSettings(feed: Feed, settings: InputSettings): Feed {
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
 * @throws UsageError for settings that do not fit together, or not to these inputs.
 */
export async function collectFeed(
  inputs: readonly Input[],
  settings: InputSettings,
  progress: Progress = () => undefined,
): Promise<CollectedFeed> {
  if (settings.format === 'mapping' && !settings.mapping) {
    throw new UsageError('--format mapping needs --mapping FILE.');
  }
  if (settings.title !== undefined && inputs.length > 1) {
    throw new UsageError(`--title is for a single file, not for ${inputs.length}.`);
  }
  const read: InputFeed[] = [];
  const failures: Failure[] = [];
  for (const [index, input] of inputs.entries()) {
    progress(index, inputs.length);
    try {
      const part = withAliases(await readInput(input, settings), settings);
      read.push(withholdCustom(part));
    } catch (error) {
      failures.push(failureOf(nameOf(input), error));
    }
  }
  const parts = stateVacancies(read);
  const { feed, report, origins } = combineFeeds(parts);
  const readings = new Map(parts.map(({ report: { file }, reading }) => [file, reading]));
  const located = (finding: FeedIssue): FeedIssue => {
    const { file, url } = origins.get(finding.posting ?? '') ?? {};
    const name = file ?? url?.href;
    const reading = file === undefined ? undefined : readings.get(file);
    return { ...(name && { file: name }), ...(reading && positionIn(reading)), ...finding };
  };
  const issues = [...failures.flatMap((failure) => failure.issues), ...report.issues];
  const skipped = failures.reduce((sum, failure) => sum + failure.skipped, report.skipped);
  return {
    report: { ...report, skipped, issues },
    parts,
    located,
    unread: failures.length + parts.filter(isIncomplete).length,
    ...(parts.length > 0 && { feed: withSettings(feed, settings) }),
  };
}
