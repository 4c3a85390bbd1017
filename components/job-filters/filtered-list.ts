/** A list that takes its query from controls elsewhere in the page. */
export interface FilteredList<Filters extends HTMLElement> extends HTMLElement {
  readonly outsideFilters: {
    attach(filters: Filters): void;
    detach(filters: Filters): void;
  };
}

/** The list with an id in the same document or shadow root as its controls. */
export function findFilteredList<Filters extends HTMLElement>(
  filters: Filters,
  id: string,
): FilteredList<Filters> | undefined {
  const root = filters.getRootNode();
  if (id === '' || !(root instanceof Document || root instanceof ShadowRoot)) return undefined;
  const found = root.getElementById(id);
  return found && 'outsideFilters' in found ? (found as FilteredList<Filters>) : undefined;
}
