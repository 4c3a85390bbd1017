// Hands one feed on to browsers, which may not read it where it comes from. One file for Cloudflare Workers, Vercel
// and Netlify: README.md says what each of them needs.

/** The address of the feed. The relay asks for nothing else: one that did would serve anybody for anything. */
const feedUrl = 'https://acme.jobs.personio.de/xml';

/** How long a reading counts as new, how soon a feed that failed is asked again and how long to wait for it, in milliseconds. */
const freshTime = 5 * 60_000;
const retryTime = 10_000;
const patience = 10_000;

/** How many bytes a feed may have. */
const mostBytes = 16 * 2 ** 20;

/** JSON and XML; a page that asks to log in is no feed, and would run in the name of this site. */
const feedTypes =
  /^(?:application|text)\/(?!xhtml)(?:[\w.-]+\+)?(?:json|xml)\s*(?:;\s*charset=["\w-]+)?$/i;

/** The last good reading: it is kept while the feed cannot be read. */
let last;
let reading;
let askedAt = -Infinity;

async function read() {
  askedAt = Date.now();
  const response = await fetch(feedUrl, { signal: AbortSignal.timeout(patience) });
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.ok || !feedTypes.test(type)) throw new Error(`no feed: ${response.status} ${type}`);
  const body = await response.arrayBuffer();
  if (body.byteLength > mostBytes) throw new Error(`too large: ${body.byteLength} bytes`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const etag = `"${[...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  last = { body, type, etag, readAt: Date.now() };
}

/** The feed, a new reading where the last one is old. `undefined` where it was never read. */
async function current() {
  const isOld = !last || Date.now() - last.readAt > freshTime;
  if (isOld && (reading || Date.now() - askedAt > retryTime)) {
    reading ??= read().finally(() => (reading = undefined));
    await reading.catch((error) => console.error(`The feed cannot be read. ${error}`));
  }
  return last;
}

async function relay(request) {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    // Whoever opens the address gets data, never a page that acts for this site.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { ...headers, Allow: 'GET, HEAD' } });
  const feed = await current();
  if (!feed)
    return new Response(null, { status: 503, headers: { ...headers, 'Retry-After': '10' } });
  Object.assign(headers, {
    ETag: feed.etag,
    // How old the postings are, also while the feed cannot be read (RFC 9111).
    Age: String(Math.floor((Date.now() - feed.readAt) / 1000)),
    'Cache-Control': 'public, max-age=300, stale-if-error=86400',
  });
  const known = (request.headers.get('If-None-Match') ?? '').replaceAll('W/', '').split(/\s*,\s*/);
  if (known.includes(feed.etag)) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = feed.type;
  return new Response(request.method === 'HEAD' ? null : feed.body, { headers });
}

export default { fetch: relay };
