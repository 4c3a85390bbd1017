import type { ServerResponse } from 'node:http';

/** One way in which an endpoint answers. The whole body was read before. */
export interface Fault {
  /** One line of the help. */
  does: string;
  answer: (response: ServerResponse, arrival: Arrival) => void;
}

/** What an answer can depend on. */
export interface Arrival {
  /** Whether a request with the same `Idempotency-Key` came to this address before. */
  isRepeat: boolean;
}

/** How long `slow` takes, in milliseconds: longer than anybody waits without being told something. */
const slowTime = 15_000;

export function send(
  response: ServerResponse,
  status: number,
  body: string | object = '',
  headers: Record<string, string> = {},
): void {
  const isObject = typeof body === 'object';
  const type = isObject ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(status, { ...(body !== '' && { 'Content-Type': type }), ...headers });
  response.end(isObject ? JSON.stringify(body) : body);
}

function sendProblem(
  response: ServerResponse,
  status: number,
  detail: string,
  more: object = {},
  headers: Record<string, string> = {},
): void {
  const body = { type: 'about:blank', title: detail, status, detail, ...more };
  send(response, status, body, { 'Content-Type': 'application/problem+json', ...headers });
}

const receipt = { id: '00000000-0000-4000-8000-000000000000', reference: 'MOCK-0001' };
const accept = (response: ServerResponse): void => send(response, 201, receipt);

/** Answers that say no to an application, by status. */
const refusals: Readonly<Record<string, readonly [number, string]>> = {
  unauthorized: [401, 'Log in first.'],
  forbidden: [403, 'Not from this page.'],
  'not-found': [404, 'There is nothing at this address.'],
  'not-allowed': [405, 'Not with this method.'],
  closed: [410, 'This job no longer takes applications.'],
  'too-large': [413, 'The files are too large.'],
  'file-type': [415, 'A file is of a type that is not accepted.'],
  failing: [500, 'The server failed.'],
  unavailable: [503, 'The server is being repaired.'],
};

/** What `POST /applications/NAME` can do. */
export const applicationFaults: Readonly<Record<string, Fault>> = {
  stored: { does: '201 with a reference', answer: accept },
  accepted: { does: '202 without a body', answer: (response) => send(response, 202) },
  fields: {
    does: '422, with an error at the name and one at the email address',
    answer: (response) => {
      const errors = ['name', 'email'].map((name) => ({ name, detail: `Not this ${name}.` }));
      sendProblem(response, 422, 'Some answers were not accepted.', { errors });
    },
  },
  ...Object.fromEntries(
    Object.entries(refusals).map(([name, [status, detail]]) => [
      name,
      {
        does: String(status),
        answer: (response: ServerResponse) => sendProblem(response, status, detail),
      },
    ]),
  ),
  'too-many': {
    does: '429, Retry-After: 2, each time',
    answer: (response) =>
      sendProblem(response, 429, 'Too many applications.', {}, { 'Retry-After': '2' }),
  },
  'too-many-once': {
    does: '429, Retry-After: 1; 201 when it comes again with its key',
    answer: (response, { isRepeat }) =>
      isRepeat
        ? accept(response)
        : sendProblem(response, 429, 'Too many applications.', {}, { 'Retry-After': '1' }),
  },
  'unavailable-once': {
    does: '503; 201 when it comes again with its key',
    answer: (response, { isRepeat }) =>
      isRepeat ? accept(response) : sendProblem(response, 503, 'The server is being repaired.'),
  },
  'answer-lost-once': {
    does: 'takes it and ends the connection; 201 when it comes again with its key',
    answer: (response, { isRepeat }) => {
      if (isRepeat) accept(response);
      else response.destroy();
    },
  },
  'log-in-page': {
    does: '200 with a page, as where a session has ended',
    answer: (response) => send(response, 200, '<!doctype html><title>Log in</title>'),
  },
  'empty-answer': { does: '200 without a body', answer: (response) => send(response, 200) },
  'broken-answer': {
    does: '200 with half of a JSON object',
    answer: (response) =>
      send(response, 200, '{"id": "1", "refer', { 'Content-Type': 'application/json' }),
  },
  'cut-off-answer': {
    does: '200 with less than its Content-Length, then the connection ends',
    answer: (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"id": "1"', () => response.destroy());
    },
  },
  'error-in-answer': {
    does: '200 with { "error": … }',
    answer: (response) => send(response, 200, { error: 'It was not stored.' }),
  },
  redirect: {
    does: '307 to another address',
    answer: (response) => send(response, 307, '', { Location: '/applications/stored' }),
  },
  slow: {
    does: `201 after ${slowTime / 1000} seconds`,
    answer: (response) => void setTimeout(() => accept(response), slowTime).unref(),
  },
  silent: { does: 'no answer, ever', answer: () => undefined },
  dropped: { does: 'the connection ends without an answer', answer: (r) => void r.destroy() },
  'no-cors': {
    does: '201 that no page of another site may read',
    answer: (response) => {
      response.removeHeader('Access-Control-Allow-Origin');
      accept(response);
    },
  },
};
