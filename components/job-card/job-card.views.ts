import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import { postingMoments } from '../../src/i18n/posting-moments.js';
import { placesOf, type PostingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { renderHeading } from '../internal/a11y/heading.js';
import { text } from '../internal/ui/text.js';
import {
  type Cell,
  cellsOf,
  type FactsView,
  isLayout,
  labelOf,
  type Layout,
} from './card-fields.js';

/** What a card shows. */
export interface CardView extends FactsView {
  posting: Posting;
  texts: PostingTexts;
  href: string | undefined;
  localizer: Localizer;
  level: number;
  layout: string;
  /** When it is read; without, as on a page that is kept, nothing is said that will not hold. */
  now?: Date | undefined;
  direction: 'ltr' | 'rtl' | undefined;
  /** Absent where no script listens: the card takes no focus then. */
  handleClick?: ((event: MouseEvent) => void) | undefined;
}

/** Not redundant: Safari takes a list without bullets for none. */
const listRole = 'list';

/**
 * A posting: its title, a link that the whole card is the target of, and its facts as one list. Each text
 * of the feed stands alone in an element of its own, so that bidirectional text stays within it.
 */
export function renderFilled(view: CardView): unknown {
  const layout = isLayout(view.layout) ? view.layout : 'list';
  const facts = cellsOf(view.posting, view.texts, layout, view).map((cell) =>
    cell.name === 'date' ? renderMoment(view, layout) : renderCell(cell, view),
  );
  return html`<article
    class=${view.fields ? `card ${layout} ordered` : `card ${layout}`}
    part="card"
    tabindex=${view.handleClick ? -1 : nothing}
    lang=${view.localizer.ownLanguage ?? nothing}
    dir=${view.direction ?? nothing}
  >
    ${renderTitle(view)}
    ${
      facts.length > 0
        ? html`<ul class="facts" role=${listRole}>
            ${facts}
          </ul>`
        : nothing
    }
  </article>`;
}

function renderTitle({ posting, texts, href, localizer, level, handleClick }: CardView): unknown {
  const title = html`<bdi>${text(texts.title)}</bdi>`;
  return renderHeading(level, {
    className: 'heading',
    lang: localizer.feedLanguage(posting.language),
    content:
      href === undefined
        ? html`<span class="title" part="title">${title}</span>`
        : html`<a class="title" part="title" href=${href} @click=${handleClick}>${title}</a>`,
  });
}

function renderCell({ name, place, value }: Cell, view: CardView): unknown {
  const kind = `${kindOf(place)} ${view.columns?.get(place) ?? ''}`;
  if (value === undefined) return html`<li class="fact absent ${kind}" aria-hidden="true"></li>`;
  if (name === 'tags') {
    return html`<li class="fact tags" part="tags">
      ${view.texts.tags.map((tag) => html`<bdi class="tag">${text(tag)}</bdi> `)}
    </li>`;
  }
  return html`<li class="fact ${kind}">
    <span class="visually-hidden">${labelOf(name, view.localizer)}: </span>${
      name === 'locations'
        ? renderPlaces(view)
        : html`<bdi class=${kindOf(name)} part=${kindOf(name)}>${text(value)}</bdi>`
    }
  </li>`;
}

const kindOf = (name: string): string => (name.startsWith('custom.') ? 'custom' : name);

/** The first place; the others open by a control that every browser has, and are spoken of in words. */
function renderPlaces({ posting, localizer }: CardView): unknown {
  const { first = '', more } = placesOf(posting, localizer);
  if (more.length === 0) return html`<bdi class="locations" part="locations">${text(first)}</bdi>`;
  const count = more.length;
  return html`<div class="locations" part="locations">
    <bdi>${text(first)}</bdi>,
    <details class="more-places">
      <summary>
        <span aria-hidden="true">${text(localizer.text('morePlaces', { count }))}</span
        ><span class="visually-hidden">${text(localizer.text('morePlacesSpoken', { count }))}</span>
      </summary>
      <bdi>${text(localizer.list(more, 'unit'))}</bdi>
    </details>
  </div>`;
}

/** When it was posted, and what is to be known before anything else: closed, about to close, featured, new. */
function renderMoment(
  { posting, texts, localizer, fields, now }: CardView,
  layout: Layout,
): unknown {
  const { date, exact, closes, isNew } = postingMoments(posting, localizer, now);
  const badge =
    texts.status ??
    closes ??
    (posting.featured ? localizer.text('featured') : isNew ? localizer.text('new') : undefined);
  const shown = !fields || fields.includes('date') ? date : undefined;
  if (badge === undefined && shown === undefined) {
    return layout === 'rows'
      ? html`<li class="fact absent moment" aria-hidden="true"></li>`
      : nothing;
  }
  return html`<li class="fact moment">
    ${
      badge === undefined
        ? nothing
        : html`<span
            class=${badge === texts.status ? 'badge' : 'badge accent'}
            part=${badge === texts.status ? 'badge status' : 'badge'}
            >${text(badge)}</span
          >`
    }${
      shown === undefined
        ? nothing
        : html`<time
            class="date"
            part="date"
            datetime=${posting.datePosted ?? nothing}
            title=${now ? exact : nothing}
            >${text(shown)}</time
          >`
    }
  </li>`;
}
