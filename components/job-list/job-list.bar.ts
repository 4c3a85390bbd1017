import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { type Sort, isSort } from '../../src/search/query.js';
import { text } from '../internal/ui/text.js';
import { countText } from './job-list.states.js';
import type { BaseKey } from '../../src/i18n/messages.js';
import { keepPrintableKey } from '../internal/a11y/printable-keys.js';

/** What stands above the cards. */
export interface BarView {
  /** How many postings match; absent while the feed loads. */
  total: number | undefined;
  /** The chosen order; absent where the reader has no choice of one. */
  sort: Sort | undefined;
  /** All of the feed; absent where a server has them. */
  postings: readonly Posting[] | undefined;
  localizer: Localizer;
  choose: (sort: Sort) => void;
  /** What shows the saved postings alone. */
  saved?: unknown;
}

/** The number of matching postings, and the choice of an order. */
export function renderBar({ total, sort, postings, localizer, choose, saved }: BarView): unknown {
  // Both at once: what would come later could need another line, and move what is below.
  if (total === undefined) {
    return html`<div class="bar">
      <p class="count"><span class="skeleton"></span></p>
    </div>`;
  }
  return html`<div class="bar">
    <p class="count" part="count">${text(countText(total, localizer))}</p>
    ${saved} ${sort === undefined ? nothing : renderSort({ sort, postings, localizer, choose })}
  </div>`;
}

const sortKeys: readonly (readonly [Sort, BaseKey])[] = [
  ['featured', 'sortFeatured'],
  ['newest', 'sortNewest'],
  ['title', 'sortTitle'],
  ['location', 'sortLocation'],
  ['salary', 'sortSalary'],
];

/** The orders to choose from, and the chosen one. */
interface SortView {
  sort: Sort;
  postings: BarView['postings'];
  localizer: Localizer;
  choose: (sort: Sort) => void;
}

/** The choice of an order; without those that the feed has no facts for. */
function renderSort({ sort, postings, localizer, choose }: SortView): unknown {
  const offered = sortKeys.filter(
    ([value]) => value === sort || !postings || isUseful(value, postings),
  );
  if (offered.length < 2) return nothing;
  const handleChange = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement && isSort(target.value)) choose(target.value);
  };
  return html`<div class="sort">
    <label for="sort">${localizer.text('sortLabel')}</label>
    <div class="select">
      <select
        class="field"
        id="sort"
        .value=${sort}
        @change=${handleChange}
        @keydown=${keepPrintableKey}
        @keypress=${keepPrintableKey}
        @keyup=${keepPrintableKey}
      >
        ${offered.map(
          ([value, key]) =>
            html`<option value=${value} ?selected=${value === sort}>
              ${localizer.text(key)}
            </option>`,
        )}
      </select>
    </div>
  </div>`;
}

function isUseful(sort: Sort, postings: readonly Posting[]): boolean {
  if (sort === 'newest') return postings.some(({ datePosted }) => datePosted !== undefined);
  if (sort !== 'salary') return true;
  return postings.some(({ salaries }) =>
    salaries.some(({ min, max }) => min !== undefined || max !== undefined),
  );
}
