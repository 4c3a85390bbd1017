import type { SourceId } from '../sources/source.js';
import type { SourceDocument } from '../http/document.js';
import type { ReportCollector } from '../report/report.js';
import { FeedError } from '../errors/base-error.js';
import { parseJson } from '../http/parse-json.js';

/** Says what came instead of a feed, and what to do about it. */
export async function explainUnreadable({ text, data, url }: SourceDocument): Promise<FeedError> {
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
    await parseJson(text);
  } catch (error) {
    cause = error; // the parser's own words about what is wrong
  }
  const what = start ? 'this is not JSON; it may be cut short.' : 'the answer is empty.';
  return new FeedError('feed-not-json', where + what, { ...options, cause });
}

/**
 * Says of a feed that states postings of which none could be read why that is: the first reason of
 * each kind. `url` is its address as the author gave it, absent for a feed in the page or in a file.
 */
export function explainUnreadPostings(
  { file, skipped, issues }: ReportCollector,
  format: SourceId,
  url?: string,
): FeedError {
  const where = file === undefined ? '' : `${file}: `;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const reasons = errors
    .filter((issue, index) => errors.findIndex(({ code }) => code === issue.code) === index)
    .map(({ posting, message }) => (posting === undefined ? message : `${posting}: ${message}`));
  const what =
    skipped === 1
      ? `the feed states 1 posting, which cannot be read as ${format}.`
      : `the feed states ${skipped} postings, none of which can be read as ${format}.`;
  const advice =
    'Correct the feed; if it is in another format, name its `format` or describe it with `mapping`.';
  return new FeedError('feed-unreadable', `${where}${what} ${reasons.join(' ')} ${advice}`, {
    report: { postings: 0, skipped, issues },
    ...(url === undefined ? {} : { url }),
  });
}

/** An address that no feed can have. */
export function explainAddress(src: string): FeedError {
  const message = `"${src}" is no address of a feed: it must begin with https:// or http://.`;
  return new FeedError('feed-url', message, { url: src });
}
