import { errorCode } from './http/problem.js';

/** What keeps the server from starting, in words for whoever runs it: they hold nothing of an application. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}

/**
 * Waits for a step of the start. What the system says of an error can hold a password: its code says enough.
 * @throws StartError with `failure`, which says what cannot be done, and where.
 */
export async function startWith<T>(step: Promise<T>, failure: string): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw new StartError(`${failure} (${errorCode(error)})`);
  }
}
