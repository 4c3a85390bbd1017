import type { SourceDocument } from './document.js';
import type { FeedLimits, Platform } from './platform.js';
import type { Refusal } from './explain-refusal.js';
import { FeedError } from '../errors/base-error.js';
import { loadPart } from '../errors/load-part.js';
import { limitTime, pause, readParts, repeat, TimeOver } from './attempts.js';
import { createDocument } from './document.js';
import { requestError } from './request-error.js';

/** How one document is requested. */
export interface RequestOptions {
  platform: Platform;
  limits: FeedLimits;
  /** The platform's time at which all attempts end. */
  deadline: number;
  signal?: AbortSignal;
  /** What has been read of the feed that the document is a part of; counts towards its limit. */
  received?: { bytes: number };
  /** Asks the server again instead of trusting the browser's copy. */
  revalidate?: boolean;
  /** BCP 47 tag of the language that the answer is wanted in; the browser's own where absent. */
  language?: string;
}

type Outcome = { text: string; address: URL; retry: false } | Refusal;

const pauses = { firstPause: 500, longestPause: 8_000 };

/** The words for a request without an answer; a device that is offline does not get them either. */
async function unreachable(url: URL, cause: unknown, { explain }: Platform): Promise<FeedError> {
  const text =
    explain?.(cause) ??
    (await import('./explain-refusal.js').then(
      ({ explainUnreachable }) => explainUnreachable(url),
      () => 'no answer. The device is offline.',
    ));
  return requestError(url, 'feed-network', text, { cause });
}

/** The body, within what the feed may have with all its pages. */
async function readBytes(
  response: Response,
  url: URL,
  { limits, received = { bytes: 0 } }: RequestOptions,
  heard: () => void,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const isWithin = await readParts(response, (part) => {
    heard();
    parts.push(part);
    size += part.length;
    return received.bytes + size <= limits.bytes;
  });
  if (!isWithin) {
    const { explainTooLarge } = await loadPart(import('./explain-refusal.js'));
    throw explainTooLarge(url, limits.bytes, received.bytes > 0);
  }
  received.bytes += size;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Nearly every feed is JSON in UTF-8: only the others load what knows all charsets. */
async function decode(bytes: Uint8Array, contentType: string | null): Promise<string> {
  if (!/charset=(?!"?utf-?8)/i.test(contentType ?? '')) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      if (!text.startsWith('<') && !text.includes('\0')) return text;
    } catch {
      // not UTF-8, or not all of it
    }
  }
  const { decodeBody } = await loadPart(import('./decode-body.js'));
  return decodeBody(bytes, contentType);
}

async function receive(
  url: URL,
  signal: AbortSignal,
  heard: (isOver?: boolean) => void,
  options: RequestOptions,
): Promise<Outcome> {
  const { platform, revalidate, language } = options;
  const response = await platform.fetch(url.href, {
    signal,
    // No other header: it would cost a preflight, which feed servers refuse. That is also why
    // `If-None-Match` is left to the browser's own cache, by `no-cache`.
    headers: {
      accept: 'application/json, application/xml;q=0.9, */*;q=0.8',
      ...(language && { 'accept-language': language }),
    },
    cache: revalidate ? 'no-cache' : 'default',
    // As a preload of the page asks for it; nothing of the reader goes to another origin.
    credentials: 'same-origin',
  });
  heard(!response.ok);
  if (!response.ok) {
    const { explainRefusal } = await loadPart(import('./explain-refusal.js'));
    return explainRefusal(url, response, platform.now());
  }
  const bytes = await readBytes(response, url, options, heard);
  heard(true);
  const text = await decode(bytes, response.headers.get('content-type'));
  return { text, address: response.url ? new URL(response.url) : url, retry: false };
}

async function attempt(url: URL, options: RequestOptions): Promise<Outcome> {
  const { platform, limits, deadline, signal } = options;
  const time = { silence: limits.answerTime, total: deadline - platform.now() };
  const work = (own: AbortSignal, heard: () => void): Promise<Outcome> =>
    receive(url, own, heard, options);
  try {
    return await limitTime(work, time, platform, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof FeedError) return { error: cause, retry: false };
    if (cause instanceof TimeOver) {
      const text = 'the server takes too long. Try again later.';
      return { error: requestError(url, 'feed-timeout', text), retry: false };
    }
    return { error: await unreachable(url, cause, platform), retry: true };
  }
}

/**
 * Requests one document. Tries again after network failures, 429 and 5xx, with full jitter or
 * when `Retry-After` says, as long as that is before the deadline.
 * @throws FeedError; the signal's reason where it aborts.
 */
export async function requestDocument(url: URL, options: RequestOptions): Promise<SourceDocument> {
  const { platform, limits, deadline, signal } = options;
  signal?.throwIfAborted();
  const policy = { attempts: limits.attempts, ...pauses, deadline };
  const outcome = await repeat(
    () => attempt(url, options),
    policy,
    platform,
    (wait) => pause(wait, platform, signal),
    signal,
  );
  signal?.throwIfAborted();
  if ('error' in outcome) throw outcome.error;
  return createDocument(outcome.text, outcome.address);
}
