import { waitUntil } from '@open-wc/testing';

/** Waits until a condition holds, for as long as a busy machine may take to load a module for the first time. */
export function eventually(condition: () => unknown): Promise<void> {
  return waitUntil(condition, String(condition), { interval: 10, timeout: 30_000 });
}

/**
 * Lets happen what is about to: longer than any chain here of promises, updates and tasks. For tests that
 * nothing comes of something; what does come is waited for by itself.
 */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
