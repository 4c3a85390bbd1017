import { Submitter, type SubmitRequest, type SubmitterOptions } from '../../src/apply/submit.js';
import type { SubmitOutcome } from '../../src/apply/submit-outcome.js';
import type { Answer } from '../../src/apply/answers.js';
import { createApplication } from './support.js';

/** What an endpoint answers, or how it fails to. */
export type Reply = Response | Error;

/** A submitter with what it did. */
export interface Setup {
  submitter: Submitter;
  requests: RequestInit[];
  waits: number[];
  keys: () => (string | null)[];
  state: { isOnline: boolean; now: number };
}

/** A submitter on a network that gives these replies in turn, the last one for ever, and a clock that waits do not slow down. */
export function setUp(replies: Reply[], options: SubmitterOptions = {}): Setup {
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

/** Sends an application with these answers, under circumstances that a test may change. */
export function send(
  submitter: Submitter,
  answers: Record<string, Answer> = {},
  rest: Partial<SubmitRequest> = {},
): Promise<SubmitOutcome> {
  const endpoint = new URL('https://jobs.example.com/applications');
  return submitter.send({
    endpoint,
    encoding: 'multipart',
    receipt: 'json',
    application: createApplication(answers),
    ...rest,
  });
}

/** An answer of an endpoint. */
export const reply = (status: number, body = '', headers: Record<string, string> = {}): Response =>
  new Response(status === 204 ? null : body, { status, headers });
/** What a browser makes of a redirect that it was told not to follow: nothing of it can be read. */
export const redirect = (): Response => {
  const hidden = Response.error();
  Object.defineProperty(hidden, 'type', { value: 'opaqueredirect' });
  hidden.clone = redirect;
  return hidden;
};
/** An answer that explains a failure as RFC 9457 has it. */
export const problem = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response =>
  reply(status, JSON.stringify(body), { 'content-type': 'application/problem+json', ...headers });

/** What became of an application, in one word. */
export function codeOf(outcome: SubmitOutcome): string {
  return outcome.status === 'failed' ? outcome.failure.code : outcome.status;
}
