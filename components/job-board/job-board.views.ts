import { html } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';

/** Stands in for a posting while what shows it is loaded. */
export function renderPlaceholder(localizer: Localizer): unknown {
  return html`<div class="placeholder" part="loading">
    <p class="visually-hidden">${localizer.text('loading')}</p>
    <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
  </div>`;
}

/** Whether a click leads back to the list in this window. */
export function isBackClick(event: MouseEvent): boolean {
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  return event.button === 0 && isPlain && event.composedPath().some(isBackLink);
}

function isBackLink(node: EventTarget): boolean {
  return node instanceof Element && node.matches('[part~="back"]');
}
