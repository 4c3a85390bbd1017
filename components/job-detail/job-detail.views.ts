import { html, nothing } from 'lit';
import { icon } from '../internal/ui/icons.js';
import { type ErrorActions, renderErrorActions } from '../internal/ui/error-actions.js';
import type { DetailLocalizer } from './job-detail.facts.js';

/** The link back to the list. */
export function renderBack(href: string | undefined, localizer: DetailLocalizer): unknown {
  if (href === undefined) return nothing;
  return html`<p>
    <a class="back" part="back" href=${href}
      >${icon('back')}<span>${localizer.text('backToList')}</span></a
    >
  </p>`;
}

/** Holds about the room that a posting takes. */
export function renderLoading(localizer: DetailLocalizer): unknown {
  return html`<div class="skeletons" part="loading">
    <p class="visually-hidden">${localizer.text('detailLoading')}</p>
    <span class="skeleton large"></span>
    ${renderLines()}
  </div>`;
}

/** Stands in for a description. */
export function renderLines(): unknown {
  return html`<div class="skeletons" aria-hidden="true">
    ${Array<undefined>(9)
      .fill(undefined)
      .map(() => html`<span class="skeleton"></span>`)}
  </div>`;
}

/** What to say where there is nothing to show, and what readers can do then. */
export interface FailedView extends ErrorActions {
  title: string;
  hint?: string;
}

/** Says why there is no posting, or no description, and offers what helps. */
export function renderFailed({ title, hint, ...actions }: FailedView): unknown {
  return html`<div class="notice" part="error" tabindex="-1">
    <p class="notice-title">${title}</p>
    ${hint === undefined ? nothing : html`<p>${hint}</p>`} ${renderErrorActions(actions)}
  </div>`;
}
