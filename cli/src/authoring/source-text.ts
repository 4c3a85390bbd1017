import type { Position } from '../position.js';
import type { Origin } from './fact-sheet.js';

/** How far below a line its words are looked for: what is rendered as one block has its lines. */
const reach = 40;

/** The text of a posting file, where what is read from it is found again. */
export class SourceText {
  readonly lines: readonly string[];

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  /** Where words begin, on or after a line; `undefined` where they do not stand there as such. */
  find(words: string, line: number): Position | undefined {
    const needle = words.trim().slice(0, 24);
    if (needle === '') return undefined;
    const end = Math.min(this.lines.length, line + reach);
    for (let index = Math.max(0, line - 1); index < end; index += 1) {
      const column = (this.lines[index] ?? '').indexOf(needle);
      if (column !== -1) return { line: index + 1, column: column + 1 };
    }
    return undefined;
  }

  /** The same; the beginning of the line where the words do not stand there as such. */
  locate(words: string, line: number): Position {
    return this.find(words, line) ?? { line: Math.max(1, line), column: 1 };
  }

  /** The origin of a fact that these words state. */
  originOf(words: string, line: number): Origin {
    return { ...this.locate(words, line), text: words };
  }
}
