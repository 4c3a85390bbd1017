import { html } from 'hono/html';
import type { ListedApplication, PostingEntry } from '../manage/list-by-posting.js';
import { counted, home, page, timeOf, type Html } from './pages.js';
import { stateWords } from './state-words.js';

/** The applications of a page of a list. */
export const pageSize = 50;

/** All postings that somebody applied for. */
export function postingsPage(postings: readonly PostingEntry[], formToken: string): Html {
  const rows = postings.map(
    (posting) =>
      html`<li>
        <a href="${postingAddress(posting.id)}">${posting.title || posting.id}</a>
        <div class="facts">
          <span>${counted(posting.applications, 'application', 'applications')}</span>
          <span>last ${timeOf(posting.last)}</span>
          ${
            posting.failed > 0
              ? html`<span class="failed"
                  >${counted(posting.failed, 'delivery has', 'deliveries have')} failed</span
                >`
              : ''
          }
          ${
            posting.waiting > 0
              ? html`<span>${counted(posting.waiting, 'delivery waits', 'deliveries wait')}</span>`
              : ''
          }
        </div>
      </li>`,
  );
  const content =
    postings.length === 0
      ? html`<p>Nobody has applied yet.</p>`
      : html`<ul class="rows">
            ${rows}
          </ul>
          <h2>Export</h2>
          <p>All applications, whole. Files are named, not contained.</p>
          <p class="actions">
            <a href="${home}/export.csv" download>Table (CSV)</a>
            <a href="${home}/export.jsonl" download>One JSON object a line</a>
          </p>`;
  return page('Applications', formToken, content);
}

/** Where a posting's list is. */
export function postingAddress(id: string, number = 1): string {
  const query = number > 1 ? `?page=${number}` : '';
  return `${home}/postings/${encodeURIComponent(id)}${query}`;
}

/** The applications for one posting. `number`: of the page, from 1. */
export function postingPage(
  posting: PostingEntry,
  applications: readonly ListedApplication[],
  number: number,
  formToken: string,
): Html {
  const rows = applications.map(
    ({ id, name, reference, time, delivery }) =>
      html`<li>
        <a href="${home}/applications/${id}">${name || reference}</a>
        <div class="facts">
          <span>${reference}</span>
          <span>${timeOf(time)}</span>
          <span class="${delivery}">${stateWords[delivery]}</span>
        </div>
      </li>`,
  );
  const last = Math.max(1, Math.ceil(posting.applications / pageSize));
  const pages =
    last === 1
      ? ''
      : html`<nav aria-label="Pages" class="actions">
          ${
            number > 1
              ? html`<a href="${postingAddress(posting.id, number - 1)}" rel="prev">Newer</a>`
              : ''
          }
          <span>Page ${number} of ${last}</span>
          ${
            number < last
              ? html`<a href="${postingAddress(posting.id, number + 1)}" rel="next">Older</a>`
              : ''
          }
        </nav>`;
  return page(
    posting.title || posting.id,
    formToken,
    html`<p>${counted(posting.applications, 'application', 'applications')}, the last first.</p>
      <ul class="rows">
        ${rows}
      </ul>
      ${pages}`,
  );
}
