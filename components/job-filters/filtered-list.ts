import type { JobFiltersElement } from './job-filters.js';

/** A list that takes its query from controls elsewhere in the page. */
export interface FilteredList extends HTMLElement {
  readonly outsideFilters: {
    attach(filters: JobFiltersElement): void;
    detach(filters: JobFiltersElement): void;
  };
}

/** The list with an id in the same document or shadow root as its controls. */
export function findFilteredList(filters: HTMLElement, id: string): FilteredList | undefined {
  const root = filters.getRootNode();
  if (id === '' || !(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const found = root.getElementById(id);
  return found && isFilteredList(found) ? found : undefined;
}

function isFilteredList(element: HTMLElement): element is FilteredList {
  return 'outsideFilters' in element;
}
