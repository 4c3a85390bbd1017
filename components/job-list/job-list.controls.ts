import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Loader } from '../internal/loader.js';
import { renderLoadFailure } from '../internal/ui/error-actions.js';
import type { FiltersLayout } from '../job-filters/filters-layout.js';
import type { FiltersView } from '../job-filters/job-filters.js';
import type { ThemeName } from '../internal/themes/palettes.js';
import { searchIcon } from '../job-filters/search-icon.js';
import type { Controls } from '../job-filters/read-controls.js';

/** The controls of a list, or what stands in for them. */
export interface ControlsView {
  /** What the controls are loaded with. */
  search: Loader<{ renderFilters: (view: ControlsView) => unknown }>;
  filters: string;
  filtersLayout: FiltersLayout;
  /** The same, read. */
  controls: Controls;
  messages: object | undefined;
  theme: '' | ThemeName;
  localizer: Localizer;
  /** Where the same jobs can be searched, where the controls do not come. */
  fallbackHref: string;
  /** Whether its texts are in the reader's language: others would be seen to change. */
  isLocalized: boolean;
  view: FiltersView;
  /** Whether there are results beside the controls. */
  isListed: boolean;
}

/** The search field and the facets; what holds their room until they are loaded. */
export function renderControls(view: ControlsView): unknown {
  const { search, isLocalized } = view;
  if (search.value && isLocalized) return search.value.renderFilters(view);
  if (search.status !== 'failed') return renderAwaited(view);
  // Results that need the search say so in their own place.
  return view.isListed ? renderLoadFailure(search, view, view.view.leave, 'searchFailed') : nothing;
}

const ghostOptions = html`<span class="skeleton"></span><span class="skeleton"></span
  ><span class="skeleton"></span>`;

/** Holds the room of the controls and looks like them. */
function renderAwaited({ controls, localizer, isLocalized }: ControlsView): unknown {
  const { names, facets } = controls;
  const search = html`<div class="search">${searchIcon}<span class="field"></span></div>`;
  const panel = html`<div class="panel-ghost">
    ${facets.map(() => html`<span class="skeleton head"></span>${ghostOptions}`)}
  </div>`;
  const parts = [
    names.includes('search') ? search : nothing,
    facets.length > 0
      ? html`<span class="button toggle"><span>${localizer.text('filtersLabel')}</span></span>`
      : nothing,
  ];
  return html`<div
    class=${isLocalized ? 'controls-bar awaited' : 'controls-bar awaited mute'}
    aria-hidden="true"
  >
    ${names.at(-1) === 'search' ? parts.reverse() : parts} ${facets.length > 0 ? panel : nothing}
  </div>`;
}
