import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Feed } from 'open-roles/core';
import { Problem } from '../http/problem.js';
import type { CachedFeed } from './cached-feed.js';

/** A feed as it is sent. */
interface FeedBody {
  text: Buffer;
  compressed: Buffer;
  /** Of the text: the same for the same postings, in every copy of the server. */
  digest: string;
}

/** Bodies of feeds that are kept, each made once. */
const bodies = new WeakMap<Feed, Promise<FeedBody>>();

async function bodyOf(feed: Feed): Promise<FeedBody> {
  const text = Buffer.from(JSON.stringify(feed));
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  return { text, compressed: await promisify(gzip)(text), digest };
}

/**
 * Answers `GET /feeds/NAME`: the feed in the format `open-roles`, whatever it comes as, so that its address
 * is all that a page needs.
 * @throws Problem 503 where the feed was never read.
 */
export async function relayFeed(feed: CachedFeed, headers: Headers): Promise<Response> {
  const reading = await feed.read();
  if (!reading) throw new Problem(503, 'The feed cannot be read now.', { retryAfter: 10 });
  const body = bodies.get(reading.feed) ?? bodyOf(reading.feed);
  bodies.set(reading.feed, body);
  const { text, compressed, digest } = await body;
  const isCompressed = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/iu.test(
    headers.get('accept-encoding') ?? '',
  );
  const etag = `"${digest}${isCompressed ? '-gzip' : ''}"`;
  const common = {
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': 'public, max-age=300',
    // How old the postings are, also while the feed cannot be read (RFC 9111).
    Age: String(reading.age),
  };
  const known = (headers.get('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//u, ''));
  if (known.includes(etag)) return new Response(null, { status: 304, headers: common });
  return new Response(isCompressed ? compressed : text, {
    headers: {
      ...common,
      'Content-Type': 'application/json',
      ...(isCompressed && { 'Content-Encoding': 'gzip' }),
    },
  });
}
