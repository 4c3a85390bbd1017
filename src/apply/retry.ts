/** When a failed try is repeated: an application that is not tried again is lost. */
export interface RetryPolicy {
  /** Tries in all, the first included. */
  maxTries: number;
  /** Milliseconds after the first try within which a further one may begin. */
  budget: number;
  /** Milliseconds that the endpoint may ask to wait; beyond that the reader is told instead. */
  longestWait: number;
  /** Milliseconds that one try may take, besides the time that its upload needs on a slow line. */
  answerTime: number;
}

/** At most four tries within two minutes; a wait of more than a minute is left to the reader. */
export const defaultRetryPolicy: RetryPolicy = {
  maxTries: 4,
  budget: 120_000,
  longestWait: 60_000,
  answerTime: 60_000,
};

const repeatable: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether a status means that the same request can succeed later. */
export function isRepeatable(status: number): boolean {
  return repeatable.has(status);
}

/** Milliseconds to wait by a `Retry-After` header: seconds, or an HTTP date. `undefined` when there is none to read. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(value)) return Number(value) * 1000;
  // An HTTP date begins with a weekday; `Date.parse` alone would also read "-5" or "2".
  if (!/^[A-Z][a-z]{2,8},? /u.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}

/** The wait before the next try: exponential with full jitter, from 1 s, at most 30 s. */
export function backoff(tries: number, random: () => number): number {
  return random() * Math.min(30_000, 1000 * 2 ** (tries - 1));
}
