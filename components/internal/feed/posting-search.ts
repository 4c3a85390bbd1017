import type { Localizer } from '../../../src/i18n/localizer.js';
import { postingTexts } from '../../../src/i18n/posting-texts.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import type { FacetName, Query } from '../../../src/search/query.js';
import { searchPostings, type SearchResult } from '../../../src/search/search-postings.js';

/** What an element looks for in its feed. */
export interface PostingSearchInputs {
  postings: readonly Posting[];
  query: Query;
  preset: Query;
  /** The facets that the reader can use. */
  facets: readonly FacetName[];
  groupBy: FacetName | undefined;
  localizer: Localizer;
}

/** Searches when something it depends on has changed, and else has the answer at hand. */
export class PostingSearch {
  #inputs: readonly unknown[] = [];
  #result: SearchResult | undefined;

  /** Chosen facets are counted beside the wanted ones: their labels are needed. */
  run({ postings, query, preset, facets, groupBy, localizer }: PostingSearchInputs): SearchResult {
    const inputs = [postings, query, preset, facets, groupBy, localizer];
    if (this.#result && inputs.every((input, index) => input === this.#inputs[index])) {
      return this.#result;
    }
    this.#inputs = inputs;
    this.#result = searchPostings(postings, {
      query,
      preset,
      facets: [...new Set([...facets, ...query.facets.keys()])],
      ...(groupBy === undefined ? {} : { groupBy }),
      texts: (posting) => postingTexts(posting, localizer),
      localizer,
    });
    return this.#result;
  }
}
