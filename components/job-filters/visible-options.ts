import type { FacetOption } from '../../src/search/search-postings.js';

/** So many options of a facet are shown before the reader asks for all. */
export const shortFacet = 8;

/** The most frequent options and every selected one with what it lies in, in their order; all of a facet that is hardly longer. */
export function visibleOptions(options: readonly FacetOption[]): readonly FacetOption[] {
  if (options.length <= shortFacet + 1) return options;
  const frequent = [...options].sort((one, other) => other.count - one.count).slice(0, shortFacet);
  const shown = new Set(frequent);
  const byValue = new Map(options.map((option) => [option.value, option]));
  for (const selected of options.filter((option) => option.selected)) {
    let option: FacetOption | undefined = selected;
    for (; option; option = byValue.get(option.parent ?? '')) shown.add(option);
  }
  return options.filter((option) => shown.has(option));
}
