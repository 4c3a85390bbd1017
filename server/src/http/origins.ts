import { Problem } from './problem.js';

/**
 * Whether a page of this origin may send applications: the server's own pages, and exactly those that are
 * set. `undefined`: no page sends it, since browsers always say where from.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes(origin)) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

/** Reads an origin that was set. @throws Error where it is none, or more than one. */
export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/u.test(url.protocol) || url.origin !== text.replace(/\/$/u, '')) {
    throw new Error(`"${text}" is no origin: write it like https://careers.example.com`);
  }
  return url.origin;
}

/** @throws Problem 403 */
export function assertOrigin(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): void {
  if (!isAllowedOrigin(origin, host, allowed)) {
    throw new Problem(403, 'Applications from this site are not taken.');
  }
}
