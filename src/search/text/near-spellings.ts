import MiniSearch from 'minisearch';
import type { Posting } from '../../posting/model/posting.js';
import { feedIndex } from '../feed-index.js';
import { fold } from './fold.js';
import { parseSearch } from './parse-search.js';
import { searchPostings, type SearchOptions } from '../search-postings.js';
import type { TextIndex } from './text-index.js';
import { betweenSpellings } from './word-matcher.js';

/** A search that finds something, and is spelled nearly like one that does not. */
export interface NearSpelling {
  search: string;
  total: number;
}

/** The words of postings that a search goes by: in memory, or kept elsewhere. */
export interface Vocabulary {
  /** Whether some posting has a word. */
  has: (word: string) => boolean | Promise<boolean>;
  /** Words that are spelled nearly like a folded one, the nearest first, as postings write them. */
  near: (word: string) => Promise<readonly string[]>;
}

/** One spelling of a word, folded, and the word as postings write it. */
export interface SpelledWord {
  spelling: string;
  written: string;
}

/** So many are offered. */
const offered = 3;

/** So many words are tried for each that is not found. */
const tried = 8;

/** Of the letters of a word, how many may differ. */
const difference = 0.3;

/** How many letters of a word may differ. */
export const toleratedEdits = (word: string): number =>
  Math.min(2, Math.round(word.length * difference));

/** Words to be found by nearly their letters. */
export class NearWords {
  readonly #engine = new MiniSearch<{ id: string }>({
    fields: ['id'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  readonly #written = new Map<string, string>();

  /** Reads words in parts, between which the page answers. Of several with one spelling the first counts. */
  static async of(words: Iterable<SpelledWord>): Promise<NearWords> {
    const near = new NearWords();
    for (const { spelling, written } of words) {
      if (/^\p{L}{3,}/u.test(spelling) && !near.#written.has(spelling))
        near.#written.set(spelling, written);
    }
    const all = [...near.#written.keys()].map((id) => ({ id }));
    await near.#engine.addAllAsync(all, { chunkSize: 500 });
    return near;
  }

  /** Those that are spelled nearly like one, the nearest first: the same ones in whatever order they came. */
  find(word: string): string[] {
    const fuzzy = toleratedEdits(word);
    if (fuzzy === 0) return [];
    const found = this.#engine
      .search(word, { fuzzy })
      .map(({ id, score }) => ({ id: String(id), score }));
    found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    return found.slice(0, tried).map(({ id }) => this.#written.get(id) ?? id);
  }
}

const engines = new WeakMap<TextIndex, Promise<NearWords>>();

/** All words of a feed, read once. */
function nearWordsOf(text: TextIndex): Promise<NearWords> {
  const known = engines.get(text);
  if (known) return known;
  const words = text.matcher.words.flatMap((spellings, id) =>
    spellings.split(betweenSpellings).map((spelling) => ({ spelling, written: text.written(id) })),
  );
  const engine = NearWords.of(words);
  engines.set(text, engine);
  return engine;
}

/**
 * Searches for a reader whose words are in no posting: with words that are spelled nearly like those, as far as
 * they find something, the most frequent first. `count`: how many postings a search finds.
 */
export async function findNear(
  search: string,
  { has, near }: Vocabulary,
  count: (search: string) => number | Promise<number>,
): Promise<NearSpelling[]> {
  const plain = parseSearch(search).filter(({ isExcluded }) => !isExcluded);
  for (const word of plain.flatMap(({ words }) => words)) {
    if (await has(word)) continue;
    const found: NearSpelling[] = [];
    for (const other of await near(fold(word))) {
      const spelled = search.replace(word, () => other);
      const total = spelled === search ? 0 : await count(spelled);
      if (total > 0) found.push({ search: spelled, total });
    }
    return found.sort((one, other) => other.total - one.total).slice(0, offered);
  }
  return [];
}

/** What is spelled nearly like a search that finds nothing in a feed. */
export function nearSpellings(
  postings: readonly Posting[],
  options: SearchOptions,
): Promise<NearSpelling[]> {
  const { query, texts, localizer } = options;
  const text = feedIndex(postings, localizer).text(texts);
  text.main.finish();
  const vocabulary: Vocabulary = {
    has: (word) => text.has(word),
    near: async (word) => (await nearWordsOf(text)).find(word),
  };
  return findNear(query.search, vocabulary, (search) => {
    const asked = { ...query, search, page: 1 };
    const { total } = searchPostings(postings, {
      ...options,
      query: asked,
      facets: [],
      groupBy: undefined,
    });
    return total;
  });
}
