import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { FacetOption, FacetResult } from '../../src/search/search-postings.js';
import { facetText } from './facet-texts.js';
import { visibleOptions } from './visible-options.js';

/** A facet as the reader has it before them, and what they can do with it. */
export interface FacetView {
  facet: FacetResult;
  /** Unique in the element's tree. */
  id: string;
  isOpen: boolean;
  showsAll: boolean;
  localizer: Localizer;
  toggleOpen: () => void;
  toggleAll: () => void;
  choose: (value: string) => void;
}

/** One facet: a named group of checkboxes that can be folded away. */
export function renderFacet(view: FacetView): unknown {
  const { facet, id, isOpen, localizer } = view;
  const shown = view.showsAll ? facet.options : visibleOptions(facet.options);
  const values = new Set(shown.map(({ value }) => value));
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
      ${repeat(
        shown,
        ({ value }) => value,
        // Below its country only where that is shown: else it would seem to lie in the one above.
        (option) => renderOption(option, values.has(option.parent ?? ''), view),
      )}
      ${renderToggleAll(view, visibleOptions(facet.options).length)}
    </div>
  </fieldset>`;
}

function renderOption(
  option: FacetOption,
  isNested: boolean,
  { choose, localizer }: FacetView,
): unknown {
  return html`<label class=${isNested ? 'option nested' : 'option'}>
    <input
      part="option"
      type="checkbox"
      .value=${option.value}
      .checked=${live(option.selected)}
      @change=${() => choose(option.value)}
    />
    <span class="option-label" .textContent=${option.label}></span>
    <span
      class="option-count"
      part="option-count"
      .textContent=${localizer.number(option.count)}
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
