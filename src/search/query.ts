import { mostEntries } from '../posting/model/bounds.js';

/** The facets that every posting can have; `custom.<name>` is a custom field of the feed. */
const facetNames = [
  'department',
  'team',
  'location',
  'workplace',
  'employment-type',
  'organization',
] as const;
export type FacetName = (typeof facetNames)[number] | `custom.${string}`;

/** The orders of a list. */
export const sorts = ['featured', 'newest', 'title', 'location', 'salary'] as const;
export type Sort = (typeof sorts)[number];

/** The chosen values of each facet: any value of a facet, all facets together. */
export type FacetValues = ReadonlyMap<FacetName, readonly string[]>;

/** What the reader asks of a list. */
export interface Query {
  readonly search: string;
  readonly facets: FacetValues;
  readonly exclude: FacetValues;
  /** Whether remote postings that are open to people in a chosen region or town are listed, too. */
  readonly includeRemote: boolean;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** A query read from text; `unknown` names the parts that mean nothing, so that the author can be warned. */
export interface ParsedQuery extends Query {
  readonly unknown: readonly string[];
}

/** What a query has where its text says nothing; the same on reading and writing. */
export type QueryDefaults = Partial<Pick<Query, 'sort'>>;

/** Asks for everything, in the feed's order. */
export const emptyQuery: Query = {
  search: '',
  facets: new Map(),
  exclude: new Map(),
  includeRemote: false,
  sort: 'featured',
  page: 1,
};

export function isFacetName(name: string): name is FacetName {
  return facetNames.some((known) => known === name) || /^custom\../.test(name);
}

export function isSort(text: string): text is Sort {
  return sorts.some((known) => known === text);
}

/** The facet that a key like `exclude.team` leaves out. */
function excludedFacet(key: string): FacetName | undefined {
  const name = key.startsWith('exclude.') ? key.slice('exclude.'.length) : '';
  return isFacetName(name) ? name : undefined;
}

/** Whether a key belongs to the syntax of queries. */
export function isQueryKey(key: string): boolean {
  return (
    key === 'search' ||
    key === 'remote' ||
    key === 'sort' ||
    key === 'page' ||
    isFacetName(key) ||
    excludedFacet(key) !== undefined
  );
}

function addValue(values: Map<FacetName, string[]>, name: FacetName, text: string): void {
  const value = text.trim();
  const known = values.get(name) ?? [];
  if (value !== '' && !known.includes(value)) values.set(name, [...known, value]);
}

/**
 * Reads a query string, for example `search=engineer&location=DE&exclude.team=Sales`.
 * Never fails: what it does not know, and values beyond `mostEntries`, are named in `unknown` and left out.
 */
export function parseQuery(text: string, defaults: QueryDefaults = {}): ParsedQuery {
  const facets = new Map<FacetName, string[]>();
  const exclude = new Map<FacetName, string[]>();
  const unknown: string[] = [];
  let values = 0;
  let { search, includeRemote, sort, page } = { ...emptyQuery, ...defaults };
  for (const [key, value] of new URLSearchParams(text.trim())) {
    const excluded = excludedFacet(key);
    if (key === 'search') search = value.trim();
    else if ((excluded ?? isFacetName(key)) && (values += 1) > mostEntries)
      unknown.push(`${key}=${value}`);
    else if (isFacetName(key)) addValue(facets, key, value);
    else if (excluded) addValue(exclude, excluded, value);
    else if (key === 'remote' && value === 'include') includeRemote = true;
    else if (key === 'sort' && isSort(value)) sort = value;
    else if (key === 'page' && /^[1-9]\d{0,5}$/.test(value)) page = Number(value);
    else unknown.push(isQueryKey(key) ? `${key}=${value}` : key);
  }
  return { search, facets, exclude, includeRemote, sort, page, unknown };
}

/** The facets in the order of the documentation, then custom fields by name. */
function inOrder(names: Iterable<FacetName>): FacetName[] {
  const given = new Set(names);
  const known = facetNames.filter((name) => given.delete(name));
  return [...known, ...[...given].sort()];
}

function appendValues(parameters: URLSearchParams, values: FacetValues, prefix: string): void {
  for (const name of inOrder(values.keys())) {
    for (const value of [...(values.get(name) ?? [])].sort()) {
      parameters.append(prefix + name, value);
    }
  }
}

/** Writes a query in the syntax of `parseQuery`, in one order for equal queries; `''` for the default one. */
export function formatQuery(query: Query, defaults: QueryDefaults = {}): string {
  const parameters = new URLSearchParams();
  if (query.search) parameters.append('search', query.search);
  appendValues(parameters, query.facets, '');
  appendValues(parameters, query.exclude, 'exclude.');
  if (query.includeRemote) parameters.append('remote', 'include');
  if (query.sort !== (defaults.sort ?? emptyQuery.sort)) parameters.append('sort', query.sort);
  if (query.page > 1) parameters.append('page', String(query.page));
  return parameters.toString();
}

/** Another order; back on the first page, like every change of the query but of the page. */
export function withSort(query: Query, sort: Sort): Query {
  return { ...query, sort, page: 1 };
}

export function withPage(query: Query, page: number): Query {
  return { ...query, page };
}

/** Everything that narrows the list taken away; the sort stays. */
export function clearFilters(query: Query): Query {
  return { ...emptyQuery, sort: query.sort };
}

/** Whether the query narrows the list. */
export function hasFilters(query: Query): boolean {
  return query.search.trim() !== '' || query.facets.size > 0 || query.exclude.size > 0;
}
