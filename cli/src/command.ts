import type { Terminal } from './terminal.js';

/** One command of `open-roles`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole help text. */
  readonly help: string;
  /**
   * Runs with the arguments after the command's name.
   * @returns the exit status: 0 fine, 1 errors in the content.
   * @throws UsageError; `parseArgs` errors.
   */
  run(args: string[], terminal: Terminal): Promise<number>;
}
