import type { SourceDocument } from './document.js';
import type { FeedLimits, FeedPlatform } from './platform.js';
import type { Refusal } from './explain-refusal.js';
import { FeedError } from '../errors/base-error.js';
import { loadPart } from '../errors/load-part.js';
import { createDocument } from './document.js';
import { requestError } from './request-error.js';

/** How one document is requested. */
export interface RequestOptions {
  platform: FeedPlatform;
  limits: FeedLimits;
  /** The platform's time at which all attempts end. */
  deadline: number;
  signal?: AbortSignal;
  /** What has been read of the feed that the document is a part of; counts towards its limit. */
  received?: { bytes: number };
  /** Asks the server again instead of trusting the browser's copy. */
  revalidate?: boolean;
}

type Attempt = { document: SourceDocument } | Refusal;

const longestPause = 8_000;

/** The words for a request without an answer; a device that is offline does not get them either. */
async function unreachable(
  url: URL,
  cause: unknown,
  { explain }: FeedPlatform,
): Promise<FeedError> {
  const text =
    explain?.(cause) ??
    (await import('./explain-refusal.js').then(
      ({ explainUnreachable }) => explainUnreachable(url),
      () => 'no answer. The device is offline.',
    ));
  return requestError(url, 'feed-network', text, { cause });
}

/** Counts what comes, uncompressed, whatever length the server states: that is often of what is compressed. */
async function readBytes(
  response: Response,
  url: URL,
  { limits, received = { bytes: 0 } }: RequestOptions,
  heard: () => void,
): Promise<Uint8Array> {
  const count = async (size: number): Promise<void> => {
    if (received.bytes + size <= limits.bytes) return;
    const { explainTooLarge } = await loadPart(import('./explain-refusal.js'));
    throw explainTooLarge(url, limits.bytes, received.bytes > 0);
  };
  const reader = response.body?.getReader();
  if (!reader) {
    const whole = new Uint8Array(await response.arrayBuffer());
    await count(whole.length);
    received.bytes += whole.length;
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); part.value; part = await reader.read()) {
    heard();
    chunks.push(part.value);
    size += part.value.length;
    await count(size);
  }
  received.bytes += size;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
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
): Promise<Attempt> {
  const { platform, revalidate } = options;
  const response = await platform.fetch(url.href, {
    signal,
    // No other header: it would cost a preflight, which feed servers refuse. That is also why
    // `If-None-Match` is left to the browser's own cache, by `no-cache`.
    headers: { accept: 'application/json, application/xml;q=0.9, */*;q=0.8' },
    cache: revalidate ? 'no-cache' : 'default',
    credentials: 'omit',
  });
  heard(!response.ok);
  if (!response.ok) {
    const { explainRefusal } = await loadPart(import('./explain-refusal.js'));
    return explainRefusal(url, response, platform.now());
  }
  const bytes = await readBytes(response, url, options, heard);
  heard(true);
  const text = await decode(bytes, response.headers.get('content-type'));
  return { document: createDocument(text, response.url ? new URL(response.url) : url) };
}

async function attempt(url: URL, options: RequestOptions): Promise<Attempt> {
  const { platform, limits, deadline, signal } = options;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  // A fetch that a page has replaced may not know signals: waiting ends without it.
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('aborted')));
  });
  const timer = { expired: false };
  const expire = (): void => {
    timer.expired = true;
    stop();
  };
  const cancelTotal = platform.after(Math.max(0, deadline - platform.now()), expire);
  let cancelSilence = (): void => {};
  // Servers also fall silent in the middle of an answer.
  const heard = (isOver = false): void => {
    cancelSilence();
    if (!isOver && !controller.signal.aborted)
      cancelSilence = platform.after(limits.answerTime, expire);
  };
  heard();
  signal?.addEventListener('abort', stop);
  try {
    return await Promise.race([receive(url, controller.signal, heard, options), stopped]);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof FeedError) return { error: cause, retry: false };
    if (timer.expired)
      return {
        error: requestError(url, 'feed-timeout', 'the server takes too long. Try again later.'),
        retry: false,
      };
    return { error: await unreachable(url, cause, platform), retry: true };
  } finally {
    cancelTotal();
    cancelSilence();
    stop(); // lets go of a body that was refused or is too large
    signal?.removeEventListener('abort', stop);
  }
}

async function pause(milliseconds: number, { platform, signal }: RequestOptions): Promise<void> {
  await new Promise<void>((resolve) => {
    const cancel = platform.after(milliseconds, resolve);
    const stop = (): void => {
      cancel();
      resolve();
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
  signal?.throwIfAborted();
}

/**
 * Requests one document. Tries again after network failures, 429 and 5xx, with full jitter or
 * when `Retry-After` says, as long as that is before the deadline.
 * @throws FeedError; the signal's reason where it aborts.
 */
export async function requestDocument(url: URL, options: RequestOptions): Promise<SourceDocument> {
  const { platform, limits, deadline, signal } = options;
  signal?.throwIfAborted();
  for (let count = 1; ; count += 1) {
    const result = await attempt(url, options);
    if ('document' in result) return result.document;
    const wait = result.wait ?? platform.random() * Math.min(longestPause, 250 * 2 ** count);
    if (!result.retry || count >= limits.attempts || platform.now() + wait >= deadline)
      throw result.error;
    await pause(wait, options);
  }
}
