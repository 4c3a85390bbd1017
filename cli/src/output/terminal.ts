import { styleText } from 'node:util';
import type { Severity } from 'open-roles/internal';

/** Is told how much is done, of how much where that is known. */
export type Progress = (done: number, all?: number) => void;

/** The word for a severity, coloured or not. */
export type Paint = (severity: Severity) => string;

/** A stream to write to. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person reads along. */
  isTTY?: boolean;
}

const colors = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

/** Lines of a log are for good, so there are few of them. */
const steps = { log: 1000, terminal: 50 };

/** How much is told. */
export interface Verbosity {
  isQuiet?: boolean;
  level?: Severity;
}

/** Where a command writes: results to standard output, reports and progress to standard error. */
export class Terminal {
  readonly #out: Output;
  readonly #error: Output;
  /** Whether nothing but findings is told. */
  readonly isQuiet: boolean;
  /** The least severity that is told. */
  readonly level: Severity;
  #showsProgress = false;

  constructor(out: Output, error: Output, { isQuiet = false, level = 'info' }: Verbosity = {}) {
    this.#out = out;
    this.#error = error;
    this.isQuiet = isQuiet;
    this.level = level;
  }

  /** The same, which tells more or less. */
  withVerbosity(verbosity: Verbosity): Terminal {
    return new Terminal(this.#out, this.#error, verbosity);
  }

  /** Writes a result. */
  out(text: string): void {
    this.#endProgress();
    this.#out.write(text);
  }

  /** Writes what is to be said about it. */
  error(text: string): void {
    this.#endProgress();
    this.#error.write(text);
  }

  /** Colours what is written to standard output, or to standard error. */
  paint(stream: 'out' | 'error'): Paint {
    const { isTTY } = stream === 'out' ? this.#out : this.#error;
    // https://no-color.org
    const isColored = isTTY && !process.env['NO_COLOR'];
    return (severity) => (isColored ? styleText(colors[severity], severity) : severity);
  }

  /** Says how far long work is: on one line that changes where somebody watches, else now and then. */
  progress(work: 'read' | 'checked' | 'files'): Progress {
    const { isTTY } = this.#error;
    return (done, all) => {
      const step = isTTY ? steps.terminal : steps.log;
      if (this.isQuiet || done === 0 || done % step !== 0) return;
      const text = `${done}${all === undefined ? '' : ` of ${all}`} ${work}…`;
      this.#error.write(isTTY ? `\r${text}` : `${text}\n`);
      this.#showsProgress = isTTY ?? false;
    };
  }

  #endProgress(): void {
    if (this.#showsProgress) this.#error.write('\r\u001b[K');
    this.#showsProgress = false;
  }
}

/** The process's own; a reader that stops early (`| head`) is no error. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return new Terminal(stdout, stderr);
}
