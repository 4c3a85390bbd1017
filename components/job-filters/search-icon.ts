import { html } from 'lit';

/** Stands before the search field, and before it is loaded. */
export const searchIcon = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  <path d="M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3Zm4.5 10.5L17.5 17.5" />
</svg>`;
