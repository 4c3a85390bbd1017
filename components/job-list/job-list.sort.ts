import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { BaseKey } from '../../src/i18n/messages.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { isSort, type Sort } from '../../src/search/query.js';
import { keepPrintableKey } from '../internal/a11y/printable-keys.js';

const sortKeys: readonly (readonly [Sort, BaseKey])[] = [
  ['featured', 'sortFeatured'],
  ['newest', 'sortNewest'],
  ['title', 'sortTitle'],
  ['location', 'sortLocation'],
  ['salary', 'sortSalary'],
];

/** The orders to choose from, and the chosen one. */
export interface SortView {
  sort: Sort;
  postings: readonly Posting[];
  localizer: Localizer;
  choose: (sort: Sort) => void;
}

/** The choice of an order; without those that the feed has no facts for. */
export function renderSort({ sort, postings, localizer, choose }: SortView): unknown {
  const offered = sortKeys.filter(([value]) => value === sort || isUseful(value, postings));
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
