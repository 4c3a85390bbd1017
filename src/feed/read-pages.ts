import type { Feed, Posting } from '../posting/posting.js';
import { mergeRepeated } from '../posting/merge-repeated.js';
import type { Source, SourceDocument } from '../sources/source.js';
import { FeedError } from './job-widget-error.js';
import { readDocument, type ReadOptions } from './read-document.js';
import { requestDocument, type RequestOptions } from './request-document.js';

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

/**
 * The postings of the first page and all that follow it. What stops the paging early
 * (a failing page, one that repeats, another site, too many) is reported; what was read stays.
 */
export async function readPages(first: FirstPage): Promise<Posting[]> {
  const { source, reading, request } = first;
  const { report } = reading;
  let { document, address } = first;
  let postings = first.feed.postings;
  const known = new Set(postings.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const next = source.nextPage?.(document, address);
    if (!next) break;
    const stop = (why: string): void =>
      report.add(
        'warning',
        'feed-pages-incomplete',
        `Postings may be missing, since ${why} (page ${count + 1}: ${next.href}).`,
      );
    if (count >= request.limits.pages) {
      stop(`only ${count} pages are read`);
      break;
    }
    if (next.origin !== first.address.origin && next.origin !== document.url?.origin) {
      stop('the next page is on another site');
      break;
    }
    try {
      document = await requestDocument(next, request);
      const page = (await readDocument(document, { ...reading, format: source.id })).feed.postings;
      const fresh = page.filter(({ id }) => !known.has(id));
      if (page.length && !fresh.length) {
        stop('it repeats postings that were read already');
        break;
      }
      for (const { id } of fresh) known.add(id);
      postings = [...postings, ...page];
      address = next;
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      stop(`the next page failed: ${error.message}`);
      break;
    }
  }
  return postings === first.feed.postings ? postings : mergeRepeated(postings, report);
}
