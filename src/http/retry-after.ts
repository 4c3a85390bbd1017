/**
 * Milliseconds to wait by a `Retry-After` header: seconds, or an HTTP date (RFC 9110, 10.2.3). `undefined`
 * where there is none to read, or the date is past.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(value)) return Number(value) * 1000;
  // An HTTP date begins with a weekday; `Date.parse` alone would also read "-5" or "2".
  if (!/^[A-Z][a-z]{2,8},? /u.test(value)) return undefined;
  const wait = Date.parse(value) - now;
  return wait >= 0 ? wait : undefined;
}
