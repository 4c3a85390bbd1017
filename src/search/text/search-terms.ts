import { cityNames, countryMeant } from '../places/everyday-places.js';
import { fold } from './fold.js';
import type { PositionSet } from '../position-set.js';
import { parseSearch } from './parse-search.js';
import { type Fitting, RankedPositions } from './ranked-positions.js';
import { countryWord, noMatch, type WordMatch, type WordMatcher } from './word-matcher.js';
import { isLetter, wordsOf } from './words.js';

/** What the page says that readers write, and what is looked for besides: both as `wordsKey`. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** The words of a feed, and how well each posting fits some of them. */
export interface RankedWords {
  readonly matcher: WordMatcher;
  /** From 0, the best; `noMatch` where it does not. */
  rank(position: number, match: WordMatch): number;
}

/** One thing that a posting must have, or must not: any of several, each of which is all of some words. */
export interface Term {
  any: readonly (readonly WordMatch[])[];
  isExcluded: boolean;
}

/** Names of more words are looked up in no table. */
const longestName = 5;

/** What several words are looked up by. */
export const wordsKey = (text: string): string => wordsOf(text).map(fold).join(' ');

/** A search that a feed can be asked for, posting by posting. */
export class SearchTerms {
  readonly #index: RankedWords;
  readonly #synonyms: Synonyms;
  /** All of what is looked for. */
  readonly terms: readonly Term[];

  constructor(search: string, index: RankedWords, synonyms: Synonyms = new Map()) {
    this.#index = index;
    this.#synonyms = synonyms;
    const terms: Term[] = [];
    const plain: string[] = [];
    for (const { words, isPhrase, isExcluded, isOpen } of parseSearch(search)) {
      if (isPhrase || isExcluded)
        terms.push({ any: [[index.matcher.matchPhrase(words, isOpen)]], isExcluded });
      else plain.push(...words);
    }
    this.terms = [...terms, ...this.#termsOf(plain)];
  }

  /** Whether every posting fits. */
  get isEmpty(): boolean {
    return this.terms.length === 0;
  }

  /** Those of some postings that fit. */
  fitting(some: PositionSet): Fitting {
    const ranked = new RankedPositions(some.room);
    for (const position of some.positions()) {
      const rank = this.#rank(position);
      if (rank !== noMatch) ranked.at(rank).add(position);
    }
    return ranked.finish();
  }

  /** How well a posting fits, from 0, by the worst of its words; `noMatch` where one is missing. */
  #rank(position: number): number {
    let worst = 0;
    for (const { any, isExcluded } of this.terms) {
      const rank = this.#best(position, any);
      if (isExcluded !== (rank === noMatch)) return noMatch;
      if (!isExcluded && rank > worst) worst = rank;
    }
    return worst;
  }

  #best(position: number, any: Term['any']): number {
    let best = noMatch;
    for (const words of any) {
      let worst = 0;
      for (const word of words) {
        const rank = this.#index.rank(position, word);
        if (rank > worst) worst = rank;
        if (rank === noMatch) break;
      }
      if (worst < best) best = worst;
    }
    return best;
  }

  *#termsOf(words: readonly string[]): Generator<Term> {
    for (let at = 0; at < words.length;) {
      let count = Math.min(longestName, words.length - at);
      let others = this.#othersFor(words.slice(at, at + count));
      while (others.length === 0 && count > 1) {
        count -= 1;
        others = this.#othersFor(words.slice(at, at + count));
      }
      const own = words.slice(at, at + count).map((word) => this.#matchWord(word));
      yield { any: [own, ...others.map((other) => [other])], isExcluded: false };
      at += count;
    }
  }

  #matchWord(word: string): WordMatch {
    return this.#index.matcher.match(word, isLetter(word) ? 'start' : 'within');
  }

  /** What else is meant by some words: a country, a city, what the page says. */
  #othersFor(words: readonly string[]): WordMatch[] {
    const text = words.join(' ');
    const country = countryMeant(text);
    const others = [...cityNames(text), ...(this.#synonyms.get(words.map(fold).join(' ')) ?? [])];
    const matches = others.map((other) => this.#index.matcher.matchPhrase(wordsOf(other), true));
    if (country !== undefined) matches.push(this.#index.matcher.matchExactly(countryWord(country)));
    return matches;
  }
}
