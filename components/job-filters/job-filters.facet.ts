import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { FacetOption, FacetResult, RemoteOffer } from '../../src/search/search-postings.js';
import { countriesText, facetText } from './facet-texts.js';
import { visibleOptions } from './visible-options.js';

/** A facet as the reader has it before them, and what they can do with it. */
export interface FacetView {
  facet: FacetResult;
  /** Unique in the element's tree. */
  id: string;
  isOpen: boolean;
  showsAll: boolean;
  /** Remote postings that can be taken in beside the chosen places. */
  remote: RemoteOffer | undefined;
  localizer: Localizer;
  toggleOpen: () => void;
  toggleAll: () => void;
  choose: (option: FacetOption) => void;
  toggleRemote: () => void;
}

/** One facet: a named group of checkboxes that can be folded away. */
export function renderFacet(view: FacetView): unknown {
  const { facet, id, isOpen, localizer } = view;
  const shown = view.showsAll ? facet.options : visibleOptions(facet.options);
  return html`<fieldset class="facet" part="facet" data-facet=${facet.name}>
    <legend>
      <button
        class="facet-toggle"
        type="button"
        aria-expanded=${isOpen}
        aria-controls=${id}
        @click=${view.toggleOpen}
      >
        <span>${facetText(facet.name, localizer)}</span>
      </button>
    </legend>
    <div class="options" id=${id} ?hidden=${!isOpen}>
      ${renderOptions(topOptions(shown), shown, view)}
      ${renderToggleAll(view, visibleOptions(facet.options).length)} ${renderRemote(view)}
    </div>
  </fieldset>`;
}

/** Those that stand below no other: else they would seem to lie in the one above. */
function topOptions(shown: readonly FacetOption[]): FacetOption[] {
  const values = new Set(shown.map(({ value }) => value));
  return shown.filter(({ parent }) => parent === undefined || !values.has(parent));
}

/** Options, each followed by those that lie in it. */
function renderOptions(
  options: readonly FacetOption[],
  shown: readonly FacetOption[],
  view: FacetView,
): unknown {
  return repeat(
    options,
    ({ value }) => value,
    (option) => {
      const inside = shown.filter(({ parent }) => parent === option.value);
      // One template with or without them: another would take the focus from the checkbox.
      return html`${renderOption(option, view)}
      ${inside.length > 0 ? renderGroup(option, renderOptions(inside, shown, view)) : nothing}`;
    },
  );
}

/** What lies in a place, under its name for those who do not see that it is indented. */
function renderGroup({ label }: FacetOption, options: unknown): unknown {
  return html`<div class="nested" role="group" aria-label=${label}>${options}</div>`;
}

function renderOption(option: FacetOption, { choose, localizer }: FacetView): unknown {
  return html`<label class="option">
    <input
      part="option"
      type="checkbox"
      .value=${option.value}
      .checked=${live(option.selected)}
      @change=${() => choose(option)}
    />
    <span class="option-label" .textContent=${option.label}></span>
    <span
      class="option-count"
      part="option-count"
      .textContent=${localizer.number(option.count)}
    ></span>
  </label>`;
}

/** One more checkbox, apart from the places: what it takes in is at none of them. */
function renderRemote({ remote, localizer, toggleRemote }: FacetView): unknown {
  if (!remote) return nothing;
  const { count, selected } = remote;
  const countries = countriesText(remote, localizer);
  return html`<label class="option remote">
    <input
      part="option"
      type="checkbox"
      value="include"
      .checked=${live(selected)}
      @change=${toggleRemote}
    />
    <span
      class="option-label"
      .textContent=${localizer.text('includeRemote', { countries, count })}
    ></span>
  </label>`;
}

function renderToggleAll(
  { facet, showsAll, localizer, toggleAll }: FacetView,
  few: number,
): unknown {
  if (facet.options.length === few) return nothing;
  const count = facet.options.length;
  return html`<button
    class="text-button"
    type="button"
    aria-expanded=${showsAll}
    @click=${toggleAll}
  >
    <span
      .textContent=${localizer.text(showsAll ? 'showFewerOptions' : 'showAllOptions', { count })}
    ></span>
  </button>`;
}
