import { FeedError } from '../errors/base-error.js';
import { isObject, isPresent, own } from '../posting/read/json.js';
import { readLabel } from './mapping/read-label.js';
import type { SourceDocument } from '../http/document.js';

/**
 * Why an answer is not the feed that was expected: the server's own error, a web
 * page, or other data. `expected` says what the format looks like and what to request.
 */
export function answerError(document: SourceDocument, expected: string): FeedError {
  const { data, text, url } = document;
  const options = url ? { url: url.href } : {};
  const where = url?.href ?? 'The feed';
  const reason = statedError(data);
  if (reason !== undefined) {
    const isMissing = own(data, 'status') === 404 || /not found|no such|unknown/i.test(reason);
    const advice = isMissing
      ? 'Check the name of the board in the address: the server knows no such board or posting.'
      : `Open the address in a browser to see what the server wants. ${expected}`;
    const status = own(data, 'status');
    return new FeedError(
      isMissing ? 'feed-not-found' : 'feed-error-answer',
      `${where} answered with the error "${reason}" instead of postings. ${advice}`,
      { ...options, ...(typeof status === 'number' ? { status } : {}) },
    );
  }
  if (data === undefined && /^\s*not found\s*$/i.test(text)) {
    const advice = 'Check the name of the board in the address.';
    return new FeedError('feed-not-found', `${where} answered "Not Found". ${advice}`, options);
  }
  const isPage = data === undefined && /^\s*(?:<!doctype html|<html)/i.test(text);
  const what = isPage ? 'answered with a web page, not with a feed' : 'holds no postings';
  return new FeedError('feed-format', `${where} ${what}. ${expected}`, options);
}

/** The error that a server states in its answer, in the shapes that the feeds' servers use. */
function statedError(data: unknown): string | undefined {
  if (!isObject(data)) return undefined;
  for (const key of ['error', 'errors', 'message', 'detail']) {
    const value = own(data, key);
    if (!isPresent(value)) continue;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return (
      readLabel(first) ?? readLabel(own(first, 'message')) ?? readLabel(own(first, 'detail')) ?? key
    );
  }
  return own(data, 'ok') === false || own(data, 'success') === false ? 'request failed' : undefined;
}
