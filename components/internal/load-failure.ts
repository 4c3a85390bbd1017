import { html } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { LazyModule } from './lazy-module.js';

/**
 * Says that a part of an element could not be loaded, and loads it on request. The button goes as soon
 * as it was pressed: `leave` takes the focus.
 */
export function renderLoadFailure(
  part: LazyModule,
  localizer: Localizer,
  leave: () => void,
): unknown {
  const retry = (): void => {
    leave();
    part.retry();
  };
  return html`<div class="notice">
    <p class="notice-title">${localizer.text('partFailed')}</p>
    <p class="actions">
      <button class="button" part="retry" type="button" @click=${retry}>
        <span>${localizer.text('retry')}</span>
      </button>
    </p>
  </div>`;
}
