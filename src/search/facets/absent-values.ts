import type { Posting } from '../../posting/model/posting.js';
import { emptyQuery, type FacetValues, type Query } from '../query.js';
import { searchPostings, type SearchOptions, type SearchResult } from '../search-postings.js';

/** A value that a query asks for and that no open posting has. */
export interface AbsentValue {
  /** As it stands in a query: the name of a facet, or `search`. */
  key: string;
  value: string;
  /** What the postings have instead; none for a search. */
  known: string[];
}

/** The values because of which a query fits no posting; none where it fits some, or each alone would. */
export function absentValues(
  postings: readonly Posting[],
  query: Query,
  options: Pick<SearchOptions, 'texts' | 'localizer' | 'now'>,
): AbsentValue[] {
  const find = (part: Partial<Query>, facets: SearchOptions['facets'] = []): SearchResult =>
    searchPostings(postings, { ...options, query: { ...emptyQuery, ...part }, facets });
  if (find(query).total > 0) return [];
  const { search } = query;
  const absent: AbsentValue[] = [];
  if (search !== '' && find({ search }).total === 0) {
    absent.push({ key: 'search', value: search, known: [] });
  }
  for (const [name, values] of query.facets) {
    const isAbsent = (value: string): boolean => {
      const facets: FacetValues = new Map([[name, [value]]]);
      return find({ facets }).total === 0;
    };
    const known = (find({}, [name]).facets[0]?.options ?? []).map(({ value }) => value);
    absent.push(...values.filter(isAbsent).map((value) => ({ key: name, value, known })));
  }
  return absent;
}
