/** A text, and the line of the file that each of its lines came from. */
export interface LinedText {
  text: string;
  /** By line of `text`, from 0: the line of the file, from 1. */
  lines: readonly number[];
}

/** Composes a text from pieces of a file and of others that are included in it. */
export class LinedTextBuilder {
  #text = '';
  readonly #lines: number[] = [];

  constructor(firstLine: number) {
    this.#lines.push(firstLine);
  }

  /** What was added so far. */
  get text(): string {
    return this.#text;
  }

  /** Adds text that begins on `line`; all of it counts as that line where `isIncluded`. */
  append(text: string, line: number, isIncluded = false): void {
    if (this.#text === '' || this.#text.endsWith('\n')) this.#lines[this.#lines.length - 1] = line;
    this.#text += text;
    const breaks = text.split('\n').length - 1;
    for (let index = 1; index <= breaks; index += 1) {
      this.#lines.push(isIncluded ? line : line + index);
    }
  }

  build(): LinedText {
    return { text: this.#text, lines: this.#lines };
  }
}

/** Converts positions of a text to its lines, from 0. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => lastStart(starts, offset);
}

/** Which of several ascending positions is the last that is not behind `offset`; 0 where all are. */
export function lastStart(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
