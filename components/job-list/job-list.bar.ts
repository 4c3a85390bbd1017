import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Posting } from '../../src/posting/model/posting.js';
import type { Sort } from '../../src/search/query.js';
import { renderSort } from './job-list.sort.js';
import { countText } from './job-list.states.js';

/** What stands above the cards. */
export interface BarView {
  /** How many postings match; absent while the feed loads. */
  total: number | undefined;
  /** The chosen order; absent where the reader has no choice of one. */
  sort: Sort | undefined;
  postings: readonly Posting[];
  localizer: Localizer;
  choose: (sort: Sort) => void;
}

/** The number of matching postings, and the choice of an order. */
export function renderBar({ total, sort, postings, localizer, choose }: BarView): unknown {
  // Both at once: what would come later could need another line, and move what is below.
  if (total === undefined) {
    return html`<div class="bar">
      <p class="count"><span class="skeleton"></span></p>
    </div>`;
  }
  return html`<div class="bar">
    <p class="count" part="count" .textContent=${countText(total, localizer)}></p>
    ${sort === undefined ? nothing : renderSort({ sort, postings, localizer, choose })}
  </div>`;
}
