import { Problem } from '../http/problem.js';

/** The longest key that is taken: a UUID has 36 characters. */
const maxLength = 255;

/** Reads the header `Idempotency-Key`, quoted or not. `undefined` where there is none. */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  const key = header?.trim().replace(/^"(.*)"$/u, '$1');
  if (!key) return undefined;
  if (key.length > maxLength || !/^[\x21-\x7e]+$/u.test(key)) {
    throw new Problem(400, `The Idempotency-Key must be 1 to ${maxLength} visible characters.`);
  }
  return key;
}

/** The keys whose first request is still at work here. */
export class KeysInFlight {
  readonly #keys = new Set<string>();

  /** Runs `work` unless another with this key runs. @throws Problem 409. */
  async run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined) return work();
    if (this.#keys.has(key)) {
      throw new Problem(409, 'The same request is in progress.', { retryAfter: 5 });
    }
    this.#keys.add(key);
    try {
      return await work();
    } finally {
      this.#keys.delete(key);
    }
  }
}
