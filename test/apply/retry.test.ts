import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { defaultRetryPolicy, Submitter, type SubmitProgress } from '../../src/apply/submit.js';
import { createApplication, createFile } from './support.js';
import { setUp, send, reply, codeOf } from './scripted-submitter.js';

describe('Submitter, trying again', () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    it(`tries again after ${status} with the same key`, async () => {
      const { submitter, keys, waits } = setUp([reply(status), reply(204)]);
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
      reply(204),
    ]);
    expect(codeOf(await send(submitter))).to.equal('sent');
    expect(waits).to.deep.equal([2000, 60_000]);
  });

  it('reads the wait from a date', async () => {
    const { submitter, waits, state } = setUp([]);
    const date = new Date(state.now + 5000).toUTCString();
    const dated = setUp([reply(429, '', { 'retry-after': date }), reply(204)]);
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

  const endless = (status: number): Response =>
    new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }), {
      status,
    });
  /** A platform whose clock runs out for what is given the time for the rest of an answer, and for nothing else. */
  const after = (milliseconds: number, callback: () => void): (() => void) => {
    const isRest = milliseconds === defaultRetryPolicy.bodyTime;
    const timer = isRest ? setTimeout(callback) : undefined;
    return () => clearTimeout(timer);
  };

  it('does not wait for the end of a success that has none, and admits that it does not know', async () => {
    const { submitter, requests } = setUp([endless(201)], { after });
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-unconfirmed');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
    expect(requests.length).to.equal(1);
  });

  it('takes the status of a refusal whose explanation has no end', async () => {
    expect(codeOf(await send(setUp([endless(413)], { after }).submitter))).to.equal(
      'apply-too-large',
    );
  });

  it('begins no try after two minutes', async () => {
    const { submitter, requests } = setUp([reply(503, '', { 'retry-after': '59' })]);
    await send(submitter);
    expect(requests.length).to.equal(3);
  });

  it('is one submission, however often it is asked meanwhile', async () => {
    const { submitter, requests } = setUp([reply(204)]);
    const [first, second] = [send(submitter), send(submitter)];
    expect(first).to.equal(second);
    await first;
    expect(requests.length).to.equal(1);
    expect(submitter.isSending).to.equal(false);
  });

  it('keeps the key when the reader tries again, changes it with an answer and after success', async () => {
    const { submitter, keys } = setUp([reply(400), reply(400), reply(400), reply(204), reply(204)]);
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
    const { submitter, requests, state } = setUp([reply(204)]);
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
    expect(await send(waiting)).to.deep.equal({ status: 'cancelled', isUncertain: false });
    const sending: Submitter = new Submitter({
      isOnline: () => true,
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          sending.cancel();
        }),
    });
    expect(await send(sending)).to.deep.equal({ status: 'cancelled', isUncertain: true });
    const early = setUp([reply(204)]);
    const outcome = send(early.submitter);
    early.submitter.cancel();
    expect(await outcome).to.deep.equal({ status: 'cancelled', isUncertain: false });
  });

  it('waits on the real clock, and not after it was cancelled', async () => {
    let tries = 0;
    const fast = { random: () => 0.001, isOnline: () => true };
    const submitter = new Submitter({
      ...fast,
      fetch: () => Promise.resolve(reply((tries += 1) === 1 ? 500 : 204)),
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
      receipt: 'json',
      application: createApplication(),
      onProgress: ({ phase }) => phase === 'waiting' && setTimeout(() => slow.cancel()),
    });
    expect(await outcome).to.deep.equal({ status: 'cancelled', isUncertain: false });
  });

  it('gives up a try that gets no answer, and does not know its outcome', async () => {
    const silent: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const policy = { maxTries: 2, budget: 1000, longestWait: 1000, answerTime: 1, bodyTime: 1 };
    const { submitter, waits } = setUp([], { fetch: silent, policy });
    const outcome = await send(submitter);
    expect(codeOf(outcome)).to.equal('apply-timeout');
    expect(outcome.status === 'failed' && outcome.failure.isUncertain).to.equal(true);
    expect(waits.length).to.equal(1);
  });

  it('tells what it is doing', async () => {
    const { submitter, state } = setUp([reply(503, '', { 'retry-after': '3' }), reply(204)]);
    const told: string[] = [];
    await submitter.send({
      endpoint: new URL('https://jobs.example.com'),
      encoding: 'json',
      receipt: 'json',
      application: createApplication(),
      onProgress: (progress: SubmitProgress) => {
        const until = progress.phase === 'waiting' ? progress.until.getTime() - state.now : '';
        told.push(`${progress.phase} ${progress.attempt} ${until}`.trim());
      },
    });
    expect(told).to.deep.equal(['sending 1', 'waiting 1 3000', 'sending 2']);
  });

  it('asks for a file again that cannot be read any more', async () => {
    const { submitter, requests } = setUp([reply(204)]);
    const file = createFile();
    file.slice = () => {
      throw new DOMException('', 'NotReadableError');
    };
    const outcome = await send(submitter, { resume: file });
    expect(codeOf(outcome)).to.equal('apply-file-unreadable');
    expect(outcome.status === 'failed' && outcome.failure.unreadable).to.deep.equal(['resume']);
    expect(requests.length).to.equal(0);
  });
});
