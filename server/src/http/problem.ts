/** What is wrong with one field of an application. */
export interface FieldProblem {
  name: string;
  detail: string;
}

const titles: ReadonlyMap<number, string> = new Map([
  [400, 'The request cannot be read'],
  [401, 'Not signed in'],
  [403, 'Not from this page'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [408, 'The request took too long'],
  [409, 'Request in progress'],
  [410, 'No longer open'],
  [413, 'Too large'],
  [415, 'File type not accepted'],
  [422, 'Some answers need attention'],
  [429, 'Too many requests'],
  [500, 'The server failed'],
  [503, 'Not ready'],
  [507, 'No room left'],
]);

/** A refusal, answered as problem details (RFC 9457). Nothing in it repeats what was sent. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** The fields that are wrong. */
  readonly errors: readonly FieldProblem[];
  /** Seconds after which another try can succeed. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    detail: string,
    more: { errors?: readonly FieldProblem[]; retryAfter?: number } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = more.errors ?? [];
    this.retryAfter = more.retryAfter;
  }
}

/** The code that the system or the database gave an error; never its message, which may hold data. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** What the system and PostgreSQL (`disk_full`) say where there is no room left. */
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** What is thrown, as a problem. What is none says nothing of its cause. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return fullCodes.has(errorCode(error))
    ? new Problem(507, 'The server has no room left. Nothing was stored.')
    : new Problem(500, 'The server failed. Try again later.');
}

/** Writes a problem as an answer. */
export function problemResponse(problem: Problem): Response {
  const { status, errors, retryAfter } = problem;
  const body = {
    type: 'about:blank',
    title: titles.get(status) ?? 'The request failed',
    status,
    detail: problem.message,
    ...(errors.length > 0 && { errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  });
}
