import { FeedError } from '../errors/base-error.js';

/** A failed request: its address first, then what happened and what to do. */
export function requestError(
  url: URL,
  code: FeedError['code'],
  text: string,
  more: { status?: number; cause?: unknown } = {},
): FeedError {
  return new FeedError(code, `${url.href}: ${text}`, { url: url.href, ...more });
}
