import { longestDescription, longestFact, mostEntries } from '../posting/model/bounds.js';
import type { Feed, Posting } from '../posting/model/posting.js';
import { isObject, type JsonObject, own } from '../posting/read/json.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { loadSource } from '../sources/registry.js';
import type { Source, SourceContext, SourceId } from '../sources/source.js';
import type { SourceDocument } from '../http/document.js';
import type { ReportCollector } from '../report/report.js';
import { markCompanyFields } from './company-fields.js';
import { FeedError } from '../errors/base-error.js';
import { loadPart } from '../errors/load-part.js';

/** How a document is read. */
export interface ReadOptions {
  format: 'auto' | SourceId;
  mapping?: Mapping;
  language?: string;
  /** The fields that a company made for its own use and that readers may see. */
  customFields?: readonly string[];
  /** Takes note of what is found in this feed, and in no other. */
  report: ReportCollector;
}

/** The format that the author's settings name; `undefined` where the document must tell. */
export function namedFormat({
  format,
  mapping,
}: Pick<ReadOptions, 'format' | 'mapping'>): SourceId | undefined {
  if (format === 'auto') return mapping && 'mapping';
  if (format === 'mapping' && !mapping) {
    throw new FeedError(
      'feed-mapping',
      'The format "mapping" needs a mapping that says where each fact is.',
    );
  }
  return format;
}

/** The formats that are not JSON, or not only: XML, and JSON-LD in a web page. */
const readsText: ReadonlySet<SourceId> = new Set(['personio', 'schema-org']);

/** Each id once. Few feeds repeat one: only they load what merges. */
async function withoutRepeats(postings: Posting[], report: ReportCollector): Promise<Posting[]> {
  if (new Set(postings.map(({ id }) => id)).size === postings.length) return postings;
  const { mergeRepeated } = await loadPart(import('../posting/model/merge-repeated.js'));
  return mergeRepeated(postings, report);
}

/** Whether anything in a value is longer than is taken in; HTML has a bound of its own. */
function isTooLong(value: unknown, key = ''): boolean {
  if (typeof value === 'string')
    return (
      value.length > longestFact &&
      (value.length > longestDescription || !/^(?:description|html)$/.test(key))
    );
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value))
    return value.length > mostEntries || value.some((item) => isTooLong(item));
  const entries = value as JsonObject;
  const names = Object.keys(entries);
  return names.length > mostEntries || names.some((name) => isTooLong(entries[name], name));
}

/** What is too long is cut. Few feeds have any of it: only they load what cuts. */
async function withinBounds(postings: Posting[], report: ReportCollector): Promise<Posting[]> {
  if (!postings.some((posting) => isTooLong(posting))) return postings;
  const { boundPosting } = await loadPart(import('../posting/model/bound-posting.js'));
  return postings.map((posting) => boundPosting(posting, report));
}

async function unreadable(document: SourceDocument): Promise<FeedError> {
  const { explainUnreadable } = await loadPart(import('./explain-unreadable.js'));
  return explainUnreadable(document);
}

/** The library's own format tells itself; what knows all others is loaded for them only. */
async function detect(document: SourceDocument): Promise<SourceId | undefined> {
  const { data } = document;
  if (
    isObject(data) &&
    String(own(data, 'version')) === '1' &&
    Array.isArray(own(data, 'postings'))
  )
    return 'open-roles';
  const { detectSource } = await loadPart(import('../sources/detect-source.js'));
  return detectSource(document);
}

/** A document in the posting model, and the format it was read in. */
interface DocumentReading {
  source: Source;
  feed: Feed;
}

/**
 * Reads a document that may be one page of several, of which another may hold what this one lacks:
 * `assertReadable` judges the whole. Else as `readDocument`.
 * @throws FeedError where the document is no feed.
 */
export async function readPage(
  document: SourceDocument,
  options: ReadOptions,
): Promise<DocumentReading> {
  const { mapping, language, customFields, report } = options;
  const named = namedFormat(options);
  if (named && !readsText.has(named) && document.data === undefined)
    throw await unreadable(document);
  const id = named ?? (await detect(document));
  if (!id) throw await unreadable(document);
  const source = await loadSource(id);
  const context: SourceContext = {
    report,
    ...(mapping && { mapping }),
    ...(language && { language }),
  };
  const feed = await source.read(document, context);
  const postings = await withinBounds(await withoutRepeats(feed.postings, report), report);
  const marked = postings.map((posting) => markCompanyFields(posting, source, customFields));
  return { source, feed: { ...feed, postings: marked } };
}

/**
 * A feed that states postings of which none can be read has failed: to call it empty would say that
 * nobody is looked for. `url` is its address as the author gave it.
 * @throws FeedError `feed-unreadable` with the report of what could not be read.
 */
export async function assertReadable(
  { source, feed }: DocumentReading,
  report: ReportCollector,
  url?: string,
): Promise<void> {
  if (feed.postings.length > 0 || report.skipped === 0) return;
  const { explainUnreadPostings } = await loadPart(import('./explain-unreadable.js'));
  throw explainUnreadPostings(report, source.id, url);
}

/**
 * Reads a document into the posting model: in the format that is named, or the one that its
 * address and shape show. Postings that repeat an id are merged.
 * @throws FeedError where the document is no feed, or states postings of which none can be read.
 */
export async function readDocument(
  document: SourceDocument,
  options: ReadOptions,
): Promise<DocumentReading> {
  const reading = await readPage(document, options);
  await assertReadable(reading, options.report, document.url?.href);
  return reading;
}
