import { Localizer } from '../../src/i18n/localizer.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import { createPosting } from '../../src/posting/model/create-posting.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { parseQuery } from '../../src/search/query.js';
import type { FacetName } from '../../src/search/query.js';
import { searchPostings } from '../../src/search/search-postings.js';
import type { SearchOptions, SearchResult } from '../../src/search/search-postings.js';

/** Texts in English. */
export const english = new Localizer('en');
/** The time that these tests take place at. */
export const now = new Date('2026-11-22T12:00:00Z');

/** A posting whose title is its id. */
export const posting = (title: string, fields: Partial<Posting> = {}): Posting =>
  createPosting({ id: title, title, ...fields });

/** How to search, with the preset as text. */
export type Options = Partial<Omit<SearchOptions, 'query' | 'preset'>> & { preset?: string };

/** Searches with a query as text. */
export function search(
  postings: readonly Posting[],
  query: string,
  options: Options = {},
): SearchResult {
  const { preset, localizer = english, ...rest } = options;
  return searchPostings(postings, {
    facets: [],
    texts: (one) => postingTexts(one, localizer, now),
    localizer,
    now,
    ...rest,
    query: parseQuery(query),
    ...(preset === undefined ? {} : { preset: parseQuery(preset) }),
  });
}

/** The titles of what is found, in order. */
export const titles = (...args: Parameters<typeof search>): string[] =>
  search(...args).postings.map(({ title }) => title);

/** The choices of a facet as `value: count`, selected ones marked. */
export const choices = (
  name: FacetName,
  postings: readonly Posting[],
  query = '',
  options: Options = {},
): string[] =>
  (search(postings, query, { ...options, facets: [name] }).facets[0]?.options ?? []).map(
    ({ value, count, selected }) => `${selected ? '*' : ''}${value}: ${count}`,
  );
