import type { Feed } from '../posting/posting.js';
import { mergeRepeated } from '../posting/merge-repeated.js';
import { detectSource } from '../sources/detect-source.js';
import type { Mapping } from '../sources/mapping.js';
import { loadSource } from '../sources/registry.js';
import type { Source, SourceContext, SourceDocument, SourceId } from '../sources/source.js';
import type { ReportCollector } from './feed-report.js';
import { FeedError } from './job-widget-error.js';
import { parseJson } from './parse-json.js';

/** How a document is read. */
export interface ReadOptions {
  format: 'auto' | SourceId;
  mapping?: Mapping;
  language?: string;
  report: ReportCollector;
}

/** A document from its text; what is not JSON is left as text. */
export function createDocument(text: string, url?: URL): SourceDocument {
  let data: unknown;
  try {
    data = parseJson(text);
  } catch {
    data = undefined; // XML, or a fault that `unreadable` explains where nothing can read it
  }
  return { text, data, ...(url && { url }) };
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

/** Says what came instead of a feed. */
function unreadable({ text, data, url }: SourceDocument): FeedError {
  const where = url ? `${url.href}: ` : '';
  const start = text.trimStart().slice(0, 500);
  const options = url ? { url: url.href } : {};
  if (data !== undefined) {
    const advice =
      'this JSON is in no known format. Describe it with `mapping`, or name its `format`.';
    return new FeedError('feed-format', where + advice, options);
  }
  if (/^<(!doctype html|html|head|body|script)/i.test(start)) {
    const advice =
      'a web page came instead of a feed. Check the address: it must be the feed itself, readable without signing in.';
    return new FeedError('feed-not-json', where + advice, options);
  }
  if (start.startsWith('<')) {
    return new FeedError(
      'feed-format',
      `${where}this XML is in no known format. Check the address.`,
      options,
    );
  }
  let cause: unknown;
  try {
    parseJson(text);
  } catch (error) {
    cause = error; // the parser's own words about what is wrong
  }
  const what = start ? 'this is not JSON; it may be cut short.' : 'the answer is empty.';
  return new FeedError('feed-not-json', where + what, { ...options, cause });
}

/**
 * Reads a document into the posting model: in the format that is named, or the one that its
 * address and shape show. Postings that repeat an id are merged.
 * @throws FeedError where the document is no feed.
 */
export async function readDocument(
  document: SourceDocument,
  options: ReadOptions,
): Promise<{ source: Source; feed: Feed }> {
  const { mapping, language, report } = options;
  const named = namedFormat(options);
  if (named && named !== 'personio' && document.data === undefined) throw unreadable(document);
  const id = named ?? detectSource(document);
  if (!id) throw unreadable(document);
  const source = await loadSource(id);
  const context: SourceContext = {
    report,
    ...(mapping && { mapping }),
    ...(language && { language }),
  };
  const feed = await source.read(document, context);
  return { source, feed: { ...feed, postings: mergeRepeated(feed.postings, report) } };
}
