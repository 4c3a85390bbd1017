/** A command line or an environment that cannot be obeyed. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
