import { html } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import { type ErrorActions, renderErrorActions } from '../internal/ui/error-actions.js';
import { text } from '../internal/ui/text.js';

/** Holds the room that the card will take. */
export function renderLoading(localizer: Localizer): unknown {
  return html`<div class="card loading">
    <p class="visually-hidden">${localizer.text('loading')}</p>
    <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** Says why there is no posting. */
export function renderFailed(sentence: string, actions: ErrorActions): unknown {
  return html`<div class="card">
    <p class="notice-title">${text(sentence)}</p>
    ${renderErrorActions(actions)}
  </div>`;
}
