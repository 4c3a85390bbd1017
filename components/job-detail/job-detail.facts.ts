import { html, nothing } from 'lit';
import type { detailMessages } from '../../src/i18n/detail-messages.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { postingFacts } from '../../src/i18n/posting-facts.js';
import type { Posting } from '../../src/posting/model/posting.js';

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
    ? html`<bdi .textContent=${value}></bdi>`
    : html`<time datetime=${datetime} .textContent=${value}></time>`;
}
