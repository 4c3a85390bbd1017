import { loadSource } from '../sources/registry.js';
import { sourceOfUrl } from '../sources/source-of-url.js';
import { defaultLimits, defaultPlatform } from '../http/platform.js';
import { ReportCollector } from '../report/report.js';
import { asFeedError, FeedError } from '../errors/base-error.js';
import { loadPart } from '../errors/load-part.js';
import type { FeedOptions, FeedRequest, LoadedFeed, SourceFeed } from './loaded-feed.js';
import { nameEmployer } from './name-employer.js';
import {
  assertReadable,
  namedFormat,
  readDocument,
  readPage,
  type ReadOptions,
} from './read-document.js';
import { parseUrl } from '../http/parse-url.js';
import { createDocument } from '../http/document.js';
import { requestDocument, type RequestOptions } from '../http/request.js';

export type {
  FeedOptions,
  FeedRequest,
  LoadedFeed,
  PostingOrigin,
  SourceFeed,
} from './loaded-feed.js';

/** The options of `requestDocument` for one feed, with the platform as default. */
export function requestOptions(options: FeedOptions): RequestOptions {
  const { signal, limits, previous, ...platform } = options;
  const all = { ...defaultPlatform, ...platform };
  const every = { ...defaultLimits, ...limits };
  return {
    platform: all,
    limits: every,
    deadline: all.now() + every.totalTime,
    received: { bytes: 0 },
    ...(signal && { signal }),
    ...(previous && { revalidate: true }),
  };
}

async function parseAddress(src: string): Promise<URL> {
  const url = /^https?:/i.test(src.trim()) ? parseUrl(src) : undefined;
  if (url) return url;
  const { explainAddress } = await loadPart(import('./explain-unreadable.js'));
  throw explainAddress(src);
}

/** How the documents of a request are read. */
function readingOf({
  format,
  mapping,
  language,
  customFields,
}: FeedRequest): Omit<ReadOptions, 'report'> {
  return {
    format,
    ...(mapping && { mapping }),
    ...(language && { language }),
    ...(customFields && { customFields }),
  };
}

async function loadOne(
  src: string,
  request: FeedRequest,
  options: RequestOptions,
): Promise<SourceFeed> {
  const url = await parseAddress(src);
  const { language } = request;
  const known = namedFormat(request) ?? sourceOfUrl(url);
  const expected = known && (await loadSource(known));
  const address = expected?.requestUrl?.(url, language ? { language } : {}) ?? url;
  const document = await requestDocument(address, options);
  const report = new ReportCollector(src);
  const reading = { ...readingOf(request), report };
  const first = await readPage(document, reading);
  const { source } = first;
  const details = source.detailUrls?.(document);
  const part: SourceFeed = { ...first, report, url: address, ...(details && { details }) };
  if (source.nextPage?.(document, address, reading)) {
    const { readPages } = await loadPart(import('./read-pages.js'));
    const page = { ...first, document, address, reading, request: options };
    const { postings, failure } = await readPages(page);
    part.feed = { ...first.feed, postings };
    if (failure) part.failure = failure;
  }
  await assertReadable(part, report, src);
  return withAliases(part, request);
}

async function loadInline(text: string, request: FeedRequest): Promise<SourceFeed> {
  const report = new ReportCollector();
  const reading = { ...readingOf(request), report };
  return withAliases(
    { ...(await readDocument(await createDocument(text), reading)), report },
    request,
  );
}

/** Few pages say what a feed means by its places: only they load what reads that. */
async function withAliases(
  part: SourceFeed,
  { locationAliases }: FeedRequest,
): Promise<SourceFeed> {
  if (!locationAliases) return part;
  const { applyLocationAliases } = await loadPart(import('./location-aliases.js'));
  return { ...part, feed: applyLocationAliases(part.feed, locationAliases) };
}

/** One feed from what was read. Most pages have a single one: only the others load what merges. */
async function combine(
  parts: LoadedFeed['parts'],
): Promise<Pick<LoadedFeed, 'feed' | 'report' | 'origins'>> {
  const [part, ...others] = parts;
  if (!part || others.length) {
    const { combineFeeds } = await loadPart(import('./combine-feeds.js'));
    return combineFeeds(parts);
  }
  const { feed, report, source, url, details } = part;
  const { skipped, issues } = report;
  const origin = { source, ...(url && { url }), ...(details && { details }) };
  return {
    feed,
    report: { postings: feed.postings.length, skipped, issues },
    origins: new Map(feed.postings.map(({ id }) => [id, { id, ...origin }])),
  };
}

/**
 * Loads and merges the feeds of a request, in their order. One that fails, or a later page of one, is
 * told in `failures` and hides no other.
 * @throws FeedError when every one failed; the signal's reason where it aborts.
 */
export async function loadFeed(
  request: FeedRequest,
  options: FeedOptions = {},
): Promise<LoadedFeed> {
  const { inline, src } = request;
  const loads =
    inline === undefined
      ? src.map((address) => loadOne(address, request, requestOptions(options)))
      : [loadInline(inline, request)];
  // Not `allSettled`: pages replace Promise by libraries that have none, or answer otherwise.
  const outcomes = await Promise.all(
    loads.map((load, index) => load.catch((reason: unknown) => asFeedError(reason, src[index]))),
  );
  options.signal?.throwIfAborted();
  const failures: FeedError[] = [];
  const parts = outcomes.map((outcome, index) => {
    if (outcome instanceof FeedError) {
      failures.push(outcome);
      return options.previous?.parts[index];
    }
    if (outcome.failure) failures.push(outcome.failure);
    return outcome;
  });
  const [failure] = failures;
  if (failure && outcomes.every((outcome) => outcome instanceof FeedError)) {
    if (failures.length === 1) throw failure;
    const { combineFailures } = await loadPart(import('./combine-feeds.js'));
    throw combineFailures(failure, failures);
  }
  const whole = await combine(parts);
  return { ...whole, feed: nameEmployer(whole.feed, options.organization), failures, parts };
}
