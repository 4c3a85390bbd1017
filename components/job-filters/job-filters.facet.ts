import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FilterLocalizer } from '../../src/i18n/filter-messages.js';
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
  localizer: FilterLocalizer;
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
      ${renderOptions(byParent(shown), undefined, view)}
      ${renderToggleAll(view, visibleOptions(facet.options).length)} ${renderRemote(view)}
    </div>
  </fieldset>`;
}

type OptionsByParent = ReadonlyMap<string | undefined, readonly FacetOption[]>;

/**
 * Options by the one that they stand below, those below no other first of all: below one that is not
 * shown they would seem to lie in the one above.
 */
function byParent(shown: readonly FacetOption[]): OptionsByParent {
  const values = new Set(shown.map(({ value }) => value));
  const groups = new Map<string | undefined, FacetOption[]>();
  for (const option of shown) {
    const parent = values.has(option.parent ?? '') ? option.parent : undefined;
    const group = groups.get(parent);
    if (group) group.push(option);
    else groups.set(parent, [option]);
  }
  return groups;
}

/** The options below one of them, or below none, each followed by those that lie in it. */
function renderOptions(
  options: OptionsByParent,
  parent: string | undefined,
  view: FacetView,
): unknown {
  return repeat(
    options.get(parent) ?? [],
    ({ value }) => value,
    (option) =>
      // One template with or without them: another would take the focus from the checkbox.
      html`${renderOption(option, view)}
      ${options.has(option.value) ? renderGroup(option, renderOptions(options, option.value, view)) : nothing}`,
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
