/** HTML of a body, and the line of the file that each position of it came from. */
export interface Rendering {
  html: string;
  lineAt: (offset: number) => number;
}

/** Composes HTML from blocks whose lines are known. */
export class RenderingBuilder {
  #html = '';
  readonly #marks: { offset: number; line: number }[] = [];

  /** Adds HTML that came from the file's `line`. */
  append(html: string, line: number): void {
    this.#marks.push({ offset: this.#html.length, line });
    this.#html += html;
  }

  build(): Rendering {
    const marks = this.#marks;
    const lineAt = (offset: number): number =>
      marks.findLast((mark) => mark.offset <= offset)?.line ?? marks[0]?.line ?? 1;
    return { html: this.#html, lineAt };
  }
}
