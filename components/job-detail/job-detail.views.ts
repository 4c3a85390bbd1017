import { html, nothing } from 'lit';
import { icon } from '../internal/ui/icons.js';
import { type ErrorActions, renderErrorActions } from '../internal/ui/error-actions.js';
import type { detailMessages } from '../../src/i18n/detail-messages.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { postingFacts } from '../../src/i18n/posting-facts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { text } from '../internal/ui/text.js';

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

/** Texts of the detail view. */
export type DetailLocalizer = Localizer<keyof typeof detailMessages>;

/** Everything that a posting states, as pairs of label and values. */
export function renderFacts(posting: Posting, localizer: DetailLocalizer): unknown {
  const facts = postingFacts(posting, localizer);
  if (facts.length === 0) return nothing;
  return html`<dl class="facts" part="facts">
    ${facts.map(
      ({ label, values, datetime }) =>
        html`<div class="fact">
          <dt>${label}</dt>
          ${values.map((value) => html`<dd>${renderValue(value, datetime)}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function renderValue(value: string, datetime: string | undefined): unknown {
  return datetime === undefined
    ? html`<bdi>${text(value)}</bdi>`
    : html`<time datetime=${datetime}>${text(value)}</time>`;
}
