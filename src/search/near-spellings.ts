import MiniSearch from 'minisearch';
import type { Posting } from '../posting/model/posting.js';
import { feedIndex } from './feed-index.js';
import { fold } from './fold.js';
import { parseSearch } from './parse-search.js';
import { searchPostings, type SearchOptions } from './search-postings.js';
import type { TextIndex } from './text-index.js';
import { betweenSpellings } from './word-matcher.js';

/** A search that finds something, and is spelled nearly like one that does not. */
export interface NearSpelling {
  search: string;
  total: number;
}

/** So many are offered. */
const offered = 3;

/** So many words are tried for each that is not found. */
const tried = 8;

/** Of the letters of a word, how many may differ. */
const difference = 0.3;

const engines = new WeakMap<TextIndex, Promise<MiniSearch>>();

/** All words of a feed, to be found by nearly their letters. Read once, in parts, between which the page answers. */
function engineOf(text: TextIndex): Promise<MiniSearch> {
  const known = engines.get(text);
  if (known) return known;
  const engine = new MiniSearch({
    fields: ['word'],
    tokenize: (word) => [word],
    processTerm: (word) => word,
  });
  const words = text.matcher.words.flatMap((spellings, id) =>
    spellings
      .split(betweenSpellings)
      .filter((word) => /^\p{L}{3,}/u.test(word))
      .map((word) => ({ id: `${id} ${word}`, word })),
  );
  const filled = engine.addAllAsync(words, { chunkSize: 500 }).then(() => engine);
  engines.set(text, filled);
  return filled;
}

/** The words of a feed that are spelled nearly like one, the nearest first, as the feed writes them. */
async function nearWords(text: TextIndex, word: string): Promise<string[]> {
  const engine = await engineOf(text);
  return engine
    .search(word, { fuzzy: difference, maxFuzzy: 2 })
    .slice(0, tried)
    .map(({ id }) => text.written(parseInt(String(id), 10)));
}

/**
 * Searches for a reader whose words are in no posting: with words of the feed that are spelled nearly like
 * those, as far as they find something, the most frequent first.
 */
export async function nearSpellings(
  postings: readonly Posting[],
  options: SearchOptions,
): Promise<NearSpelling[]> {
  const { query, texts, localizer } = options;
  const text = feedIndex(postings, localizer).text(texts);
  text.main.finish();
  const plain = parseSearch(query.search).filter(({ isExcluded }) => !isExcluded);
  const missing = plain.flatMap(({ words }) => words).find((word) => !text.has(word));
  if (missing === undefined) return [];
  const near = (await nearWords(text, fold(missing))).flatMap((word): NearSpelling[] => {
    const search = query.search.replace(missing, () => word);
    const { total } = searchPostings(postings, {
      ...options,
      query: { ...query, search, page: 1 },
      facets: [],
    });
    return total > 0 && search !== query.search ? [{ search, total }] : [];
  });
  return near.sort((one, other) => other.total - one.total).slice(0, offered);
}
