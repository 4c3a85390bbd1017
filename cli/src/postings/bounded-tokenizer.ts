import { Tokenizer, type Tokens } from 'marked';

/** How much text is looked through at once. */
const reach = 2000;

/** A paragraph with more marks of emphasis than anybody makes, and how far each reaches there. */
const mostMarks = 200;
const shortReach = 300;

/** What stands before a mark decides whether it opens emphasis. */
const backward = 100;

/** No address has a longer name, and no host either. */
const longestName = 255;

/**
 * Marked's tokenizer, which would look through the rest of a paragraph at each mark and each word: on odd input
 * the time would grow by the square.
 */
export class BoundedTokenizer extends Tokenizer {
  #masked = '';
  #reach = 0;

  override emStrong(
    source: string,
    masked: string,
    previous?: string,
  ): Tokens.Em | Tokens.Strong | undefined {
    if (masked !== this.#masked) {
      this.#masked = masked;
      this.#reach = masked.split(/[*_]/, mostMarks).length < mostMarks ? Infinity : shortReach;
    }
    const start = masked.length - source.length;
    const around = masked.slice(Math.max(0, start - backward), start + this.#reach);
    return super.emStrong(source.slice(0, this.#reach), around, previous);
  }

  override inlineText(source: string): Tokens.Text | undefined {
    const space = source.length > reach ? source.lastIndexOf(' ', reach) : source.length;
    return super.inlineText(source.slice(0, space > 0 ? space : reach));
  }

  override url(source: string): Tokens.Link | undefined {
    return /^[\w.+-]*/.exec(source.slice(0, longestName))?.[0].length === longestName
      ? undefined
      : super.url(source);
  }
}
