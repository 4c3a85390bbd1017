/** A command line that cannot be obeyed: an unknown option, a missing file. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was caught, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
