import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import { Submitter, type SubmitProgress, type SubmitterOptions } from '../../src/apply/submit.js';
import type { SubmitOutcome } from '../../src/apply/submit-outcome.js';
import type { Answer } from '../../src/apply/answers.js';
import { createApplication, createFile } from './support.js';

type Reply = Response | Error;

interface Setup {
  submitter: Submitter;
  requests: RequestInit[];
  waits: number[];
  keys: () => (string | null)[];
  state: { isOnline: boolean; now: number };
}

/** A submitter on a network that gives these replies in turn, the last one for ever, and a clock that waits do not slow down. */
function setUp(replies: Reply[], options: SubmitterOptions = {}): Setup {
  const requests: RequestInit[] = [];
  const waits: number[] = [];
  const state = { isOnline: true, now: 1_800_000_000_000 };
  const submitter = new Submitter({
    fetch: (_url, init = {}) => {
      requests.push(init);
      const reply = replies[Math.min(requests.length, replies.length) - 1] ?? new Error('none');
      return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply.clone());
    },
    now: () => state.now,
    random: () => 0.5,
    isOnline: () => state.isOnline,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      state.now += milliseconds;
      return Promise.resolve();
    },
    ...options,
  });
  const keys = (): (string | null)[] =>
    requests.map((request) => new Headers(request.headers).get('idempotency-key'));
  return { submitter, requests, waits, keys, state };
}

function send(submitter: Submitter, answers: Record<string, Answer> = {}): Promise<SubmitOutcome> {
  const endpoint = new URL('https://jobs.example.com/applications');
  return submitter.send({
    endpoint,
    encoding: 'multipart',
    application: createApplication(answers),
  });
}

const reply = (status: number, body = '', headers: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : body, { status, headers });
const problem = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  reply(status, JSON.stringify(body), { 'content-type': 'application/problem+json', ...headers });

function codeOf(outcome: SubmitOutcome): string {
  return outcome.status === 'failed' ? outcome.failure.code : outcome.status;
}

describe('Submitter', () => {
  it('posts with a key, and asks for JSON', async () => {
    const { submitter, requests } = setUp([reply(204)]);
    await send(submitter);
    const headers = new Headers(requests[0]?.headers);
    expect(requests[0]?.method).to.equal('POST');
    expect(headers.get('accept')).to.equal('application/json, application/problem+json');
    expect(headers.get('idempotency-key')).to.match(/^[0-9a-f-]{36}$/);
    expect(requests[0]?.credentials).to.equal('same-origin');
  });

  it('keeps an application on its own origin when it is posted there', async () => {
    const pageOrigin = (): string => 'https://jobs.example.com';
    const { submitter, requests } = setUp([reply(204)], { pageOrigin });
    await send(submitter);
    expect(requests[0]?.mode).to.equal('same-origin');
  });

  const successes: [string, Response, object][] = [
    [
      'JSON with a receipt',
      reply(200, '{"id":7,"reference":"R-1","message":"Thanks <b>you</b>"}'),
      { id: '7', reference: 'R-1', message: 'Thanks <b>you</b>' },
    ],
    ['an empty answer', reply(204), {}],
    ['plain text', reply(202, 'queued'), {}],
    ['JSON that is cut off', reply(200, '{"id":"7'), {}],
    ['JSON that is no object', reply(201, '"fine"'), {}],
  ];
  for (const [title, response, receipt] of successes) {
    it(`takes 2xx with ${title} for success`, async () => {
      expect(await send(setUp([response]).submitter)).to.deep.equal({ status: 'sent', receipt });
    });
  }

  const failures: [number, string][] = [
    [400, 'apply-rejected'],
    [401, 'apply-endpoint'],
    [403, 'apply-refused'],
    [404, 'apply-endpoint'],
    [405, 'apply-endpoint'],
    [409, 'apply-duplicate'],
    [410, 'apply-closed'],
    [413, 'apply-too-large'],
    [415, 'apply-file-type'],
    [422, 'apply-rejected'],
    [426, 'apply-endpoint'],
    [451, 'apply-refused'],
    [501, 'apply-endpoint'],
    [511, 'apply-network'],
  ];
  for (const [status, code] of failures) {
    it(`tells ${status} as ${code}, after one try`, async () => {
      const { submitter, requests } = setUp([reply(status, '<script>alert(1)</script>')]);
      const outcome = await send(submitter);
      expect(codeOf(outcome)).to.equal(code);
      expect(requests.length).to.equal(1);
    });
  }

  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`tries again after ${status} with the same key`, async () => {
      const { submitter, keys, waits } = setUp([reply(status), reply(200)]);
      expect(codeOf(await send(submitter))).to.equal('sent');
      expect(new Set(keys()).size).to.equal(1);
      expect(waits).to.deep.equal([500]);
    });
  }

  it('tries four times with growing waits, then says so', async () => {
    const { submitter, requests, waits } = setUp([reply(503)]);
    expect(codeOf(await send(submitter))).to.equal('apply-server');
    expect(requests.length).to.equal(4);
    expect(waits).to.deep.equal([500, 1000, 2000]);
  });

  it('tries again after a broken connection, and admits that it does not know the outcome', async () => {
    const { submitter, requests } = setUp([new TypeError('Failed to fetch')]);
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-network');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
    expect(requests.length).to.equal(4);
  });

  it('does not forget an unknown outcome when later tries are refused', async () => {
    const outcome = await send(setUp([new TypeError(''), reply(503)]).submitter);
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
  });

  it('waits as long as the endpoint asks, up to a minute', async () => {
    const { submitter, waits } = setUp([
      reply(429, '', { 'retry-after': '2' }),
      reply(503, '', { 'retry-after': '60' }),
      reply(200),
    ]);
    expect(codeOf(await send(submitter))).to.equal('sent');
    expect(waits).to.deep.equal([2000, 60_000]);
  });

  it('reads the wait from a date', async () => {
    const { submitter, waits, state } = setUp([]);
    const date = new Date(state.now + 5000).toUTCString();
    const dated = setUp([reply(429, '', { 'retry-after': date }), reply(200)]);
    await send(dated.submitter);
    expect(dated.waits).to.deep.equal([5000]);
    expect([submitter.isSending, waits]).to.deep.equal([false, []]);
  });

  it('stops and says when, if the wait would be longer', async () => {
    const { submitter, requests, state } = setUp([reply(429, '', { 'retry-after': '3600' })]);
    const outcome = await send(submitter);
    expect(requests.length).to.equal(1);
    expect(outcome.status === 'failed' && outcome.failure.retryAt?.getTime()).to.equal(
      state.now + 3_600_000,
    );
  });

  it('begins no try after two minutes', async () => {
    const { submitter, requests } = setUp([reply(503, '', { 'retry-after': '59' })]);
    await send(submitter);
    expect(requests.length).to.equal(3);
  });

  it('is one submission, however often it is asked meanwhile', async () => {
    const { submitter, requests } = setUp([reply(200)]);
    const [first, second] = [send(submitter), send(submitter)];
    expect(first).to.equal(second);
    await first;
    expect(requests.length).to.equal(1);
    expect(submitter.isSending).to.equal(false);
  });

  it('keeps the key when the reader tries again, changes it with an answer and after success', async () => {
    const { submitter, keys } = setUp([reply(400), reply(400), reply(400), reply(200), reply(200)]);
    await send(submitter);
    await send(submitter);
    await send(submitter, { name: 'Eva' });
    await send(submitter, { name: 'Eva' });
    await send(submitter, { name: 'Eva' });
    const [a, b, c, d, e] = keys();
    expect(a).to.equal(b);
    expect(c).to.equal(d);
    expect(new Set([a, c, e]).size).to.equal(3);
  });

  it('sends nothing while offline', async () => {
    const { submitter, requests, state } = setUp([reply(200)]);
    state.isOnline = false;
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-offline');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(false);
    expect(requests.length).to.equal(0);
  });

  it('stops trying when the connection is gone', async () => {
    const { state, ...rest } = setUp([new TypeError('')]);
    const submitter = new Submitter({
      fetch: () => {
        state.isOnline = false;
        return Promise.reject(new TypeError(''));
      },
      isOnline: () => state.isOnline,
    });
    expect(codeOf(await send(submitter))).to.equal('apply-offline');
    expect(rest.waits).to.deep.equal([]);
  });

  it('can be cancelled while it waits and while it sends', async () => {
    const waiting: Submitter = new Submitter({
      fetch: () => Promise.resolve(reply(503)),
      isOnline: () => true,
      wait: () => {
        waiting.cancel();
        return Promise.resolve();
      },
    });
    expect(await send(waiting)).to.deep.equal({ status: 'cancelled' });
    const sending: Submitter = new Submitter({
      isOnline: () => true,
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          sending.cancel();
        }),
    });
    expect(await send(sending)).to.deep.equal({ status: 'cancelled' });
    const early = setUp([reply(200)]);
    const outcome = send(early.submitter);
    early.submitter.cancel();
    expect(await outcome).to.deep.equal({ status: 'cancelled' });
  });

  it('waits on the real clock, and not after it was cancelled', async () => {
    let tries = 0;
    const fast = { random: () => 0.001, isOnline: () => true };
    const submitter = new Submitter({
      ...fast,
      fetch: () => Promise.resolve(reply((tries += 1) === 1 ? 500 : 200)),
    });
    expect(codeOf(await send(submitter))).to.equal('sent');
    const slow = new Submitter({
      isOnline: () => true,
      random: () => 1,
      fetch: () => Promise.resolve(reply(500)),
    });
    const outcome = slow.send({
      endpoint: new URL('https://jobs.example.com'),
      encoding: 'multipart',
      application: createApplication(),
      onProgress: ({ phase }) => phase === 'waiting' && setTimeout(() => slow.cancel()),
    });
    expect(await outcome).to.deep.equal({ status: 'cancelled' });
  });

  it('gives up a try that gets no answer, and does not know its outcome', async () => {
    const silent: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const policy = { maxTries: 2, budget: 1000, longestWait: 1000, answerTime: 1 };
    const { submitter, waits } = setUp([], { fetch: silent, policy });
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-timeout');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
    expect(waits.length).to.equal(1);
  });

  it('tells what it is doing', async () => {
    const { submitter, state } = setUp([reply(503, '', { 'retry-after': '3' }), reply(200)]);
    const told: string[] = [];
    await submitter.send({
      endpoint: new URL('https://jobs.example.com'),
      encoding: 'json',
      application: createApplication(),
      onProgress: (progress: SubmitProgress) => {
        const until = progress.phase === 'waiting' ? progress.until.getTime() - state.now : '';
        told.push(`${progress.phase} ${progress.attempt} ${until}`.trim());
      },
    });
    expect(told).to.deep.equal(['sending 1', 'waiting 1 3000', 'sending 2']);
  });

  it('asks for a file again that cannot be read any more', async () => {
    const { submitter, requests } = setUp([reply(200)]);
    const file = createFile();
    file.slice = () => {
      throw new DOMException('', 'NotReadableError');
    };
    const outcome = await send(submitter, { resume: file });
    expect(codeOf(outcome)).to.equal('apply-file-unreadable');
    expect(outcome.status === 'failed' && outcome.failure.unreadable).to.deep.equal(['resume']);
    expect(requests.length).to.equal(0);
  });

  it('passes on what the endpoint says about fields, in every common shape', async () => {
    const shapes: [unknown, unknown][] = [
      [
        { errors: [{ name: 'email', detail: ' Unknown\n mailbox ' }] },
        [{ name: 'email', detail: 'Unknown mailbox' }],
      ],
      [
        { errors: [{ field: 'email', message: '<b>No</b>' }] },
        [{ name: 'email', detail: '<b>No</b>' }],
      ],
      [
        { errors: { email: ['No', 'Never'], name: 'Too odd' } },
        [
          { name: 'email', detail: 'No' },
          { name: 'name', detail: 'Too odd' },
        ],
      ],
      [{ errors: ['No'] }, [{ name: '', detail: 'No' }]],
    ];
    for (const [body, fieldErrors] of shapes) {
      const outcome = await send(setUp([problem(422, body)]).submitter);
      expect(codeOf(outcome)).to.equal('apply-fields');
      expect(outcome.status === 'failed' && outcome.failure.fieldErrors).to.deep.equal(fieldErrors);
    }
  });

  it('is not misled by odd error documents', async () => {
    const bodies = [
      'null',
      '[]',
      '{"errors":null}',
      '{"errors":[null,3,{}]}',
      '{"errors":{"__proto__":"x"}}',
      '{',
    ];
    for (const body of bodies) {
      const outcome = await send(setUp([reply(400, body)]).submitter);
      expect(codeOf(outcome)).to.equal('apply-rejected');
    }
    expect(Object.hasOwn(Object.prototype, 'x')).to.equal(false);
  });

  it('believes an answer that says it is no success', async () => {
    const body = { ok: false, errors: { email: 'No' }, detail: 'See below' };
    const outcome = await send(setUp([reply(200, JSON.stringify(body))]).submitter);
    expect(codeOf(outcome)).to.equal('apply-fields');
    expect(outcome.status === 'failed' && outcome.failure.detail).to.equal('See below');
  });

  it('asks again when the first try is still at work', async () => {
    const pending = problem(409, { type: 'https://example.com/idempotency-in-progress' });
    const { submitter, keys } = setUp([pending, reply(200)]);
    expect(codeOf(await send(submitter))).to.equal('sent');
    expect(new Set(keys()).size).to.equal(1);
  });

  it('reads no more of an answer than it needs', async () => {
    let isCancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(32)),
      cancel: () => {
        isCancelled = true;
      },
    });
    const submitter = new Submitter({
      isOnline: () => true,
      fetch: () => Promise.resolve(new Response(endless, { status: 400 })),
    });
    expect(codeOf(await send(submitter))).to.equal('apply-rejected');
    expect(isCancelled).to.equal(true);
  });

  it('takes the status for the outcome when the body breaks off', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error('reset')),
    });
    const submitter = new Submitter({
      isOnline: () => true,
      fetch: () => Promise.resolve(new Response(broken, { status: 201 })),
    });
    expect(codeOf(await send(submitter))).to.equal('sent');
  });

  it('does not take a hidden answer for success', async () => {
    const hidden = Response.error();
    Object.defineProperty(hidden, 'type', { value: 'opaqueredirect' });
    const submitter = new Submitter({ isOnline: () => true, fetch: () => Promise.resolve(hidden) });
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-endpoint');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
  });
});

describe('Submitter, against recorded faults of endpoints', () => {
  interface Fault {
    id: string;
    input: string;
    title: string;
    want: string;
  }

  /** What an endpoint answers for a fault that is named by its status. */
  function replyFor({ input, title }: Fault): Response {
    const status = Number(input.slice(0, 3));
    const seconds = /Retry-After: (\d+)/u.exec(title)?.[1];
    const wait =
      seconds ??
      (title.includes('HTTP-date') ? new Date(1_800_000_003_000).toUTCString() : undefined);
    const isFields = /errors|problem\+json/u.test(title);
    const isInFlight = title.includes('in progress');
    const body = isFields
      ? JSON.stringify({ ok: false, errors: [{ field: 'email', message: 'No' }] })
      : isInFlight
        ? JSON.stringify({ title })
        : '<script>1</script>';
    return reply(status, body, wait === undefined ? {} : { 'retry-after': wait });
  }

  it('ends every one in the state it asks for, with one key', async function () {
    await requireSamples(this);
    const all = JSON.parse(await readSample('corpora/forms/apply-endpoint-faults.json')) as Fault[];
    // Redirects are followed by the browser; a page of HTML with 200 is a success by the protocol.
    const faults = all.filter((row) => /^[2458]\d\d/u.test(row.input) && row.input !== '200-html');
    expect(faults.length).to.be.greaterThan(30);
    for (const fault of faults) {
      const { submitter, keys } = setUp([replyFor(fault), reply(204)]);
      const outcome = await send(submitter);
      const { want } = fault;
      const tried = keys().length;
      expect(new Set(keys()).size, fault.title).to.equal(1);
      if (/^success|^configurable: success/u.test(want))
        expect(outcome.status, fault.title).to.equal('sent');
      else if (/no retry|do not auto-retry/u.test(want)) expect(tried, fault.title).to.equal(1);
      else if (/retry|wait|parse; clamp/u.test(want)) expect(tried, fault.title).to.equal(2);
      else if (/field/u.test(want)) expect(codeOf(outcome), fault.title).to.equal('apply-fields');
      else if (/config error/u.test(want))
        expect(codeOf(outcome), fault.title).to.equal('apply-endpoint');
      else expect([outcome.status, tried], fault.title).to.deep.equal(['failed', 1]);
    }
  });
});
