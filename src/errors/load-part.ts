import { FeedError } from './base-error.js';

const told = new Set<string>();

/** Whether it is a part of the library that did not come. */
export function isPartFailure(error: unknown): boolean {
  return error instanceof FeedError && error.code === 'part-failed';
}

/**
 * What `import()` gives, for every part that is loaded only when it is needed. Where it does not come, as
 * something blocks it or it is gone from the server, the console says so, once for each cause.
 * @throws FeedError `part-failed`.
 */
export async function loadPart<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    const message = `A part of Open Roles could not be loaded: ${String(cause)}`;
    if (!told.has(message)) console.warn(`${message} [open-roles: docs/warnings.md#part-failed]`);
    told.add(message);
    throw new FeedError('part-failed', message, { cause });
  }
}
