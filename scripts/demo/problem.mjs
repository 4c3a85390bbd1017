/** A refusal, answered as problem details (RFC 9457). `errors` name the fields that are wrong. */
export class Problem extends Error {
  constructor(status, detail, errors = []) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.errors = errors;
  }
}

const titles = new Map([
  [400, 'The request cannot be read'],
  [403, 'Not from this page'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [409, 'Request in progress'],
  [410, 'No longer open'],
  [413, 'Too large'],
  [415, 'File type not accepted'],
  [422, 'Some answers need attention'],
  [500, 'The server failed'],
]);

/** Sends a problem as an answer. What is not a `Problem` says nothing of its cause. */
export function sendProblem(response, error) {
  const { status, message, errors } =
    error instanceof Problem
      ? error
      : new Problem(500, 'Something went wrong here. Try again later.');
  const body = {
    type: 'about:blank',
    title: titles.get(status) ?? 'Refused',
    status,
    detail: message,
    ...(errors.length > 0 && { errors }),
  };
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
  return status;
}
