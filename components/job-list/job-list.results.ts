import { html, nothing } from 'lit';
import type { PostingGroup } from '../../src/search/group-postings.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { PostingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { renderHeading } from '../internal/a11y/heading.js';
import { text } from '../internal/ui/text.js';
import { renderFilled } from '../job-card/job-card.views.js';
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
  settings: Pick<ListSettings, 'headingLevel' | 'layout'>;
  localizer: Localizer;
  /** The texts of a card. */
  texts: (posting: Posting) => PostingTexts;
  /** Where the title of a card leads. */
  href: (posting: Posting) => string | undefined;
  direction?: 'ltr' | 'rtl' | undefined;
  /** How the page builds a card; the list's own cards where absent. */
  cardTemplate?: HTMLTemplateElement | undefined;
  messages?: object | undefined;
  /** What a click on a card does, and one on the button; absent where no script listens. */
  select?: (posting: Posting, event: MouseEvent) => void;
  showMore?: () => void;
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
    ${renderHeading(headingLevel, { content: html`<span>${text(label)}</span>`, className: 'group-heading' })}
    ${renderCards(postings, Math.min(headingLevel + 1, 6), view)}
  </section>`;
}

function renderCards(
  postings: readonly Posting[],
  headingLevel: number,
  view: ResultsView,
): unknown {
  return html`<ul class="cards" part="list" role=${listRole}>
    ${postings.map(
      (posting) =>
        html`<li data-job-id=${posting.id}>
          ${view.cardTemplate ? renderStamped(posting, headingLevel, view) : renderOwn(posting, headingLevel, view)}
        </li>`,
    )}
  </ul>`;
}

/** A card in the list's own tree: an element for each would cost a page most of its time. */
function renderOwn(posting: Posting, level: number, view: ResultsView): unknown {
  const { localizer, settings, direction, select } = view;
  return renderFilled({
    posting,
    texts: view.texts(posting),
    href: view.href(posting),
    localizer,
    level,
    layout: settings.layout,
    direction,
    handleClick: select && ((event) => select(posting, event)),
  });
}

/** A card after the page's template has a tree of its own: the template may bring styles. */
function renderStamped(posting: Posting, level: number, view: ResultsView): unknown {
  return html`<job-card
    exportparts=${cardParts}
    .posting=${posting}
    .href=${view.href(posting)}
    .headingLevel=${level}
    .layout=${view.settings.layout}
    .template=${view.cardTemplate}
    .messages=${view.messages}
  ></job-card>`;
}

function renderMore({ result, limit, localizer, showMore }: ResultsView): unknown {
  const { total } = result;
  return html`<div class="more">
    <p class="shown">${text(localizer.text('shownOf', { shown: limit, total }))}</p>
    <button class="button" part="more" type="button" @click=${showMore}>
      <span>${localizer.text('showMore')}</span>
    </button>
  </div>`;
}
