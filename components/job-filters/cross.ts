import { html } from 'lit';

/** The sign of what takes something away. */
export const cross = html`<svg viewBox="0 0 12 12" aria-hidden="true">
  <path d="M2 2l8 8M10 2l-8 8" />
</svg>`;
