import type { Posting } from '../posting/model/posting.js';
import { feedIndex } from './feed-index.js';
import type { IncrementalTask } from './incremental-task.js';
import type { FacetName, Query } from './query.js';
import { searchIndex } from './index-search.js';
import type { IndexOptions, IndexResult } from './search-index.js';
import type { TextsOf } from './text/text-index.js';
import { isAmount } from './text/words.js';

/** What to look for in a feed. */
export interface SearchOptions extends Omit<IndexOptions, 'terms' | 'wanted'> {
  /** What a card shows of a posting: the search looks in it. */
  texts: TextsOf;
}

/** Postings under one heading. */
export interface PostingGroup {
  /** Empty where none of the postings has a label: a heading over all of them would say nothing. */
  label: string;
  /** How many there are. */
  total: number;
  /** Those that are known. */
  postings: Posting[];
}

/** What a list shows: the postings that match in their order, their groups, and what each facet counts. */
export interface SearchResult extends Omit<IndexResult, 'positions' | 'groups'> {
  /** All that match, in order; grouped ones one group after the other. */
  postings: Posting[];
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
): IncrementalTask<unknown>[] {
  const feed = feedIndex(postings, localizer);
  const names = [...facetsOf(query), ...(preset ? facetsOf(preset) : []), ...facets];
  if (groupBy !== undefined && groupBy !== 'location') names.push(groupBy);
  const work: IncrementalTask<unknown>[] = [...new Set(names)].map((name) => feed.facet(name));
  const words = `${query.search} ${preset?.search ?? ''}`;
  if (words.trim() === '') return work;
  const text = feed.text(texts);
  return [...work, text.main, text.lists, ...(isAmount(words) ? [text.amounts] : [])];
}

/** Searches, filters, counts, sorts and groups the postings of a feed. */
export function searchPostings(postings: readonly Posting[], options: SearchOptions): SearchResult {
  const feed = feedIndex(postings, options.localizer);
  const { positions, groups, ...others } = searchIndex(feed, {
    ...options,
    terms: (search) => feed.terms(search, options),
  });
  const at = (some: Iterable<number>): Posting[] => {
    const all: Posting[] = [];
    for (const position of some) {
      const posting = postings[position];
      if (posting) all.push(posting);
    }
    return all;
  };
  return {
    postings: at(positions),
    ...others,
    ...(groups && {
      groups: groups.map(({ label, positions: own }) => ({
        label,
        total: own.length,
        postings: at(own),
      })),
    }),
  };
}
