import { fold } from '../../src/search/text/fold.js';
import { parseSearch } from '../../src/search/text/parse-search.js';
import { beginsAt, isLetter, spellingsOf } from '../../src/search/text/words.js';

/** What pages style the marks by: `::highlight(job-match)` works only where the text is, so lists bring the style. */
const name = 'job-match';

let sheet: CSSStyleSheet | undefined;

/** The style of the marks, which only browsers that know them need. */
function markStyle(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `::highlight(${name}){background-color:color-mix(in srgb,var(--job-accent,#1f5fd0) 24%,transparent);text-decoration:underline}`,
    );
  }
  return sheet;
}

/** A text as the search reads it, and where each of its signs stands in the text. */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = fold(sign);
    for (let count = 0; count < plain.length; count += 1) offsets.push(at);
    folded += plain;
    at += sign.length;
  }
  offsets.push(at);
  return { folded, offsets };
}

/** The words of a search that are marked: not those to leave out. */
function markedWords(search: string): string[] {
  return parseSearch(search)
    .filter(({ isExcluded }) => !isExcluded)
    .flatMap(({ words }) => words.flatMap(spellingsOf))
    .filter(Boolean);
}

/** From where to where each word stands in a text. */
function* matchesIn(text: string, words: readonly string[]): Generator<[number, number]> {
  const { folded, offsets } = foldWithOffsets(text);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      if (isLetter(word) && !beginsAt(folded, at)) continue;
      const [start, end] = [offsets[at], offsets[at + word.length]];
      if (start !== undefined && end !== undefined && end > start) yield [start, end];
    }
  }
}

/**
 * Marks the words of a search where cards show them, by the CSS Custom Highlight API: the cards stay as they
 * are, and browsers without it show no marks.
 */
export class MatchMarks {
  #ranges: AbstractRange[] = [];
  #shown: readonly unknown[] = [];

  /** Marks anew where what is `shown` is not what was shown before. */
  update(root: ShadowRoot, search: string, shown: readonly unknown[]): void {
    const now = [search, ...shown];
    if (now.every((part, index) => part === this.#shown[index])) return;
    this.clear();
    this.#shown = now;
    const words = markedWords(search);
    if (words.length === 0 || !('highlights' in CSS)) return;
    if (!root.adoptedStyleSheets.includes(markStyle())) root.adoptedStyleSheets.push(markStyle());
    for (const element of root.querySelectorAll('.card bdi, .card .tag')) {
      for (const node of element.childNodes) {
        if (!(node instanceof Text)) continue;
        for (const [startOffset, endOffset] of matchesIn(node.data, words)) {
          const ends = { startContainer: node, startOffset, endContainer: node, endOffset };
          this.#ranges.push(new StaticRange(ends));
        }
      }
    }
    const marks = CSS.highlights.get(name) ?? new Highlight();
    for (const range of this.#ranges) marks.add(range);
    CSS.highlights.set(name, marks);
  }

  /** Takes the marks away; those of other lists on the page stay. */
  clear(): void {
    this.#shown = [];
    if (!('highlights' in CSS)) return;
    const marks = CSS.highlights.get(name);
    for (const range of this.#ranges) marks?.delete(range);
    this.#ranges = [];
    if (marks?.size === 0) CSS.highlights.delete(name);
  }
}
