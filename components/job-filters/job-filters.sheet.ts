import { html } from 'lit';
import { text } from '../internal/ui/text.js';
import { cross } from './cross.js';
import type { FilterLocalizer } from './job-filters.facet.js';

/** The facets where there is no room for them beside the list. */
export interface SheetView {
  facets: unknown;
  /** How many postings match. */
  total: number;
  localizer: FilterLocalizer;
  close: () => void;
  handleClose: () => void;
  clear: () => void;
}

/** A dialog over the page, whose foot always tells what there is to see. */
export function renderSheet({
  facets,
  total,
  localizer,
  close,
  handleClose,
  clear,
}: SheetView): unknown {
  return html`<dialog
    class="sheet"
    part="sheet"
    aria-labelledby="sheet-title"
    @close=${handleClose}
  >
    <div class="sheet-head">
      <p id="sheet-title">${localizer.text('filtersLabel')}</p>
      <button
        class="icon-button"
        type="button"
        aria-label=${localizer.text('closeFilters')}
        @click=${close}
      >
        ${cross}
      </button>
    </div>
    <div class="sheet-facets">${facets}</div>
    <div class="sheet-foot">
      <button class="button" part="clear" type="button" @click=${clear}>
        <span>${localizer.text('clearShort')}</span>
      </button>
      <button class="button primary" type="button" @click=${close}>
        <span>${text(localizer.text('showResults', { count: total }))}</span>
      </button>
    </div>
  </dialog>`;
}
