import { html, nothing } from 'lit';
import { detailMessages } from '../../../src/i18n/detail-messages.js';
import type { Localizer } from '../../../src/i18n/localizer.js';
import { type PostingFact, postingFacts } from '../../../src/i18n/posting-facts.js';
import type { filterMessages } from '../../../src/i18n/filter-messages.js';
import type { savedMessages } from '../../../src/i18n/saved-messages.js';
import type { Posting } from '../../../src/posting/model/posting.js';
import { text } from '../../internal/ui/text.js';
import { cross } from '../../job-filters/cross.js';

/** So many postings fit side by side. */
export const mostCompared = 3;

/** The postings that can be compared, and those that are. */
export interface CompareView {
  postings: readonly Posting[];
  chosen: readonly Posting[];
  localizer: Localizer<
    keyof typeof savedMessages | keyof typeof detailMessages | keyof typeof filterMessages
  >;
  /** Takes a posting in, or out again. */
  choose: (posting: Posting) => void;
  /** Where the title of a posting leads, and what a click on it does. */
  href: (posting: Posting) => string | undefined;
  open: (posting: Posting, event: MouseEvent) => void;
  close: () => void;
  handleClose: () => void;
}

/** What one fact is in each of the postings. */
interface CompareRow {
  label: string;
  cells: readonly (PostingFact | undefined)[];
  differs: boolean;
}

/** A dialog with postings side by side. */
export function renderCompare(view: CompareView): unknown {
  const { localizer, postings } = view;
  return html`<dialog
    class="compare"
    part="comparison"
    aria-labelledby="compare-title"
    @close=${view.handleClose}
  >
    <div class="compare-head">
      <p id="compare-title">${localizer.text('compare')}</p>
      <button
        class="compare-close"
        type="button"
        aria-label=${localizer.text('closeFilters')}
        @click=${view.close}
      >
        ${cross}
      </button>
    </div>
    <div class="compare-body">
      ${postings.length > mostCompared ? renderChoice(view) : nothing} ${renderTable(view)}
    </div>
  </dialog>`;
}

function renderChoice({ postings, chosen, localizer, choose }: CompareView): unknown {
  return html`<fieldset class="compare-choice">
    <legend>${localizer.text('compareChoice')}</legend>
    ${postings.map((posting) => {
      const isChosen = chosen.includes(posting);
      return html`<label>
        <input
          type="checkbox"
          .checked=${isChosen}
          ?disabled=${!isChosen && chosen.length >= mostCompared}
          @change=${() => choose(posting)}
        />
        <bdi>${text(posting.title)}</bdi>
      </label>`;
    })}
  </fieldset>`;
}

/**
 * The table alone is moved where it is wider than the window. By the keyboard too: from link to link of the
 * titles, else as a stop of its own.
 */
function renderTable(view: CompareView): unknown {
  const { chosen, localizer, href } = view;
  const isStop = chosen.some((posting) => href(posting) === undefined);
  return html`<div
    class="compare-region"
    role=${isStop ? 'region' : nothing}
    aria-labelledby=${isStop ? 'compare-title' : nothing}
    tabindex=${isStop ? 0 : nothing}
  >
    <table>
      <thead>
        <tr>
          <td></td>
          ${chosen.map((posting) => html`<th scope="col">${renderTitle(posting, view)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rowsOf(chosen, localizer).map(
          ({ label, cells, differs }) =>
            html`<tr class=${differs ? 'differs' : ''}>
              <th scope="row">
                ${text(label)}${differs ? html`<span class="visually-hidden"> (${localizer.text('differs')})</span>` : nothing}
              </th>
              ${cells.map((fact) => html`<td>${renderCell(fact)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderTitle(posting: Posting, { href, open, localizer }: CompareView): unknown {
  const title = html`<bdi>${text(posting.title)}</bdi>`;
  const address = href(posting);
  const lang = localizer.feedLanguage(posting.language) ?? nothing;
  return address === undefined
    ? html`<span lang=${lang}>${title}</span>`
    : html`<a
        class="link"
        lang=${lang}
        href=${address}
        @click=${(event: MouseEvent) => open(posting, event)}
        >${title}</a
      >`;
}

function renderCell(fact: PostingFact | undefined): unknown {
  if (!fact) return '–';
  return fact.values.map((value) => html`<bdi class="compare-value">${text(value)}</bdi>`);
}

/** All facts that any of the postings states, a line each; the employer where there are several. */
function rowsOf(postings: readonly Posting[], localizer: CompareView['localizer']): CompareRow[] {
  const facts = postings.map((posting) => [
    ...employerOf(posting, localizer),
    ...postingFacts(posting, localizer),
  ]);
  return Object.keys(detailMessages).flatMap((name) => {
    const cells = facts.map((own) => own.find((fact) => fact.name === name));
    const [longest] = cells
      .flatMap((cell) => cell ?? [])
      .sort((one, other) => other.values.length - one.values.length);
    const differs = new Set(cells.map((cell) => cell?.values.join('\n'))).size > 1;
    if (!longest || (name === 'factOrganization' && !differs)) return [];
    return [{ label: longest.label, cells, differs }];
  });
}

function employerOf(
  { hiringOrganization }: Posting,
  localizer: CompareView['localizer'],
): PostingFact[] {
  if (!hiringOrganization) return [];
  const name = 'factOrganization';
  return [{ name, label: localizer.text(name), values: [hiringOrganization.name] }];
}
