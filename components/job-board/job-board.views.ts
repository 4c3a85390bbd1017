import { html } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { LazyElement } from './lazy-element.js';

/** Stands in for a posting while what shows it is loaded. */
export function renderPlaceholder(localizer: Localizer): unknown {
  return html`<div class="placeholder" part="loading">
    <p class="visually-hidden">${localizer.text('loading')}</p>
    <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** Says that a part of the board could not be loaded, and loads it on request. */
export function renderLoadFailure(element: LazyElement, localizer: Localizer): unknown {
  return html`<div class="notice">
    <p class="notice-title">${localizer.text('failed')}</p>
    <p class="actions">
      <button class="button" type="button" @click=${() => element.retry()}>
        <span>${localizer.text('retry')}</span>
      </button>
    </p>
  </div>`;
}

/** Whether a click leads back to the list in this window. */
export function isBackClick(event: MouseEvent): boolean {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  return event.button === 0 && isPlain && event.composedPath().some(isBackLink);
}

function isBackLink(node: EventTarget): boolean {
  return node instanceof Element && node.part.contains('back');
}
