import { html } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { LazyModule } from './lazy-module.js';

/** Says that a part of an element could not be loaded, and loads it on request. */
export function renderLoadFailure(part: LazyModule, localizer: Localizer): unknown {
  return html`<div class="notice">
    <p class="notice-title">${localizer.text('failed')}</p>
    <p class="actions">
      <button class="button" type="button" @click=${() => part.retry()}>
        <span>${localizer.text('retry')}</span>
      </button>
    </p>
  </div>`;
}
