/** One command of `open-roles-server`. */
export interface Command {
  /** The whole help text. */
  readonly help: string;
  /**
   * Runs with the arguments after the command's name, until it is done or told to end.
   * @returns the exit status: 0 fine, 1 it could not be done.
   * @throws UsageError; `parseArgs` errors.
   */
  run(args: string[]): Promise<number>;
}
