import { readRetryAfter } from 'open-roles/internal';

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
    const wait = readRetryAfter(headers.get('retry-after'), Date.now());
    return new RemoteError(`HTTP ${status}`, {
      isFinal: finalStatuses.has(status),
      retryAfter: wait === undefined ? undefined : Math.ceil(wait / 1000),
    });
  }
}
