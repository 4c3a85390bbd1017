/** Answers after which the same request can never be taken: what is sent is wrong, or nobody takes it any more. */
const finalStatuses: ReadonlySet<number> = new Set([400, 404, 405, 410, 413, 414, 415, 422]);

/**
 * Another system did not do what was asked. Holds a code and never the words of its answer, which may repeat
 * what was sent.
 */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly code: string;
  /** Whether another try is in vain. */
  readonly isFinal: boolean;
  /** Seconds that the system wants to be left alone for. */
  readonly retryAfter: number | undefined;

  constructor(code: string, more: { isFinal?: boolean; retryAfter?: number | undefined } = {}) {
    super(code);
    this.code = code;
    this.isFinal = more.isFinal ?? false;
    this.retryAfter = more.retryAfter;
  }

  /** What an answer that is no success says. */
  static of({ status, headers }: Response): RemoteError {
    return new RemoteError(`HTTP ${status}`, {
      isFinal: finalStatuses.has(status),
      retryAfter: secondsUntil(headers.get('retry-after')),
    });
  }
}

/** Reads `Retry-After`: seconds, or a date (RFC 9110). */
function secondsUntil(header: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/u.test(header)) return Number(header);
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, Math.ceil((time - Date.now()) / 1000));
}
