import type { NamedInputs } from '../inputs/find-inputs.js';
import type { OptionTable, Settings } from '../options/option.js';
import type { Terminal } from '../output/terminal.js';

/** One command of `open-roles`. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What its help begins with. */
  readonly description: string;
  /** What its exit status means. */
  readonly exitStatus: string;
  /** What it takes where that is not postings: how its use is written, explained, and asked for. */
  readonly inputs?: { readonly usage: string; readonly help: string; readonly missing: string };
  readonly options: Table;
  /**
   * Runs it.
   * @returns the exit status: 0 fine, 1 errors in the content.
   * @throws UsageError
   */
  run(inputs: NamedInputs, settings: Settings<Table>, terminal: Terminal): Promise<number>;
}

/** A command whose settings have the types of its options. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command {
  return command;
}
