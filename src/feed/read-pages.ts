import type { Feed, Posting } from '../posting/model/posting.js';
import { mergeRepeated } from '../posting/model/merge-repeated.js';
import type { Source } from '../sources/source.js';
import type { SourceDocument } from '../http/document.js';
import { FeedError } from '../errors/base-error.js';
import { readPage, type ReadOptions } from './read-document.js';
import { requestDocument, type RequestOptions } from '../http/request.js';

/** A first page that was read, and how to go on. */
interface FirstPage {
  source: Source;
  feed: Feed;
  document: SourceDocument;
  /** The address that was requested for it. */
  address: URL;
  reading: ReadOptions;
  request: RequestOptions;
}

/** What all pages gave, and why a later one could not be read. */
interface PagesReading {
  postings: Posting[];
  failure?: FeedError;
}

/**
 * The postings of the first page and all that follow it. What stops the paging early
 * (a failing page, one that repeats, too many) is reported; what was read stays.
 * @throws FeedError of a page that fails before any posting was read.
 */
export async function readPages(first: FirstPage): Promise<PagesReading> {
  const { source, reading, request } = first;
  let { document, address } = first;
  let { postings } = first.feed;
  let failure: FeedError | undefined;
  for (let count = 1; ; count += 1) {
    const next = source.nextPage?.(document, address, reading);
    if (!next) break;
    let problem = count >= request.limits.pages ? `only ${count} pages are read` : undefined;
    let page: Posting[] = [];
    try {
      if (!problem) {
        document = await requestDocument(next, request);
        page = (await readPage(document, { ...reading, format: source.id })).feed.postings;
      }
    } catch (error) {
      // Without a posting so far it is not known whether the feed has any.
      if (!(error instanceof FeedError) || postings.length === 0) throw error;
      failure = error;
      problem = `the next page failed: ${error.message}`;
    }
    const known = new Set(postings.map(({ id }) => id));
    if (page.length && page.every(({ id }) => known.has(id)))
      problem = 'it repeats an earlier page';
    if (problem) {
      const text = `Postings may be missing, since ${problem} (page ${count + 1}: ${next.href}).`;
      reading.report.add('warning', 'feed-pages-incomplete', text);
      break;
    }
    postings = [...postings, ...page];
    address = next;
  }
  if (postings !== first.feed.postings) postings = mergeRepeated(postings, reading.report);
  return { postings, ...(failure && { failure }) };
}
