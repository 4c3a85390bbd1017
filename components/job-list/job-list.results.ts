import { html, nothing } from 'lit';
import type { PostingGroup } from '../../src/search/search-postings.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { PostingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { renderHeading } from '../internal/a11y/heading.js';
import { text } from '../internal/ui/text.js';
import type { CardField, FactsView, Layout } from '../job-card/card-fields.js';
import { renderFilled } from '../job-card/job-card.views.js';
import { countText } from './job-list.states.js';
import type { ListResult } from './list-search.js';
import type { ListSettings } from './list-settings.js';

/** The part names of a card that pages style through a list, and a list through a board. */
export const cardParts =
  'card, title, organization, department, team, locations, workplace, employment-type, salary, date, tags, badge, status, custom';

/** Not redundant: Safari takes a list without bullets for none. */
const listRole = 'list';

/** The cards to show, and how. */
export interface ResultsView {
  result: ListResult;
  /** How many cards are shown. */
  limit: number;
  settings: Pick<ListSettings, 'headingLevel'> & { layout: Layout };
  /** What all postings have alike, whatever is asked for. */
  shared: FactsView['shared'];
  /** What a card shows, in order; by itself what its layout has room for. */
  fields?: readonly CardField[] | undefined;
  /** Of rows, what they have columns for, each with the class of its width. */
  columns?: FactsView['columns'];
  /** When the cards are read; without, as on a page that is kept, nothing is said that will not hold. */
  now?: Date | undefined;
  /** A posting with the places first that were asked for. */
  arrange?: (posting: Posting) => Posting;
  localizer: Localizer;
  /** The texts of a card. */
  texts: (posting: Posting) => PostingTexts;
  /** Where the title of a card leads. */
  href: (posting: Posting) => string | undefined;
  direction?: 'ltr' | 'rtl' | undefined;
  /** How the page builds a card; the list's own cards where absent. */
  cardTemplate?: HTMLTemplateElement | undefined;
  messages?: object | undefined;
  /** The button that saves a posting. */
  saveButton?: ((posting: Posting) => unknown) | undefined;
  /** What a click on a card does, and one on the button; absent where no script listens. */
  select?: (posting: Posting, event: MouseEvent) => void;
  showMore?: () => void;
}

/** The cards, in groups where the page wants them, and the button for more. */
export function renderResults(view: ResultsView): unknown {
  const { result, limit, settings, fields, shared, columns } = view;
  const groups = result.groups && cutGroups(result.groups, limit);
  const facts: FactsView = { fields, shared, columns };
  const cards = groups
    ? groups.map((group) => renderGroup(group, view, facts))
    : renderCards(result.postings.slice(0, limit), settings.headingLevel, view, facts);
  return html`${cards} ${result.total > limit ? renderMore(view) : nothing}`;
}

/** The first `limit` postings over all groups. */
function cutGroups(groups: readonly PostingGroup[], limit: number): PostingGroup[] {
  let left = limit;
  const shown: PostingGroup[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, postings: group.postings.slice(0, left) });
    left -= group.postings.length;
  }
  return shown;
}

function renderGroup(group: PostingGroup, view: ResultsView, facts: FactsView): unknown {
  const { label, total, postings } = group;
  const { localizer, settings } = view;
  if (label === '') return renderCards(postings, settings.headingLevel, view, facts);
  const content = html`<span>${text(label)}</span>
    <span class="group-count" part="group-count"
      ><span aria-hidden="true">${text(localizer.number(total))}</span
      ><span class="visually-hidden">${text(countText(total, localizer))}</span></span
    >`;
  const className = settings.layout === 'rows' ? 'group-heading rows-heading' : 'group-heading';
  return html`<section class="group" part="group">
    ${renderHeading(settings.headingLevel, { content, className, part: 'group-heading' })}
    ${renderCards(postings, Math.min(settings.headingLevel + 1, 6), view, { ...facts, group: label })}
  </section>`;
}

function renderCards(
  postings: readonly Posting[],
  headingLevel: number,
  view: ResultsView,
  facts: FactsView,
): unknown {
  return html`<ul class="cards ${view.settings.layout}" part="list" role=${listRole}>
    ${postings.map(
      (posting) =>
        html`<li data-job-id=${posting.id}>
          ${view.cardTemplate ? renderStamped(posting, headingLevel, view) : renderOwn(posting, headingLevel, view, facts)}
          ${view.saveButton?.(posting)}
        </li>`,
    )}
  </ul>`;
}

/** A card in the list's own tree: an element for each would cost a page most of its time. */
function renderOwn(posting: Posting, level: number, view: ResultsView, facts: FactsView): unknown {
  const { localizer, settings, direction, select, now } = view;
  const arranged = view.arrange?.(posting) ?? posting;
  return renderFilled({
    ...facts,
    posting: arranged,
    texts: view.texts(arranged),
    now,
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
