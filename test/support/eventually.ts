import { waitUntil } from '@open-wc/testing';

/** Waits until a condition holds; long enough for a busy machine that loads a module for the first time. */
export function eventually(condition: () => unknown): Promise<void> {
  return waitUntil(condition, String(condition), { interval: 10, timeout: 8000 });
}
