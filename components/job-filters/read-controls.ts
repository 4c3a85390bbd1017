import { type FacetName, isFacetName } from '../../src/search/query.js';

/** The controls of a list unless the page asks for others. */
export const defaultControls = 'search department location workplace employment-type';

/** Which controls to show, in which order. */
export interface Controls {
  readonly names: readonly ('search' | FacetName)[];
  readonly facets: readonly FacetName[];
  /** Words that name no control. */
  readonly unknown: readonly string[];
}

/** Reads the `filters` attribute; `none` alone means no controls. */
export function readControls(text: string): Controls {
  const words = [...new Set(text.trim().split(/\s+/))].filter(
    (word) => word !== '' && word !== 'none',
  );
  const facets = words.filter(isFacetName);
  const names = words.filter((word) => word === 'search' || isFacetName(word));
  return { names, facets, unknown: words.filter((word) => !names.includes(word as FacetName)) };
}
