import { expect } from '@open-wc/testing';
import '../support/setup.js';
import type { FeedErrorCode } from '../../src/errors/base-error.js';
import { FeedError } from '../../src/errors/base-error.js';
import { type LoadedFeed, loadFeed } from '../../src/feed/load-feed.js';
import {
  type Answer,
  FakeFeedPlatform,
  openRoles,
  preloadSources,
} from '../support/fake-feed-platform.js';
import { readSample, requireSamples } from '../support/samples.js';

/** What a fault must end in: a feed with so many postings, or an error with this code. */
type Wanted = number | FeedErrorCode;

interface Fault {
  answers: Answer[];
  wanted: Wanted;
}

const address = 'https://jobs.example/feed.json';
const good = JSON.stringify(openRoles('1', '2'));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const body = (content: BodyInit, wanted: Wanted, type = 'application/json'): Fault => ({
  answers: [new Response(content, { headers: { 'content-type': type } })],
  wanted,
});
const status = (code: number, wanted: Wanted, headers: Record<string, string> = {}): Fault => ({
  answers: [new Response(code === 304 ? null : '<p>Sorry', { status: code, headers })],
  wanted,
});
const network: Fault = { answers: ['network-error'], wanted: 'feed-network' };
const postings = (...list: unknown[]): string => JSON.stringify({ version: '1', postings: list });

/** A body that is sent in part and then breaks, or never ends. */
function unfinished(part: string, breaks: boolean): Answer {
  return () =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(bytesOf(part));
          if (breaks) controller.error(new TypeError('network error'));
        },
      }),
    );
}

function endless(): Response {
  const megabyte = new Uint8Array(1_000_000).fill(32);
  return new Response(new ReadableStream({ pull: (controller) => controller.enqueue(megabyte) }));
}

const utf16 = new Blob([
  new Uint8Array([0xff, 0xfe]),
  Uint16Array.from(good, (each) => each.charCodeAt(0)),
]);
const latin1 = new Blob([
  Uint8Array.from(postings({ id: '1', title: 'Köchin in Zürich' }), (each) => each.charCodeAt(0)),
]);
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const many = JSON.stringify(openRoles(...[...new Array(20_000).keys()].map(String)));
const error500 = new Response('', { status: 500 });

const faults: Record<string, Fault> = {
  'dns-fail': network,
  'conn-refused': network,
  'conn-reset': network,
  'reset-mid-body': { answers: [unfinished(good.slice(0, 40), true)], wanted: 'feed-network' },
  'truncate-each': body(good.slice(0, good.length / 2), 'feed-not-json'),
  'short-cl': { answers: [unfinished(good.slice(0, 40), true)], wanted: 'feed-network' },
  'long-cl': body(good.slice(0, -3), 'feed-not-json'),
  'no-headers': { answers: ['silence'], wanted: 'feed-timeout' },
  'slow-drip': { answers: [unfinished('{', false)], wanted: 'feed-timeout' },
  'chunked-no-end': { answers: [unfinished(good, false)], wanted: 'feed-timeout' },
  'gzip-corrupt': { answers: [unfinished('', true)], wanted: 'feed-network' },
  'gzip-missing': { answers: [unfinished('', true)], wanted: 'feed-network' },
  'gzip-bomb-small': body(' '.repeat(10_000_000) + good, 2),
  'huge-200mb': { answers: [endless], wanted: 'feed-too-large' },
  's200-html': body('<!doctype html><h1>Error</h1>', 'feed-not-json', 'text/html'),
  's200-empty': body('', 'feed-not-json'),
  s204: { answers: [new Response(null, { status: 204 })], wanted: 'feed-not-json' },
  's200-null': body('null', 'feed-format'),
  's200-wrong-root': body('"ok"', 'feed-format'),
  's301-loop': network,
  's302-login': body('<html><form action="/login">', 'feed-not-json', 'text/html'),
  's304-cold': status(304, 'feed-http'),
  s400: status(400, 'feed-http'),
  s401: status(401, 'feed-http'),
  s403: status(403, 'feed-http'),
  s404: status(404, 'feed-not-found'),
  s405: status(405, 'feed-http'),
  s408: status(408, 'feed-http'),
  s410: status(410, 'feed-not-found'),
  's429-sec': {
    answers: [...status(429, 2, { 'retry-after': '2' }).answers, new Response(good)],
    wanted: 2,
  },
  's429-date': {
    answers: [
      ...status(429, 2, { 'retry-after': 'Mon, 05 Jan 2026 09:00:03 GMT' }).answers,
      new Response(good),
    ],
    wanted: 2,
  },
  's429-none': { answers: [...status(429, 2).answers, new Response(good)], wanted: 2 },
  's429-huge': status(429, 'feed-http', { 'retry-after': '86400' }),
  s451: status(451, 'feed-http'),
  s500: status(500, 'feed-http'),
  s502: status(502, 'feed-http'),
  's503-retry': {
    answers: [...status(503, 2, { 'retry-after': '1' }).answers, new Response(good)],
    wanted: 2,
  },
  s504: status(504, 'feed-http'),
  s511: status(511, 'feed-http'),
  s520: status(520, 'feed-http'),
  'flaky-1': { answers: [error500, new Response(good)], wanted: 2 },
  'flaky-3': { answers: [error500, error500, error500, new Response(good)], wanted: 2 },
  'cors-missing': network,
  'cors-wrong': network,
  'cors-star-cred': network,
  'cors-preflight-fail': network,
  'mixed-content': network,
  'csp-connect': network,
  adblock: network,
  offline: network,
  'ct-text-plain': body(good, 2, 'text/plain'),
  'ct-octet': body(good, 2, 'application/octet-stream'),
  'ct-missing': { answers: [new Response(new Blob([good]))], wanted: 2 },
  'ct-json-api': body(good, 2, 'application/vnd.api+json'),
  'ct-feed-json': body(good, 2, 'application/feed+json'),
  'ct-html-json': body(good, 2, 'text/html'),
  'ct-xml-rss': body('<?xml version="1.0"?><rss><channel/></rss>', 'feed-format', 'text/xml'),
  'ct-csv': body('id,title\n1,Cook', 'feed-not-json', 'text/csv'),
  jsonp: body(`callback(${good})`, 'feed-not-json'),
  'xssi-prefix': body(`)]}',\n${good}`, 2),
  bom: body(`\uFEFF${good}`, 2),
  utf16le: body(utf16, 2),
  'latin1-declared': body(latin1, 1, 'application/json; charset=iso-8859-1'),
  'latin1-undeclared': body(latin1, 1),
  ndjson: body('{"id":1}\n{"id":2}', 'feed-not-json'),
  json5: body('{jobs: [],} // none', 'feed-not-json'),
  nan: body('{"version":"1","postings":[NaN]}', 'feed-not-json'),
  'dup-keys': body('{"version":"1","postings":[{"id":"1","title":"A","title":"B"}]}', 1),
  'dup-ids': body(JSON.stringify(openRoles('1', '1')), 1),
  'deep-5k-field': body(
    `{"version":"1","postings":[{"id":"1","title":"A","odd":${deep(5000)}}]}`,
    1,
  ),
  'wide-100k': body(many, 20_000),
  'long-title': body(JSON.stringify(openRoles(`1=${'x'.repeat(10_000)}`)), 1),
  'one-bad-of-100': body(
    postings(...(openRoles('1', '2')['postings'] as unknown[]), 'bad', null, 7),
    2,
  ),
  'all-bad': body(postings('bad', null, 7, []), 'feed-unreadable'),
  'empty-list': body(postings(), 0),
  'schema-v2': body(JSON.stringify({ ...openRoles('1'), version: '2', extra: { more: true } }), 1),
  'renamed-fields': body('{"vacancies":[{"ref":"1","label":"Cook"}]}', 'feed-format'),
  'sw-intercept': body('<!doctype html><div id="app"></div>', 'feed-not-json', 'text/html'),
  'proxy-inject': body(`${good}<script>track()</script>`, 'feed-not-json'),
  'id-types': body(
    '{"version":"1","postings":[{"id":9007199254740993,"title":"A"},{"id":9007199254740992,"title":"B"}]}',
    2,
  ),
};

/** Faults that other tests hold: of the store, of the request's options, of the elements, of dates. */
const heldElsewhere = new Set([
  ...['flap', 'offline-then-online', 'cache-stale', 'race', 'abort-unmount', 'src-change'],
  ...['prefix-redirect-xorigin', 'set-cookie', 'referrer'],
  ...['slow-3g', 'clock-skew', 'date-future-close', 'deep-100k'],
]);

async function outcomeOf({ answers }: Fault): Promise<LoadedFeed | FeedError> {
  const platform = new FakeFeedPlatform().answer(address, ...answers);
  try {
    return await platform.settle(loadFeed({ src: [address], format: 'auto' }, platform));
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
}

before(preloadSources);

describe('a faulty feed', () => {
  for (const [name, fault] of Object.entries(faults)) {
    it(`is handled: ${name}`, async () => {
      const outcome = await outcomeOf(fault);
      if (outcome instanceof FeedError) {
        expect(outcome.code, outcome.message).to.equal(fault.wanted);
        expect(outcome.message).to.contain(address);
        expect(outcome.message).not.to.match(/undefined|\[object|NaN/);
      } else {
        expect(outcome.feed.postings.length).to.equal(fault.wanted);
        expect(outcome.report.postings).to.equal(fault.wanted);
      }
    });
  }

  it('is handled at whatever character it ends', async () => {
    for (let end = 0; end < good.length; end += Math.ceil(good.length / 20)) {
      const outcome = await outcomeOf(body(good.slice(0, end), 'feed-not-json'));
      expect((outcome as FeedError).code, String(end)).to.equal('feed-not-json');
    }
  });

  it('is handled however deep it is nested', async () => {
    const outcome = await outcomeOf(body(deep(100_000), 'feed-format'));
    expect(outcome).to.be.instanceOf(FeedError);
  });

  it('reports every posting that it skips', async () => {
    const outcome = (await outcomeOf(faults['one-bad-of-100'] as Fault)) as LoadedFeed;
    expect(outcome.report.skipped).to.equal(3);
    expect(outcome.report.issues.filter(({ severity }) => severity === 'error')).to.have.lengthOf(
      3,
    );
  });

  it('shows no replacement characters for a charset that is not declared', async () => {
    const outcome = (await outcomeOf(faults['latin1-undeclared'] as Fault)) as LoadedFeed;
    expect(outcome.feed.postings[0]?.title).to.equal('Köchin in Zürich');
  });

  it('has a test for every fault of the catalogue', async function () {
    await requireSamples(this);
    const catalogue = JSON.parse(await readSample('corpora/json/feed-faults.json')) as {
      input: string;
    }[];
    const missing = catalogue
      .map(({ input }) => input)
      .filter((name) => !(name in faults) && !heldElsewhere.has(name));
    expect(missing).to.deep.equal([]);
  });
});
