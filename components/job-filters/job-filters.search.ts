import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { keepPrintableKey } from '../internal/a11y/printable-keys.js';
import { cross } from './cross.js';
import type { FilterLocalizer } from './job-filters.facet.js';
import { searchIcon } from './search-icon.js';

/** The search field, and what is typed in it. */
export interface SearchView {
  typed: string;
  localizer: FilterLocalizer;
  handleInput: (event: Event) => void;
  clear: () => void;
}

/** A field that says what it searches, with a button that empties it. */
export function renderSearch({ typed, localizer, handleInput, clear }: SearchView): unknown {
  return html`<div class="search">
    ${searchIcon}
    <label class="visually-hidden" for="search">${localizer.text('searchLabel')}</label>
    <input
      class="field"
      part="search"
      id="search"
      type="search"
      autocomplete="off"
      enterkeyhint="search"
      aria-keyshortcuts="/"
      placeholder=${localizer.text('searchPlaceholder')}
      .value=${live(typed)}
      @input=${handleInput}
      @keydown=${keepPrintableKey}
      @keypress=${keepPrintableKey}
      @keyup=${keepPrintableKey}
    />
    <span class="search-end">
      ${
        typed === ''
          ? html`<kbd aria-hidden="true">/</kbd>`
          : html`<button
              class="icon-button"
              part="clear-search"
              type="button"
              aria-label=${localizer.text('clearSearch')}
              @click=${clear}
            >
              ${cross}
            </button>`
      }
    </span>
  </div>`;
}
