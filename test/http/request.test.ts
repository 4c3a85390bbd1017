import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { defaultLimits, type FeedLimits } from '../../src/http/platform.js';
import { FeedError } from '../../src/errors/base-error.js';
import { requestDocument } from '../../src/http/request.js';
import type { SourceDocument } from '../../src/http/document.js';
import {
  type Answer,
  FakeFeedPlatform,
  json,
  preloadSources,
  rejection,
} from '../support/fake-feed-platform.js';

const address = 'https://jobs.example/feed.json';

interface Run {
  platform: FakeFeedPlatform;
  outcome: Promise<SourceDocument>;
}

function run(answers: Answer[], limits: Partial<FeedLimits> = {}, signal?: AbortSignal): Run {
  const platform = new FakeFeedPlatform().answer(address, ...answers);
  const all = { ...defaultLimits, ...limits };
  const outcome = platform.settle(
    requestDocument(new URL(address), {
      platform,
      limits: all,
      deadline: platform.now() + all.totalTime,
      ...(signal && { signal }),
    }),
  );
  outcome.catch(() => {});
  return { platform, outcome };
}

async function failure(outcome: Promise<unknown>): Promise<FeedError> {
  const error = await rejection(outcome);
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

/** A body that comes piece by piece, as fast as it is read. */
function streamed(
  pieces: number,
  size: number,
  end: 'close' | 'error' | 'hang' = 'close',
): Response {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent <= pieces) controller.enqueue(new Uint8Array(size).fill(32));
      else if (end === 'close') controller.close();
      else if (end === 'error') controller.error(new TypeError('network error'));
      else return new Promise(() => {});
      return undefined;
    },
  });
  return new Response(body);
}

/** A body of which a byte comes every ten seconds. */
function dripping(clock: { platform?: FakeFeedPlatform }): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise<void>((resolve) => clock.platform?.after(10_000, resolve));
      controller.enqueue(new Uint8Array(1).fill(32));
    },
  });
  return new Response(body);
}

before(preloadSources);

describe('requestDocument', () => {
  it('sends no cookies to other origins and no header that needs a preflight', async () => {
    const { platform, outcome } = run([json({})]);
    await outcome;
    const [request] = platform.requests;
    expect(request?.init.credentials).to.equal('same-origin');
    expect(Object.keys(request?.init.headers ?? {})).to.deep.equal(['accept']);
    expect(request?.init.cache).to.equal('default');
  });

  it('gives the text, the JSON and the address of the answer', async () => {
    const document = await run([json({ a: 1 })]).outcome;
    expect(document.data).to.deep.equal({ a: 1 });
    expect(document.text).to.equal('{"a":1}');
    expect(document.url?.href).to.equal(address);
  });

  it('leaves no timer behind', async () => {
    const { platform, outcome } = run([json({})]);
    await outcome;
    expect(platform.pendingTimers).to.equal(0);
  });

  it('tries again after server errors, with growing pauses', async () => {
    const error = new Response('', { status: 503 });
    const { platform, outcome } = run([error, error, error, json({})]);
    await outcome;
    expect(platform.requests.map(({ at }) => at)).to.deep.equal([0, 250, 750, 1750]);
  });

  it('gives up after four attempts', async () => {
    const { platform, outcome } = run([new Response('', { status: 500 })]);
    const error = await failure(outcome);
    expect(error.code).to.equal('feed-http');
    expect(error.status).to.equal(500);
    expect(platform.requests).to.have.lengthOf(4);
  });

  it('tries again when the network fails, also in the middle of a body', async () => {
    const { platform, outcome } = run(['network-error', () => streamed(2, 10, 'error'), json({})]);
    await outcome;
    expect(platform.requests).to.have.lengthOf(3);
  });

  it('says what a failed network request can mean and what to do', async () => {
    const error = await failure(run(['network-error']).outcome);
    expect(error.code).to.equal('feed-network');
    expect(error.message).to.contain(address).and.contain('Access-Control-Allow-Origin');
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('says instead what the platform knows about it', async () => {
    const platform = new FakeFeedPlatform().answer(address, 'network-error');
    const explain = (failure: unknown): string => `it says: ${String(failure)}`;
    const request = requestDocument(new URL(address), {
      platform: Object.assign(platform, { explain }),
      limits: { ...defaultLimits, attempts: 1 },
      deadline: platform.now() + defaultLimits.totalTime,
    });
    const error = await failure(platform.settle(request));
    expect(error.message).to.equal(`${address}: it says: TypeError: Failed to fetch`);
  });

  for (const status of [304, 400, 401, 403, 405, 408, 418, 451]) {
    it(`does not repeat a request that was answered with ${status}`, async () => {
      const { platform, outcome } = run([new Response(null, { status })]);
      const error = await failure(outcome);
      expect(error.code).to.equal('feed-http');
      expect(error.status).to.equal(status);
      expect(platform.requests).to.have.lengthOf(1);
    });
  }

  for (const status of [404, 410]) {
    it(`calls a feed that answers with ${status} not found, and names its address`, async () => {
      const error = await failure(run([new Response('', { status })]).outcome);
      expect(error.code).to.equal('feed-not-found');
      expect(error.message).to.contain(address);
    });
  }

  it('waits as long as the server asks for, in seconds or until a date', async () => {
    const seconds = new Response('', { status: 429, headers: { 'retry-after': '2' } });
    const first = run([seconds, json({})]);
    await first.outcome;
    expect(first.platform.requests[1]?.at).to.equal(2000);
    const date = new Date(new FakeFeedPlatform().now() + 5000).toUTCString();
    const second = run([
      new Response('', { status: 503, headers: { 'retry-after': date } }),
      json({}),
    ]);
    await second.outcome;
    expect(second.platform.requests[1]?.at).to.equal(5000);
  });

  it('does not wait longer than its deadline, and says when to come back', async () => {
    const day = new Response('', { status: 429, headers: { 'retry-after': '86400' } });
    const { platform, outcome } = run([day]);
    expect((await failure(outcome)).message).to.contain('86400 seconds');
    expect(platform.requests).to.have.lengthOf(1);
    expect(platform.now()).to.equal(platform.started);
  });

  it('ends a request that is never answered', async () => {
    const { platform, outcome } = run(['silence']);
    expect((await failure(outcome)).code).to.equal('feed-timeout');
    expect(platform.now() - platform.started).to.equal(defaultLimits.answerTime);
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('ends an answer that begins and then stalls as soon as one that never begins', async () => {
    const { platform, outcome } = run([() => streamed(3, 1, 'hang')]);
    expect((await failure(outcome)).code).to.equal('feed-timeout');
    expect(platform.now() - platform.started).to.equal(defaultLimits.answerTime);
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(true);
    expect(platform.pendingTimers).to.equal(0);
  });

  it('ends a body that comes slowly for ever at the deadline of all attempts', async () => {
    const clock: { platform?: FakeFeedPlatform } = {};
    const { platform, outcome } = run([() => dripping(clock)]);
    clock.platform = platform;
    expect((await failure(outcome)).code).to.equal('feed-timeout');
    expect(platform.now() - platform.started).to.equal(defaultLimits.totalTime);
  });

  it('stops reading at the size limit', async () => {
    const { platform, outcome } = run([() => streamed(Infinity, 100_000)], { bytes: 1_000_000 });
    const error = await failure(outcome);
    expect(error.code).to.equal('feed-too-large');
    expect(error.message).to.contain('1 MB').and.contain('max-feed-size');
    expect(platform.requests).to.have.lengthOf(1);
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(true);
  });

  it('reads up to the limit, which is 64 MB where nobody says otherwise', async () => {
    expect(defaultLimits.bytes).to.equal(64_000_000);
    const limits = { bytes: 5000 };
    const whole = await run([() => streamed(5, 1000)], limits).outcome;
    expect(whole.text.length).to.equal(5000);
    const error = await failure(run([() => streamed(5001, 1)], limits).outcome);
    expect(error.code).to.equal('feed-too-large');
  });

  it('counts what it reads, whatever length the server states', async () => {
    const stated = (length: number, pieces: number): Response => {
      const { body } = streamed(pieces, 1000);
      return new Response(body, { headers: { 'content-length': String(length) } });
    };
    const limits = { bytes: 5000 };
    const error = await failure(run([() => stated(10, 6)], limits).outcome);
    expect(error.code).to.equal('feed-too-large');
    const compressed = await run([() => stated(1e9, 5)], limits).outcome;
    expect(compressed.text.length).to.equal(5000);
  });

  it('keeps to the size limit without a readable stream as well', async () => {
    const answer = json('x'.repeat(1000));
    Object.defineProperty(answer, 'body', { value: null });
    const error = await failure(run([() => answer], { bytes: 1000 }).outcome);
    expect(error.code).to.equal('feed-too-large');
  });

  it('is silent about an abort: the reason of the signal comes back', async () => {
    const controller = new AbortController();
    const { platform, outcome } = run(['silence'], {}, controller.signal);
    controller.abort();
    const error = await rejection(outcome);
    expect((error as DOMException).name).to.equal('AbortError');
    expect(platform.requests[0]?.init.signal?.aborted).to.equal(true);
    expect(platform.pendingTimers).to.equal(0);
  });

  it('can be aborted during the pause between two attempts', async () => {
    const controller = new AbortController();
    const platform = new FakeFeedPlatform().answer(address, new Response('', { status: 500 }));
    const outcome = requestDocument(new URL(address), {
      platform,
      limits: defaultLimits,
      deadline: platform.now() + 1e6,
      signal: controller.signal,
    });
    outcome.catch(() => {});
    await platform.advance(100);
    controller.abort();
    expect(((await rejection(outcome)) as DOMException).name).to.equal('AbortError');
    expect(platform.requests).to.have.lengthOf(1);
  });

  it('requests nothing for a signal that was aborted before', async () => {
    const { platform, outcome } = run([json({})], {}, AbortSignal.abort());
    await rejection(outcome);
    expect(platform.requests).to.have.lengthOf(0);
  });

  it('reads an answer without a readable stream', async () => {
    const answer = json({ a: 1 });
    Object.defineProperty(answer, 'body', { value: null });
    expect((await run([() => answer]).outcome).data).to.deep.equal({ a: 1 });
  });
});
