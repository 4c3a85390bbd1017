import { countryCode } from '../posting/read/places/country.js';
import { valueKey } from './text/fold.js';
import type { FacetName, Query } from './query.js';

/** Other words to look for; back on the first page, like every change of the query. */
export function withSearch(query: Query, search: string): Query {
  return { ...query, search, page: 1 };
}

/** Remote postings open to people in a chosen region or town taken in, or left out. */
export function withRemote(query: Query, includeRemote: boolean): Query {
  return { ...query, includeRemote, page: 1 };
}

/** One facet with exactly these values; none lifts the filter. */
export function withFacet(query: Query, name: FacetName, values: readonly string[]): Query {
  const facets = new Map(query.facets);
  if (values.length > 0) facets.set(name, values);
  else facets.delete(name);
  return { ...query, facets, page: 1 };
}

/** Whether two spellings name the same value of a facet: a country goes by its code and its names. */
function isSameValue(name: FacetName, one: string, other: string): boolean {
  if (valueKey(one) === valueKey(other)) return true;
  const country = name === 'location' ? countryCode(one) : undefined;
  return country !== undefined && country === countryCode(other);
}

/**
 * One value of a facet chosen or, where it was, no longer. `spellings` are how the query has it, as the
 * search tells; without them whatever looks like the same value is taken for it.
 */
export function toggleFacet(
  query: Query,
  name: FacetName,
  value: string,
  spellings?: readonly string[],
): Query {
  const values = query.facets.get(name) ?? [];
  const others = values.filter((known) =>
    spellings ? !spellings.includes(known) : !isSameValue(name, known, value),
  );
  return withFacet(query, name, others.length < values.length ? others : [...values, value]);
}
