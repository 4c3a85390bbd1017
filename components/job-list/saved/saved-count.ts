import type { Localizer } from '../../../src/i18n/localizer.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { emptyQuery, type Query } from '../../../src/search/query.js';
import { searchPostings } from '../../../src/search/search-postings.js';
import { searchOptions } from '../../internal/feed/posting-search.js';

/** How many postings a preset lets through. */
export function countWithin(
  postings: readonly Posting[],
  preset: Query,
  localizer: Localizer,
): number {
  const asked = { postings, query: emptyQuery, preset, facets: [], groupBy: undefined, localizer };
  return searchPostings(postings, searchOptions(asked)).total;
}
