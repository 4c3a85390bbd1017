import type { Terminal } from './terminal.js';

/** Is told how much is done, of how much where that is known. */
export type Progress = (done: number, all?: number) => void;

/** Lines of a log are for good, so there are few of them. */
const logged = 1000;
const shown = 50;

/** Says how far long work is: on one line that changes where somebody watches, else now and then. */
export function progressOn(terminal: Terminal, work: 'read' | 'checked' | 'files'): Progress {
  const isWatched = process.stderr.isTTY;
  return (done, all) => {
    if (done === 0 || done % (isWatched ? shown : logged) !== 0) return;
    const text = `${done}${all === undefined ? '' : ` of ${all}`} ${work}…`;
    terminal.error(isWatched ? `\r${text}` : `${text}\n`);
  };
}

/** Clears the line for what comes next. */
export function endProgress(terminal: Terminal): void {
  if (process.stderr.isTTY) terminal.error('\r\u001b[K');
}
