import { html } from 'lit';
import type { Query } from '../../src/search/query.js';
import type { FiltersChangeEvent } from '../job-filters/job-filters.events.js';
import type { FiltersView } from '../job-filters/job-filters.js';

/** The part names of the controls that pages style through the list. */
const controlParts = 'search, facet, option, option-count';
const chosenParts = 'chip, clear';

/** What the controls of a list show, and whom they tell. */
export interface ControlsView {
  filters: string;
  messages: object | undefined;
  view: FiltersView;
  change: (query: Query, typing: boolean) => void;
  /** The control with the focus is gone. */
  leave: () => void;
}

/** The search field and the facets. */
export function renderFilters({ filters, messages, view, change }: ControlsView): unknown {
  return html`<job-filters
    part="filters"
    exportparts=${controlParts}
    filters=${filters}
    .shows=${'controls'}
    .view=${view}
    .messages=${messages}
    @job-filters-change=${({ query, typing }: FiltersChangeEvent) => change(query, typing)}
  ></job-filters>`;
}

/** The chosen filters. They stand beside the results, so that choosing moves none of the choices. */
export function renderChosen({ messages, view, change, leave }: ControlsView): unknown {
  return html`<job-filters
    class="chosen"
    exportparts=${chosenParts}
    .shows=${'chosen'}
    .view=${view}
    .messages=${messages}
    @job-filters-change=${({ query, typing }: FiltersChangeEvent) => change(query, typing)}
    @job-filters-leave=${leave}
  ></job-filters>`;
}
