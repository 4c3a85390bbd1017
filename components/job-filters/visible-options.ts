import type { FacetOption } from '../../src/search/search-postings.js';

/** So many options of a facet are shown before the reader asks for all. */
export const shortFacet = 8;

/** The most frequent options and every selected one, in their order; all of a facet that is hardly longer. */
export function visibleOptions(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= shortFacet + 1) return options;
  const frequent = [...options].sort((one, other) => other.count - one.count).slice(0, shortFacet);
  const shown = new Set(frequent);
  return options.filter((option) => option.selected || shown.has(option));
}
