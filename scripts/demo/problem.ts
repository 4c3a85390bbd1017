import type { ServerResponse } from 'node:http';

/** A refusal, answered as problem details (RFC 9457). */
export class Problem extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
  }
}

const titles = new Map([
  [400, 'The request cannot be read'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [500, 'The server failed'],
]);

/** Sends a problem as an answer. What is not a `Problem` says nothing of its cause. */
export function sendProblem(response: ServerResponse, error: unknown): void {
  const { status, message } =
    error instanceof Problem
      ? error
      : new Problem(500, 'Something went wrong here. Try again later.');
  const body = {
    type: 'about:blank',
    title: titles.get(status) ?? 'Refused',
    status,
    detail: message,
  };
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
