import { beginsAt, spellingsOf } from './words.js';

/** How a word of the feed fits a word of a search. */
export const atStart = 1;
export const within = 2;
export const startsSequence = 4;

/** The rank of what does not match. */
export const noMatch = 255;

/** How many ranks there are: two for each field. */
export const rankCount = 8;

/** The last rank of postings whose title has all the words. */
export const lastTitleRank = 1;

/** Words of the feed that fit one word of a search. */
export interface WordMatch {
  /** By word: how it fits; 0 where it does not. */
  flags: Uint8Array;
  /** Words that fit where they follow one another. */
  sequences: readonly ReadonlySet<number>[][];
}

/** By word that fits wherever it stands: 0 where it does from its start on, else 1. */
export function ranksOfWords({ flags, sequences }: WordMatch): Map<number, number> {
  const ranks = new Map<number, number>();
  flags.forEach((flag, word) => {
    if (flag === 0) return;
    const isAlone = sequences.some((one) => one.length === 1 && one[0]?.has(word));
    if (flag & atStart || isAlone) ranks.set(word, 0);
    else if (flag & within) ranks.set(word, 1);
  });
  return ranks;
}

/** How a word of a search is to be found. */
export type MatchMode = 'within' | 'start' | 'whole';

/** Stands between the spellings of one word, where no search has a sign. */
export const betweenSpellings = '\u0001';

/** The word of every posting in a country: no text has it. */
export const countryWord = (code: string): string => `\u0002${code}`;

/** Longer words are not tried as two, which takes the square of their length. */
export const longestCompound = 100;

/** How many words of searches are remembered: those that somebody types one letter at a time. */
const keptMatches = 32;

/** The words of a feed, and which of them fit a word of a search. */
export class WordMatcher {
  /** The spellings of each word. */
  readonly words: string[];
  /** Words by each of their spellings, once somebody searches. */
  #bySpelling: Map<string, number[]> | undefined;
  readonly #matches = new Map<string, WordMatch>();

  constructor(words: string[] = []) {
    this.words = words;
  }

  /** There are more words now. */
  forget(): void {
    this.#matches.clear();
    this.#bySpelling = undefined;
  }

  /** What of the feed fits a word of a search. */
  match(word: string, mode: MatchMode): WordMatch {
    const key = mode + word;
    const known = this.#matches.get(key);
    if (known) return known;
    const match = this.#find(word, mode);
    if (this.#matches.size >= keptMatches) this.#matches.clear();
    this.#matches.set(key, match);
    return match;
  }

  #find(word: string, mode: MatchMode): WordMatch {
    const flags = new Uint8Array(this.words.length);
    const sequences: ReadonlySet<number>[][] = [];
    for (const needle of spellingsOf(word)) {
      if (needle === '') continue;
      this.words.forEach((spellings, id) => {
        const fit = fitOf(spellings, needle, mode);
        if (fit !== 0 && flags[id] !== atStart) flags[id] = fit;
      });
      if (mode === 'within' && word.length <= longestCompound)
        sequences.push(...this.#compounds(needle));
    }
    for (const [first = new Set<number>()] of sequences) mark(flags, first);
    return { flags, sequences };
  }

  /** One word of the feed, as it is: that of a country. */
  matchExactly(word: string): WordMatch {
    const flags = new Uint8Array(this.words.length);
    for (const id of this.#spelled(word)) flags[id] = atStart;
    return { flags, sequences: [] };
  }

  /** Whole words that follow one another; of the last its beginning where the reader still types it. */
  matchPhrase(words: readonly string[], isOpen: boolean): WordMatch {
    const flags = new Uint8Array(this.words.length);
    const sequence = words.map((word, index) => {
      const mode = isOpen && index === words.length - 1 ? 'start' : 'whole';
      const { flags: fits } = this.match(word, mode);
      const ids = new Set<number>();
      fits.forEach((fit, id) => {
        if (fit !== 0) ids.add(id);
      });
      return ids;
    });
    const [first = new Set<number>()] = sequence;
    mark(flags, first);
    return { flags, sequences: [sequence] };
  }

  /** Two words of the feed that make up one of the search: “front end” for `frontend`. */
  #compounds(word: string): ReadonlySet<number>[][] {
    const found: ReadonlySet<number>[][] = [];
    for (let cut = 1; cut < word.length; cut += 1) {
      const first = this.#spelled(word.slice(0, cut));
      const rest = word.slice(cut);
      const shortest = cut === 1 ? 3 : 2; // “e-commerce”, yet no “care” in “car e-bike”
      if (first.length === 0 || rest.length < shortest) continue;
      // The reader may still be typing the second one.
      const isTyped = rest.length > 2 || cut > 3;
      const second = isTyped ? this.#beginningWith(rest) : this.#spelled(rest);
      if (second.length > 0) found.push([new Set(first), new Set(second)]);
    }
    return found;
  }

  #beginningWith(start: string): number[] {
    return this.words.flatMap((spellings, id) => (spellings.startsWith(start) ? [id] : []));
  }

  /** The words with exactly this spelling. */
  #spelled(spelling: string): readonly number[] {
    if (!this.#bySpelling) {
      const words = new Map<string, number[]>();
      this.words.forEach((spellings, id) => {
        for (const one of spellings.split(betweenSpellings)) {
          const known = words.get(one);
          if (known) known.push(id);
          else words.set(one, [id]);
        }
      });
      this.#bySpelling = words;
    }
    return this.#bySpelling.get(spelling) ?? [];
  }
}

function mark(flags: Uint8Array, ids: ReadonlySet<number>): void {
  for (const id of ids) flags[id] = (flags[id] ?? 0) | startsSequence;
}

function fitOf(spellings: string, needle: string, mode: MatchMode): number {
  let at = spellings.indexOf(needle);
  if (at < 0) return 0;
  if (mode === 'whole') {
    return spellings.split(betweenSpellings).includes(needle) ? atStart : 0;
  }
  for (; at >= 0; at = spellings.indexOf(needle, at + 1)) {
    if (beginsAt(spellings, at)) return atStart;
  }
  return mode === 'within' ? within : 0;
}
