import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { readSample, requireSamples } from '../support/samples.js';
import { Submitter } from '../../src/apply/submit.js';
import { setUp, send, reply, problem, redirect, codeOf } from './scripted-submitter.js';

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

  const page = '<!doctype html><title>Log in</title><p>Log in to go on.</p>';
  const json = { 'content-type': 'application/json' };
  const html = { 'content-type': 'text/html' };

  const proofs: [string, Response, object][] = [
    [
      '201 with a receipt',
      reply(201, '{"id":7,"reference":"R-1","message":"Thanks <b>you</b>"}', json),
      { id: '7', reference: 'R-1', message: 'Thanks <b>you</b>' },
    ],
    ['200 with an object that says nothing', reply(200, '{}', json), {}],
    ['an object after a byte order mark', reply(200, '\ufeff {"id":"a"}\n', json), { id: 'a' }],
    ['an object that is called a page', reply(200, '{"id":"a"}', html), { id: 'a' }],
    [
      'an object whose members are of other types, which are not shown',
      reply(201, '{"id":{"a":1},"reference":["R"],"message":true,"errors":[],"error":null}', json),
      {},
    ],
    [
      'a long object',
      reply(201, JSON.stringify({ id: 'a', echo: 'x'.repeat(200_000) })),
      { id: 'a' },
    ],
    ['202 without a body', reply(202), {}],
    ['202 with an empty line', reply(202, '\r\n'), {}],
    ['204', reply(204), {}],
  ];
  for (const [title, response, receipt] of proofs) {
    it(`takes ${title} for success`, async () => {
      expect(await send(setUp([response]).submitter)).to.deep.equal({ status: 'sent', receipt });
    });
  }

  const unproven: [string, Response][] = [
    ['a log-in page', reply(200, page, html)],
    ['a page that is called JSON', reply(201, page, json)],
    ['JSON that is cut off', reply(200, '{"id":"7","reference":"R-', json)],
    ['200 without a body', reply(200)],
    ['201 without a body', reply(201, ' ', json)],
    ['a text', reply(200, '"fine"', json)],
    ['a number', reply(200, '1', json)],
    ['true', reply(201, 'true', json)],
    ['null', reply(200, 'null', json)],
    ['a list', reply(201, '[{"id":"7"}]', json)],
    ['two objects', reply(200, '{"id":"7"}{"id":"8"}', json)],
    ['an object that is a script', reply(200, 'callback({"id":"7"})', json)],
    ['202 with a page', reply(202, page, html)],
    ['202 with an object', reply(202, '{"id":"7"}', json)],
    ['203 with an object', reply(203, '{"id":"7"}', json)],
    ['205', new Response(null, { status: 205 })],
    ['206 with an object', reply(206, '{"id":"7"}', json)],
    ['226 with an object', reply(226, '{"id":"7"}', json)],
    ['300', reply(300, page, html)],
    ['304', new Response(null, { status: 304 })],
  ];
  for (const [title, response] of unproven) {
    it(`does not take ${title} for success, nor for a failure, and asks only once`, async () => {
      const { submitter, requests } = setUp([response]);
      expect(await send(submitter)).to.deep.equal({
        status: 'failed',
        failure: {
          code: 'apply-unconfirmed',
          httpStatus: response.status,
          isUncertain: true,
          fieldErrors: [],
        },
      });
      expect(requests.length).to.equal(1);
    });
  }

  it('keeps the key when an application that may have arrived is sent again', async () => {
    const { submitter, keys } = setUp([reply(200, page, html), reply(201, '{}')]);
    await send(submitter);
    expect(codeOf(await send(submitter))).to.equal('sent');
    expect(new Set(keys()).size).to.equal(1);
  });

  it('takes what the page declares to be enough for success', async () => {
    const options = { receipt: 'any' } as const;
    for (const [title, response] of unproven.filter(([, { ok }]) => ok)) {
      const outcome = await send(setUp([response]).submitter, {}, options);
      expect(codeOf(outcome), title).to.equal('sent');
    }
    const receipt = { id: '7' };
    const kept = await send(setUp([reply(202, '{"id":7}')]).submitter, {}, options);
    expect(kept).to.deep.equal({ status: 'sent', receipt });
    const moved = await send(setUp([redirect()]).submitter, {}, options);
    expect(moved).to.deep.equal({ status: 'sent', receipt: {} });
    const cached = await send(setUp([new Response(null, { status: 304 })]).submitter, {}, options);
    expect(codeOf(cached), 'no redirect').to.equal('apply-unconfirmed');
    const refused = await send(setUp([reply(422)]).submitter, {}, options);
    expect(codeOf(refused)).to.equal('apply-rejected');
  });

  const failures: [number, string][] = [
    [400, 'apply-rejected'],
    [401, 'apply-endpoint'],
    [402, 'apply-endpoint'],
    [403, 'apply-refused'],
    [404, 'apply-endpoint'],
    [405, 'apply-endpoint'],
    [409, 'apply-duplicate'],
    [410, 'apply-closed'],
    [412, 'apply-endpoint'],
    [413, 'apply-too-large'],
    [415, 'apply-file-type'],
    [422, 'apply-rejected'],
    [426, 'apply-endpoint'],
    [428, 'apply-endpoint'],
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
      // FastAPI, express-validator, JSON:API, Django REST framework and Contact Form 7.
      [
        { detail: [{ loc: ['body', 'email'], msg: 'No', type: 'value_error' }] },
        [{ name: 'email', detail: 'No' }],
      ],
      [
        { errors: [{ type: 'field', path: 'email', msg: 'No' }] },
        [{ name: 'email', detail: 'No' }],
      ],
      [
        { errors: [{ source: { pointer: '/data/attributes/email' }, title: 'No' }] },
        [{ name: 'email', detail: 'No' }],
      ],
      [{ email: ['No'] }, [{ name: 'email', detail: 'No' }]],
      [
        { message: 'No', invalid_fields: [{ field: 'email', message: 'No' }] },
        [{ name: 'email', detail: 'No' }],
      ],
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

  it('believes an answer that says it is no success, whatever the page declares', async () => {
    const errors = { email: 'No' };
    const denials: [object, string, string?][] = [
      [{ ok: false, errors, detail: 'See below' }, 'apply-fields', 'See below'],
      [{ id: '7', success: false }, 'apply-refused'],
      [{ errors }, 'apply-fields'],
      [{ errors: ['Log in'], message: 'Log in' }, 'apply-fields', 'Log in'],
      [{ error: { code: 7 }, message: 'Log in' }, 'apply-refused', 'Log in'],
      [{ status: 'mail_failed', message: 'No' }, 'apply-refused', 'No'],
      [
        { status: 'validation_failed', invalid_fields: [{ field: 'email', message: 'No' }] },
        'apply-fields',
      ],
      [{ isSuccess: 'false' }, 'apply-refused'],
      [{ success: 0 }, 'apply-refused'],
      [{ accepted: false }, 'apply-refused'],
      [{ result: 'Invalid token' }, 'apply-refused'],
      [{ success: false, data: { message: 'Log in' } }, 'apply-refused', 'Log in'],
    ];
    for (const [body, code, detail] of denials) {
      for (const receipt of ['json', 'any'] as const) {
        const response = reply(200, JSON.stringify(body));
        const outcome = await send(setUp([response]).submitter, {}, { receipt });
        expect(codeOf(outcome), JSON.stringify(body)).to.equal(code);
        expect(outcome.status === 'failed' && outcome.failure.detail).to.equal(detail);
      }
    }
    const document = problem(200, { title: 'Not yet' });
    expect(codeOf(await send(setUp([document]).submitter))).to.equal('apply-refused');
  });

  it('believes an answer that says it is a success', async () => {
    for (const body of [
      { status: 'mail_sent', message: 'Thank you.' },
      { errors: [], error: null, success: true, id: '7' },
      { status: 'ok', result: 'No errors', valid: 1 },
      { error: '0', invalid_fields: [] },
      { isFailure: false, missing: 'none' },
    ]) {
      const outcome = await send(setUp([reply(200, JSON.stringify(body))]).submitter);
      expect(codeOf(outcome), JSON.stringify(body)).to.equal('sent');
    }
  });

  it('asks again when the first try is still at work', async () => {
    const pending = problem(409, { type: 'https://example.com/idempotency-in-progress' });
    const { submitter, keys } = setUp([pending, reply(204)]);
    expect(codeOf(await send(submitter))).to.equal('sent');
    expect(new Set(keys()).size).to.equal(1);
  });

  for (const [status, code] of [
    [400, 'apply-rejected'],
    [200, 'apply-unconfirmed'],
    [202, 'apply-unconfirmed'],
  ] as const) {
    it(`reads no more of an answer with ${status} than it needs`, async () => {
      let isCancelled = false;
      const endless = new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(16_384).fill(32)),
        cancel: () => {
          isCancelled = true;
        },
      });
      const submitter = new Submitter({
        isOnline: () => true,
        fetch: () => Promise.resolve(new Response(endless, { status })),
      });
      expect(codeOf(await send(submitter))).to.equal(code);
      expect(isCancelled).to.equal(true);
    });
  }

  it('takes the status for the outcome when the body of a failure breaks off, and no other', async () => {
    const codes: [number, string][] = [
      [200, 'apply-unconfirmed'],
      [201, 'apply-unconfirmed'],
      [202, 'apply-unconfirmed'],
      [422, 'apply-rejected'],
    ];
    for (const [status, code] of codes) {
      const broken = new ReadableStream({
        pull: (controller) => controller.error(new Error('reset')),
      });
      const submitter = new Submitter({
        isOnline: () => true,
        fetch: () => Promise.resolve(new Response(broken, { status })),
      });
      expect(codeOf(await send(submitter))).to.equal(code);
    }
  });

  for (const [refusal, code] of [
    ['policy', 'apply-blocked'],
    ['preflight', 'apply-preflight'],
  ] as const) {
    it(`says of a request that a ${refusal} stopped that nothing was sent, and asks only once`, async () => {
      const { submitter, requests } = setUp([new TypeError('Failed to fetch')]);
      const outcome = await send(submitter, {}, { refusal: () => Promise.resolve(refusal) });
      expect(codeOf(outcome)).to.equal(code);
      expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(false);
      expect(requests.length).to.equal(1);
    });
  }

  it('asks again an endpoint of which nothing can be read, and takes its answer as soon as it can', async () => {
    const { submitter, requests } = setUp([new TypeError('Failed to fetch'), reply(201, '{}')]);
    const outcome = await send(submitter, {}, { refusal: () => Promise.resolve('unshared') });
    expect(outcome.status).to.equal('sent');
    expect(requests.length).to.equal(2);
  });

  for (const body of [
    { statusCode: 401, body: 'Unauthorized' },
    { status: 403 },
    { status: 'error', message: 'No such form' },
    { status: 'rejected', message: 'Captcha' },
    { result: 'error', message: 'Captcha' },
    { success: 'false' },
    { code: 422, message: 'Captcha' },
    { errorMessage: 'Task timed out', errorType: 'Error' },
  ]) {
    it(`does not take ${JSON.stringify(body)} for a receipt, whatever its status`, async () => {
      const outcome = await send(setUp([reply(200, JSON.stringify(body))]).submitter);
      expect(outcome.status).to.equal('failed');
    });
  }

  it('takes a receipt whose own status is no failure', async () => {
    const said = { statusCode: 200, status: 'received', result: 'ok', code: 512 };
    const body = JSON.stringify({ ...said, reference: 'R-7' });
    const outcome = await send(setUp([reply(200, body)]).submitter);
    expect(outcome).to.deep.equal({ status: 'sent', receipt: { reference: 'R-7' } });
  });

  it('does not know what a redirect says of the application, and asks only once', async () => {
    const { submitter, requests } = setUp([redirect()]);
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-redirect');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
    expect(requests.length).to.equal(1);
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
    const status = Number(/\d{3}/u.exec(title)?.[0]);
    if (/\{ok,id\}|Location/u.test(title)) return reply(status, '{"ok":true,"id":"1"}');
    if (/empty|accepted|^204/u.test(title)) return reply(status);
    if (input === 'bad-json') return reply(status, '{"id":"1');
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
    // Some rows want redirects followed, which would hand the application on: they are left out.
    const faults = all.filter((row) => /^(?:[245]\d\d|bad-json)/u.test(row.input));
    expect(faults.length).to.be.greaterThan(32);
    for (const fault of faults) {
      const { submitter, keys } = setUp([replyFor(fault), reply(204)]);
      const { want } = fault;
      const receipt = want.startsWith('configurable') ? 'any' : 'json';
      const outcome = await send(submitter, {}, { receipt });
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
