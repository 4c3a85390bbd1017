import { html } from 'lit';
import type { ControlsView } from './job-list.controls.js';

/** The search field and the facets. Pages style their parts through the list. */
export function renderFilters({
  filters,
  filtersLayout,
  messages,
  theme,
  view,
}: ControlsView): unknown {
  return html`<job-filters
    part="filters"
    exportparts="search, clear-search, skip, facet, facet-search, option, option-count, filter-button, sheet, clear"
    filters=${filters}
    .filtersLayout=${filtersLayout}
    .shows=${'controls'}
    .view=${view}
    .messages=${messages}
    .theme=${theme}
  ></job-filters>`;
}

/**
 * The chosen filters. They stand beside the results, so that choosing moves none of the choices, and
 * come with them: before, they would push what holds the room of the cards.
 */
export function renderChosen({ messages, theme, view }: ControlsView): unknown {
  return html`<job-filters
    class="chosen"
    exportparts="chip, clear"
    .shows=${'chosen'}
    .view=${view}
    .messages=${messages}
    .theme=${theme}
  ></job-filters>`;
}
