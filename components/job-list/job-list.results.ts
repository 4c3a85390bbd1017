import { html, nothing } from 'lit';
import type { PostingGroup } from '../../src/search/group-postings.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { renderHeading } from '../internal/a11y/heading.js';
import type { ListResult } from './list-results.js';
import type { ListSettings } from './list-settings.js';

/** The part names of a card that pages style through a list, and a list through a board. */
export const cardParts =
  'card, title, organization, department, locations, workplace, employment-type, salary, date, tags, status';

/** Not redundant: Safari takes a list without bullets for none. */
const listRole = 'list';

/** The cards to show, and how. */
export interface ResultsView {
  result: ListResult;
  /** How many cards are shown. */
  limit: number;
  settings: ListSettings;
  localizer: Localizer;
  /** Where the title of a card leads; the posting's own page where absent. */
  postingHref: ((posting: Posting) => string | undefined) | undefined;
  cardTemplate: HTMLTemplateElement | undefined;
  messages: object | undefined;
  showMore: () => void;
}

/** The cards, in groups where the page wants them, and the button for more. */
export function renderResults(view: ResultsView): unknown {
  const { result, limit, settings } = view;
  const groups = result.groups && cutGroups(result.groups, limit);
  const cards = groups
    ? groups.map((group) => renderGroup(group, view))
    : renderCards(result.postings.slice(0, limit), settings.headingLevel, view);
  return html`${cards} ${result.total > limit ? renderMore(view) : nothing}`;
}

/** The first `limit` postings over all groups. */
function cutGroups(groups: readonly PostingGroup[], limit: number): PostingGroup[] {
  let left = limit;
  const shown: PostingGroup[] = [];
  for (const { label, postings } of groups) {
    if (left <= 0) break;
    shown.push({ label, postings: postings.slice(0, left) });
    left -= postings.length;
  }
  return shown;
}

function renderGroup({ label, postings }: PostingGroup, view: ResultsView): unknown {
  const { headingLevel } = view.settings;
  return html`<section class="group" part="group">
    ${renderHeading(headingLevel, { content: html`<span .textContent=${label}></span>`, className: 'group-heading' })}
    ${renderCards(postings, Math.min(headingLevel + 1, 6), view)}
  </section>`;
}

function renderCards(
  postings: readonly Posting[],
  headingLevel: number,
  view: ResultsView,
): unknown {
  const { settings, postingHref, cardTemplate } = view;
  return html`<ul class="cards" part="list" role=${listRole}>
    ${postings.map(
      (posting) =>
        html`<li>
          <job-card
            exportparts=${cardParts}
            .posting=${posting}
            .href=${postingHref?.(posting)}
            .headingLevel=${headingLevel}
            .layout=${settings.layout}
            .template=${cardTemplate}
            .messages=${view.messages}
          ></job-card>
        </li>`,
    )}
  </ul>`;
}

function renderMore({ result, limit, localizer, showMore }: ResultsView): unknown {
  const { total } = result;
  return html`<div class="more">
    <p class="shown" .textContent=${localizer.text('shownOf', { shown: limit, total })}></p>
    <button class="button" part="more" type="button" @click=${showMore}>
      <span>${localizer.text('showMore')}</span>
    </button>
  </div>`;
}
