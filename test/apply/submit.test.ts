import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import { Submitter } from '../../src/apply/submit.js';
import { setUp, send, reply, problem, codeOf } from './scripted-submitter.js';

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

  it('follows no redirect', async () => {
    const { submitter, requests } = setUp([reply(204)]);
    await send(submitter);
    expect(requests[0]?.redirect).to.equal('manual');
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

  it('does not know what a redirect says of the application, and asks only once', async () => {
    const redirect = Response.error();
    Object.defineProperty(redirect, 'type', { value: 'opaqueredirect' });
    let tries = 0;
    const submitter = new Submitter({
      isOnline: () => true,
      fetch: () => {
        tries += 1;
        return Promise.resolve(redirect);
      },
    });
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-redirect');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
    expect(tries).to.equal(1);
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
