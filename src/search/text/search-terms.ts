import { cityNames, countryMeant } from '../places/everyday-places.js';
import { fold } from './fold.js';
import { parseSearch } from './parse-search.js';
import { countryWord, type WordMatch, type WordMatcher } from './word-matcher.js';
import { isLetter, wordsOf } from './words.js';

/** What the page says that readers write, and what is looked for besides: both as `wordsKey`. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** One thing that a posting must have, or must not: any of several, each of which is all of some words. */
export interface Term {
  any: readonly (readonly WordMatch[])[];
  isExcluded: boolean;
}

/** Names of more words are looked up in no table. */
const longestName = 5;

/** What several words are looked up by. */
export const wordsKey = (text: string): string => wordsOf(text).map(fold).join(' ');

/** What a search looks for among the words of a feed. */
export class SearchTerms {
  readonly #matcher: WordMatcher;
  readonly #synonyms: Synonyms;
  /** All of what is looked for. */
  readonly terms: readonly Term[];

  constructor(search: string, matcher: WordMatcher, synonyms: Synonyms = new Map()) {
    this.#matcher = matcher;
    this.#synonyms = synonyms;
    const terms: Term[] = [];
    const plain: string[] = [];
    for (const { words, isPhrase, isExcluded, isOpen } of parseSearch(search)) {
      if (isPhrase || isExcluded)
        terms.push({ any: [[matcher.matchPhrase(words, isOpen)]], isExcluded });
      else plain.push(...words);
    }
    this.terms = [...terms, ...this.#termsOf(plain)];
  }

  /** Whether every posting fits. */
  get isEmpty(): boolean {
    return this.terms.length === 0;
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
    return this.#matcher.match(word, isLetter(word) ? 'start' : 'within');
  }

  /** What else is meant by some words: a country, a city, what the page says. */
  #othersFor(words: readonly string[]): WordMatch[] {
    const text = words.join(' ');
    const country = countryMeant(text);
    const others = [...cityNames(text), ...(this.#synonyms.get(words.map(fold).join(' ')) ?? [])];
    const matches = others.map((other) => this.#matcher.matchPhrase(wordsOf(other), true));
    if (country !== undefined) matches.push(this.#matcher.matchExactly(countryWord(country)));
    return matches;
  }
}
