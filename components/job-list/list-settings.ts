import { type FacetName, isFacetName, isSort, type Sort } from '../../src/search/query.js';
import type { Routing, UrlStateOptions } from '../../src/search/url-state.js';
import { isLayout, type Layout } from '../job-card/card-fields.js';
import { readHeadingLevel } from '../internal/a11y/heading.js';
import { oneOf, readAttribute } from '../internal/read-attribute.js';
import { warn } from '../internal/warn.js';

/** The attributes of a list as the page author wrote them. */
interface ListAttributes {
  readonly localName: string;
  readonly groupBy: string;
  readonly sort: string;
  readonly pageSize: number;
  readonly layout: string | undefined;
  readonly headingLevel: number;
}

/** The attributes of a list as they are followed: what cannot be is warned about and has its default. */
export interface ListSettings {
  groupBy: FacetName | undefined;
  sort: Sort;
  pageSize: number;
  /** Absent where the page leaves it to the number of postings. */
  layout: Layout | undefined;
  headingLevel: number;
}

const isRouting = oneOf<Routing>('query', 'hash', 'none');

/** Reads the attributes that say how a list looks. */
export function readListSettings(list: ListAttributes): ListSettings {
  const { groupBy, sort, pageSize, layout } = list;
  return {
    groupBy: readAttribute(list, 'group-by', groupBy, isGroupBy, '') || undefined,
    sort: readAttribute(list, 'sort', sort, isSort, 'featured'),
    pageSize: readAttribute(list, 'page-size', pageSize, isPageSize, 20),
    layout:
      layout === undefined ? undefined : readAttribute(list, 'layout', layout, isLayout, 'list'),
    headingLevel: readHeadingLevel(list, 3),
  };
}

/** Where in the address of the page an element tells what it shows. */
export function urlStateOptions(
  element: { readonly localName: string; readonly routing: string; readonly paramPrefix: string },
  fallback: Routing,
): UrlStateOptions {
  const routing = readAttribute(element, 'routing', element.routing, isRouting, fallback);
  return { routing, prefix: element.paramPrefix };
}

/** Tells the page author about words in the longer attributes that mean nothing. */
export function warnOfUnknown(
  list: { readonly localName: string },
  unknown: Readonly<Record<'filters' | 'fields' | 'preset' | 'query', readonly string[]>>,
): void {
  for (const [attribute, words] of Object.entries(unknown)) {
    for (const word of words) {
      warn(`${attribute}-unknown`, `cannot read "${word}" in its ${attribute}.`, list);
    }
  }
}

function isGroupBy(name: string): name is FacetName | '' {
  return name === '' || isFacetName(name);
}

function isPageSize(size: number): size is number {
  return Number.isInteger(size) && size >= 1 && size <= 10_000;
}

/** The template for cards that a page put into a list or a board. */
export function ownCardTemplate(element: HTMLElement): HTMLTemplateElement | undefined {
  const template = element.querySelector(':scope > template[slot="card"]');
  return template instanceof HTMLTemplateElement ? template : undefined;
}
