import { type FacetName, isFacetName, isSort, type Sort } from '../../src/search/query.js';
import type { Routing } from '../../src/search/url-state.js';
import { readHeadingLevel } from '../internal/heading-level.js';
import { warn } from '../internal/warn.js';

/** How a list can be laid out. */
export type Layout = 'list' | 'grid' | 'compact';

/** The attributes of a list as the page author wrote them. */
interface ListAttributes {
  readonly localName: string;
  readonly groupBy: string;
  readonly sort: string;
  readonly pageSize: number;
  readonly layout: string;
  readonly headingLevel: number;
}

/** The attributes of a list as they are followed: what cannot be is warned about and has its default. */
export interface ListSettings {
  groupBy: FacetName | undefined;
  sort: Sort;
  pageSize: number;
  layout: Layout;
  headingLevel: number;
}

const layouts: readonly Layout[] = ['list', 'grid', 'compact'];
const routings: readonly Routing[] = ['query', 'hash', 'none'];

/** Reads the attributes that say how a list looks. */
export function readListSettings(list: ListAttributes): ListSettings {
  return {
    groupBy: readGroupBy(list),
    sort: readSort(list),
    pageSize: readPageSize(list),
    layout: readLayout(list),
    headingLevel: readHeadingLevel(list, 3),
  };
}

/** Reads the `routing` attribute. */
export function readRouting(
  element: { readonly localName: string; readonly routing: string },
  standard: Routing,
): Routing {
  const { routing } = element;
  const known = routings.find((name) => name === routing);
  if (known) return known;
  warn('routing-unknown', `cannot use routing="${routing}"; it takes "${standard}".`, element);
  return standard;
}

/** Tells the page author about words in the longer attributes that mean nothing. */
export function warnOfUnknown(
  list: { readonly localName: string },
  unknown: Readonly<Record<'filters' | 'preset' | 'query', readonly string[]>>,
): void {
  for (const word of unknown.filters) {
    warn('filters-unknown', `has no control "${word}" for its filters.`, list);
  }
  for (const key of unknown.preset) {
    warn('preset-unknown', `cannot read "${key}" in its preset.`, list);
  }
  for (const key of unknown.query) {
    warn('query-unknown', `cannot read "${key}" in its query.`, list);
  }
}

function readGroupBy(list: ListAttributes): FacetName | undefined {
  const { groupBy } = list;
  if (groupBy === '') return undefined;
  if (isFacetName(groupBy)) return groupBy;
  warn('group-by-unknown', `cannot use group-by="${groupBy}"; it makes no groups.`, list);
  return undefined;
}

function readSort(list: ListAttributes): Sort {
  if (isSort(list.sort)) return list.sort;
  warn('sort-unknown', `cannot use sort="${list.sort}"; it takes "featured".`, list);
  return 'featured';
}

function readPageSize(list: ListAttributes): number {
  const { pageSize } = list;
  if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= 10_000) return pageSize;
  warn('page-size-unknown', `cannot use page-size="${pageSize}"; it takes "20".`, list);
  return 20;
}

function readLayout(list: ListAttributes): Layout {
  const known = layouts.find((name) => name === list.layout);
  if (known) return known;
  warn('layout-unknown', `cannot use layout="${list.layout}"; it takes "list".`, list);
  return 'list';
}
