import type { FeedError } from '../errors/base-error.js';
import type { Attempt } from './attempts.js';
import { requestError } from './request-error.js';
import { readRetryAfter } from './retry-after.js';

/** An answer that is no feed. */
export interface Refusal extends Attempt {
  error: FeedError;
}

/** What may be the matter where no answer came: browsers do not tell scripts which of these it was. */
export function explainUnreachable(url: URL): string {
  const mixed = url.protocol === 'http:' ? ', or the page is https and the feed is not' : '';
  return (
    `no answer. The device is offline, something blocks the request, the address is wrong${mixed}, or the server lets no ` +
    'other site read the feed: then it must send "Access-Control-Allow-Origin: *", or serve a copy from your own site.'
  );
}

/** What is to be done about a feed of more than `limit` bytes, which is `paged` where one page was within it. */
export function explainTooLarge(url: URL, limit: number, paged: boolean): FeedError {
  const what = paged ? 'the feed with all its pages' : 'the feed';
  const advice =
    'Serve a smaller copy, with fewer postings or shorter ones, or raise the limit: max-feed-size.';
  const text = `${what} is larger than ${limit / 1e6} MB, uncompressed. ${advice}`;
  return requestError(url, 'feed-too-large', text);
}

/** What an answer with an error status means, and what to do about it. */
export function explainRefusal(url: URL, response: Response, now: number): Refusal {
  const { status } = response;
  if (status === 404 || status === 410) {
    const text = `there is no feed at this address (${status}). Check the address and that the board is public.`;
    return { error: requestError(url, 'feed-not-found', text, { status }), retry: false };
  }
  const wait = readRetryAfter(response.headers.get('retry-after'), now);
  const retry = status === 429 || status >= 500;
  const advice =
    status === 429
      ? `too many requests. Try again ${wait ? `in ${Math.ceil(wait / 1000)} seconds` : 'later'}.`
      : retry
        ? 'the server has a problem. Try again later.'
        : 'the server refuses the request. The feed must be readable without signing in.';
  const error = requestError(url, 'feed-http', `${advice} (HTTP ${status})`, { status });
  return { error, retry, wait };
}
