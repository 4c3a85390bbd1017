import { expect } from '@open-wc/testing';
import '../support/setup.js';
import { Submitter } from '../../src/apply/submit.js';
import { codeOf, problem, reply, send } from './scripted-submitter.js';

/** An endpoint that keeps applications by key, as the draft of the header `Idempotency-Key` has it. */
class Endpoint {
  /** What is stored, by key. */
  readonly records = new Map<string, string>();
  readonly keys: string[] = [];
  /** How many of the next answers are lost on their way. */
  lost = 0;
  /** Answers in place of storing. */
  refusal: Response | undefined;
  /** Whether a key is answered once more without a look at what comes with it. */
  comparesBodies = true;

  readonly fetch: typeof fetch = async (_url, init = {}) => {
    const key = new Headers(init.headers).get('idempotency-key') ?? '';
    const body = JSON.stringify([...(init.body as FormData)]);
    this.keys.push(key);
    const answer = this.#answer(key, body);
    if (this.lost === 0) return answer;
    this.lost -= 1;
    return reply(200, '<title>Log in</title>');
  };

  #answer(key: string, body: string): Response {
    const known = this.records.get(key);
    if (known !== undefined && known !== body && this.comparesBodies) {
      return problem(422, { title: 'This Idempotency-Key was used for another application.' });
    }
    if (known === undefined && this.refusal) return this.refusal.clone();
    this.records.set(key, known ?? body);
    const headers = known === undefined ? {} : { 'Idempotency-Replayed': 'true' };
    return reply(201, `{"reference":"R-${this.records.size}"}`, headers);
  }
}

const setUp = (): { endpoint: Endpoint; submitter: Submitter } => {
  const endpoint = new Endpoint();
  const submitter = new Submitter({ fetch: endpoint.fetch, isOnline: () => true });
  return { endpoint, submitter };
};

describe('an application that is edited after nobody knows what became of it', () => {
  it('is not stored twice, and is said to have arrived as it was', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.lost = 1;
    expect(codeOf(await send(submitter, { resume: 'one' }))).to.equal('apply-unconfirmed');
    const outcome = await send(submitter, { email: 'ada@example.org' });
    expect(outcome).to.deep.equal({
      status: 'sent',
      receipt: { reference: 'R-1' },
      isEarlier: true,
    });
    expect(endpoint.records.size).to.equal(1);
    expect(new Set(endpoint.keys).size).to.equal(1);
  });

  it('finds which of several edits arrived', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.lost = 3;
    for (const name of ['Ada', 'Ada B', 'Ada Bee']) await send(submitter, { name });
    const outcome = await send(submitter, { name: 'Ada Beekeeper' });
    expect(outcome).to.include({ status: 'sent', isEarlier: true });
    expect(endpoint.records.size).to.equal(1);
  });

  it('is said to have arrived as it was where the endpoint replays without a look', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.comparesBodies = false;
    endpoint.lost = 1;
    await send(submitter);
    const outcome = await send(submitter, { name: 'Ada B' });
    expect(outcome).to.include({ status: 'sent', isEarlier: true });
  });

  it('is stored with the edit where the first one did not arrive', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.refusal = reply(200, '<title>Log in</title>');
    await send(submitter);
    endpoint.refusal = undefined;
    const outcome = await send(submitter, { name: 'Ada B' });
    expect(outcome).to.deep.equal({ status: 'sent', receipt: { reference: 'R-1' } });
    expect([...endpoint.records.values()][0]).to.contain('Ada B');
  });

  it('is another one where another person applies', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.lost = 1;
    await send(submitter);
    await send(submitter, { name: 'Grace', email: 'grace@example.com' });
    expect(endpoint.records.size).to.equal(2);
  });

  it('has a new key where the first one was refused', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.refusal = problem(400, {});
    await send(submitter);
    endpoint.refusal = undefined;
    await send(submitter, { name: 'Ada B' });
    expect(new Set(endpoint.keys).size).to.equal(2);
  });

  it('has its key on a page that was loaded anew, and never a second record', async () => {
    const { endpoint, submitter } = setUp();
    endpoint.lost = 1;
    await send(submitter);
    const { pending } = submitter;
    expect(pending).to.include({ name: 'Ada Beekeeper', email: 'ada@example.com' });
    const resumed = (): Submitter => {
      const next = new Submitter({ fetch: endpoint.fetch, isOnline: () => true });
      if (pending) next.resume(pending);
      return next;
    };
    expect(codeOf(await send(resumed(), { name: 'Ada B' }))).to.equal('apply-key-reused');
    expect(codeOf(await send(resumed()))).to.equal('sent');
    expect(endpoint.records.size).to.equal(1);
  });

  it('is pending no more once it has arrived or was refused', async () => {
    const { endpoint, submitter } = setUp();
    await send(submitter);
    expect(submitter.pending).to.equal(undefined);
    endpoint.refusal = problem(400, {});
    await send(submitter);
    expect(submitter.pending).to.equal(undefined);
  });
});
