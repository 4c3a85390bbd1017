import { html, nothing } from 'lit';
import type { Localizer } from '../../src/i18n/localizer.js';
import type { PostingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { renderHeading } from '../internal/a11y/heading.js';
import { icon } from '../internal/ui/icons.js';
import { renderTags } from '../internal/ui/tags.js';
import { text } from '../internal/ui/text.js';

/** What a card shows. */
export interface CardView {
  posting: Posting;
  texts: PostingTexts;
  href: string | undefined;
  localizer: Localizer;
  level: number;
  layout: string;
  direction: 'ltr' | 'rtl' | undefined;
  /** Absent where no script listens: the card takes no focus then. */
  handleClick?: ((event: MouseEvent) => void) | undefined;
}

/**
 * A posting. Each text of the feed stands alone in an element of its own, so that bidirectional text stays
 * within it.
 */
export function renderFilled(view: CardView): unknown {
  const { posting, texts, localizer, layout } = view;
  const known = ['list', 'grid', 'compact'].includes(layout) ? layout : 'list';
  return html`<article
    class="card ${known}"
    part="card"
    tabindex=${view.handleClick ? -1 : nothing}
    dir=${view.direction ?? nothing}
  >
    ${renderTitle(view)}
    ${
      texts.organization || texts.department
        ? html`<ul class="line">
            ${renderFact(localizer.text('facetOrganization'), 'organization', texts.organization)}
            ${renderFact(localizer.text('facetDepartment'), 'department', texts.department)}
          </ul>`
        : nothing
    }
    ${renderFacts(texts, localizer)} ${renderTags(texts.tags)}
    ${
      texts.date
        ? html`<time class="date" part="date" datetime=${posting.datePosted ?? nothing}
            >${text(localizer.text('postedOn', { date: texts.date }))}</time
          >`
        : nothing
    }
  </article>`;
}

function renderTitle({ posting, texts, href, localizer, level, handleClick }: CardView): unknown {
  const { language } = posting;
  const title = html`<bdi>${text(texts.title)}</bdi>`;
  return renderHeading(level, {
    className: 'heading',
    lang: language === localizer.language ? undefined : language,
    content: html`${
      href === undefined
        ? html`<span class="title" part="title">${title}</span>`
        : html`<a class="title" part="title" href=${href} @click=${handleClick}>${title}</a>`
    }
    ${
      texts.status
        ? html`<span class="badge" part="status">${text(texts.status)}</span>`
        : posting.featured
          ? html`<span class="badge featured">${text(localizer.text('featured'))}</span>`
          : nothing
    }`,
  });
}

function renderFacts(texts: PostingTexts, localizer: Localizer): unknown {
  const { workplace, employmentType, salary } = texts;
  // "Remote" is said once, though place and workplace are both that.
  const locations = texts.locations === workplace ? undefined : texts.locations;
  if (!locations && !workplace && !employmentType && !salary) return nothing;
  return html`<ul class="facts">
    ${renderFact(localizer.text('facetLocation'), 'locations', locations, 'place')}
    ${renderFact(localizer.text('facetWorkplace'), 'workplace', workplace, 'workplace')}
    ${renderFact(localizer.text('facetEmploymentType'), 'employment-type', employmentType, 'employment')}
    ${renderFact(localizer.text('sortSalary'), 'salary', salary, 'salary')}
  </ul>`;
}

function renderFact(
  label: string,
  part: string,
  value: string | undefined,
  drawing?: Parameters<typeof icon>[0],
): unknown {
  if (!value) return nothing;
  return html`<li class="fact">
    ${drawing ? icon(drawing) : nothing}<span class="visually-hidden">${label}: </span
    ><bdi class=${part} part=${part}>${text(value)}</bdi>
  </li>`;
}
