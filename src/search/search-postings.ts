import type { Posting } from '../posting/model/posting.js';
import { type FeedIndex, feedIndex } from './feed-index.js';
import type { Gradual } from './gradual.js';
import { groupPostings, type PostingGroup } from './group-postings.js';
import type { FacetName, Query } from './query.js';
import { type IndexOptions, type IndexResult, searchIndex } from './search-index.js';
import type { Synonyms } from './search-terms.js';
import type { TextsOf } from './text-index.js';
import { isAmount } from './words.js';

/** What to look for in a feed. */
export interface SearchOptions extends Omit<IndexOptions, 'terms'> {
  groupBy?: FacetName;
  /** What a card shows of a posting: the search looks in it. */
  texts: TextsOf;
  /** What else is looked for where a reader writes some words. */
  synonyms?: Synonyms | undefined;
}

/** What a list shows: the postings that match in their order, their groups, and what each facet counts. */
export interface SearchResult extends Omit<IndexResult, 'positions'> {
  /** All that match, in order; grouped ones one group after the other. */
  postings: Posting[];
  total: number;
  groups?: PostingGroup[];
}

/** The facets that a query needs beside those that are counted. */
const facetsOf = ({ facets, exclude }: Query): FacetName[] => [...facets.keys(), ...exclude.keys()];

/**
 * What must be found out about a feed before a search: done beforehand, step by step, the search itself
 * takes next to no time.
 */
export function searchWork(
  postings: readonly Posting[],
  { query, preset, facets, groupBy, texts, localizer }: SearchOptions,
): Gradual<unknown>[] {
  const feed = feedIndex(postings, localizer);
  const names = [...facetsOf(query), ...(preset ? facetsOf(preset) : []), ...facets];
  if (groupBy !== undefined && groupBy !== 'location') names.push(groupBy);
  const work: Gradual<unknown>[] = [...new Set(names)].map((name) => feed.facet(name));
  const words = `${query.search} ${preset?.search ?? ''}`;
  if (words.trim() === '') return work;
  const text = feed.text(texts);
  return [...work, text.main, ...(isAmount(words) ? [text.amounts] : [])];
}

/** Searches, filters, counts, sorts and groups the postings of a feed. */
export function searchPostings(postings: readonly Posting[], options: SearchOptions): SearchResult {
  const { localizer, groupBy } = options;
  const feed = feedIndex(postings, localizer);
  const { positions, ...others } = searchIndex(feed, {
    ...options,
    terms: (search) => feed.terms(search, options),
  });
  const found = positions.flatMap((position) => postings[position] ?? []);
  const result = { postings: found, total: found.length, ...others };
  if (groupBy === undefined) return result;
  const groups = groupPostings(found, groupLabel(feed, groupBy, positions), localizer);
  return { ...result, postings: groups.flatMap((group) => group.postings), groups };
}

/** How a posting names its group: by the label of its first value. */
function groupLabel(
  feed: FeedIndex,
  name: FacetName,
  positions: readonly number[],
): 'location' | ((posting: Posting, index: number) => string | undefined) {
  if (name === 'location') return name;
  const { choices, kinds, has } = feed.facet(name).finish();
  return (_posting, index) => {
    const kind = kinds[positions[index] ?? 0] ?? 0;
    return choices[has[kind]?.[0] ?? -1]?.label;
  };
}
