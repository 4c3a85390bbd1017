/**
 * Gives the headings of a description levels that fit below the heading they stand under, and
 * that never skip one: what was h1, h4, h4, h2 becomes h3, h4, h4, h4 … under a level of 3.
 */
export class HeadingOutline {
  readonly #top: number;
  readonly #open: number[] = [];

  constructor(top: number) {
    this.#top = top;
  }

  /** The element for the next heading, which the author gave `level`. */
  next(level: number): string {
    while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    const shown = Math.min(6, this.#top + this.#open.length);
    this.#open.push(level);
    return `h${shown}`;
  }
}
