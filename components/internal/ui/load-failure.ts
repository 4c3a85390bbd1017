import { html } from 'lit';
import type { BaseKey } from '../../../src/i18n/messages.js';
import type { LazyModule } from '../lazy-module.js';
import { reloadPage } from './reload-page.js';
import { type ErrorActions, renderErrorActions } from './error-actions.js';

/**
 * Says that a part of an element could not be loaded, and loads it on request. The button goes as soon
 * as it was pressed: `leave` takes the focus.
 */
export function renderLoadFailure(
  part: LazyModule,
  { localizer, fallbackHref }: Omit<ErrorActions, 'retry'>,
  leave: () => void,
  text: BaseKey = 'partFailed',
): unknown {
  const retry = (): void => {
    leave();
    part.retry();
  };
  return html`<div class="notice" role="alert">
    <p class="notice-title">${localizer.text(text)}</p>
    ${renderErrorActions({ localizer, fallbackHref, retry: part.isLost ? reloadPage : retry })}
  </div>`;
}
