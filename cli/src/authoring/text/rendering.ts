import { lastStart } from './lined-text.js';

/** HTML of a body, and the line of the file that each position of it came from. */
export interface Rendering {
  html: string;
  lineAt: (offset: number) => number;
}

/** Composes HTML from blocks whose lines are known. */
export class RenderingBuilder {
  #html = '';
  readonly #starts: number[] = [];
  readonly #lines: number[] = [];

  /** Adds HTML that came from the file's `line`. */
  append(html: string, line: number): void {
    this.#starts.push(this.#html.length);
    this.#lines.push(line);
    this.#html += html;
  }

  build(): Rendering {
    const lineAt = (offset: number): number => this.#lines[lastStart(this.#starts, offset)] ?? 1;
    return { html: this.#html, lineAt };
  }
}
