import { html, nothing } from 'lit';
import { renderHeading } from '../internal/a11y/heading.js';
import { icon } from '../internal/ui/icons.js';
import { type ErrorActions, renderErrorActions } from '../internal/ui/error-actions.js';
import type { detailMessages } from '../../src/i18n/detail-messages.js';
import type { Localizer } from '../../src/i18n/localizer.js';
import { postingFacts } from '../../src/i18n/posting-facts.js';
import { postingTexts } from '../../src/i18n/posting-texts.js';
import type { Posting, PostingStatus } from '../../src/posting/model/posting.js';
import { renderTags } from '../internal/ui/tags.js';
import { text } from '../internal/ui/text.js';

/** A part of the list, and where it is shown. */
export interface Crumb {
  name: string;
  href: string;
}

/** Where the posting stands: the link back to the list, and to its department there. */
export function renderBack(
  href: string | undefined,
  localizer: DetailLocalizer,
  department?: Crumb,
): unknown {
  if (href === undefined) return nothing;
  return html`<nav class="crumbs" aria-label=${localizer.text('breadcrumb')}>
    <a class="back" part="back" href=${href}
      >${icon('back')}<span>${localizer.text('backToList')}</span></a
    >${
      department
        ? html` <span class="crumb"
            ><span class="step" aria-hidden="true"></span
            ><a class="back" part="crumb" href=${department.href} data-department=${department.name}
              ><bdi>${text(department.name)}</bdi></a
            ></span
          >`
        : nothing
    }
  </nav>`;
}

/** Holds about the room that a posting takes. */
export function renderLoading(localizer: DetailLocalizer): unknown {
  return html`<div class="skeletons" part="loading">
    <p class="visually-hidden">${localizer.text('detailLoading')}</p>
    <span class="skeleton large"></span>
    ${renderLines()}
  </div>`;
}

/** Stands in for a description. */
export function renderLines(): unknown {
  return html`<div class="skeletons" aria-hidden="true">
    ${Array<undefined>(9)
      .fill(undefined)
      .map(() => html`<span class="skeleton"></span>`)}
  </div>`;
}

/** What to say where there is nothing to show, and what readers can do then. */
export interface FailedView extends ErrorActions {
  title: string;
  hint?: string;
}

/** Says why there is no posting, or no description, and offers what helps. */
export function renderFailed({ title, hint, ...actions }: FailedView): unknown {
  return html`<div class="notice" part="error" tabindex="-1">
    <p class="notice-title">${title}</p>
    ${hint === undefined ? nothing : html`<p>${hint}</p>`} ${renderErrorActions(actions)}
  </div>`;
}

/** Texts of the detail view. */
export type DetailLocalizer = Localizer<keyof typeof detailMessages>;

/** How readers begin to apply: by a link, or by a button where there is none. */
export interface ApplyView {
  href?: string | undefined;
  byEmail?: boolean | undefined;
  /** The same without what tells of the visitor, for paper. */
  plainHref?: string | undefined;
  /** Where the link opens; where the page is by itself. */
  target?: string | undefined;
  /** Called when they do. */
  start?: (() => void) | undefined;
}

/** A posting, whole. */
export interface PostingView {
  posting: Posting;
  localizer: DetailLocalizer;
  organization: string | undefined;
  /** As it is now. */
  status: PostingStatus;
  /** The level of its title, from 1 to 6. */
  level: number;
  /** Whether scripts may move the focus to the title. */
  focusable?: boolean;
  /** Absent where readers cannot apply. */
  apply: ApplyView | undefined;
  /** Whether readers could apply if the posting said how. */
  isApplyUnstated?: boolean;
  /** Whether the reader has applied. */
  applied?: boolean;
  /** Whether there is a list of the other postings. */
  hasList: boolean;
  /** Whether there is no description, and none is to come. */
  isBlank: boolean;
  /** What readers can do with it besides; nothing where no script listens. */
  tools?: unknown;
  /** The links to the sections of a long text. */
  sections?: unknown;
  description: unknown;
  /** Whether the way to apply stands once more at the end, or stays at the foot of a narrow window. */
  hasEnd: boolean;
  /** Stands below the description. */
  end: unknown;
  /** The address of the posting, for those who have it on paper. */
  address?: string | undefined;
  /** The same for their cameras. */
  code?: unknown;
}

/** Title, facts and description of a posting, and how to apply. */
export function renderPosting(view: PostingView): unknown {
  const { posting, localizer, organization } = view;
  const lang = localizer.feedLanguage(posting.language);
  return html`<header class="head">
      ${organization ? html`<p class="eyebrow"><bdi>${text(organization)}</bdi></p>` : nothing}
      ${renderHeading(view.level, {
        className: 'title',
        part: 'title',
        lang,
        focusable: view.focusable,
        content: html`<bdi>${text(posting.title)}</bdi>`,
      })}
    </header>
    <div class=${view.isBlank ? 'columns single' : 'columns'}>
      <div class="side">
        ${renderStatus(view)} ${view.tools} ${renderFacts(posting, localizer)}
        ${renderTags(posting.tags)}
      </div>
      <div class="main">
        ${view.sections}
        <div class="description" part="description" dir="auto" lang=${lang ?? nothing}>
          ${view.description}
        </div>
        ${view.end}
      </div>
      ${view.hasEnd && view.apply ? html`<div class="foot">${renderApply(view.apply, posting, localizer, 'end')}</div>` : nothing}
    </div>
    ${renderOnPaper(view)}`;
}

/** Paper leads back: to the page of the posting, and to where to apply. */
function renderOnPaper({ address, code, apply, localizer, status }: PostingView): unknown {
  const applyAt =
    status === 'closed' || apply?.plainHref === address ? undefined : apply?.plainHref;
  return html`<div class="print-only">
    ${address === undefined ? nothing : html`<p>${localizer.text('linkLabel')}: ${address}</p>`}
    ${
      applyAt === undefined
        ? nothing
        : html`<p>
            ${localizer.text(apply?.byEmail ? 'applyByEmail' : 'apply')}:
            ${applyAt.replace(/^mailto:([^?]*).*$/, '$1')}
          </p>`
    }
    ${code}
  </div>`;
}

function renderStatus(view: PostingView): unknown {
  const { posting, localizer, status, apply, applied, hasList } = view;
  const done = applied
    ? html`<p class="applied" part="applied">${localizer.text('applied')}</p>`
    : nothing;
  if (status === 'closed') {
    return html`${done}
      <div class="closed" part="closed">
        <p class="notice-title">${localizer.text('closed')}</p>
        ${hasList ? html`<p>${localizer.text('closedHint')}</p>` : nothing}
      </div>`;
  }
  const note =
    status === 'talent-pool' ? html`<p class="pool">${localizer.text('talentPool')}</p>` : nothing;
  const unstated = view.isApplyUnstated
    ? html`<p class="pool">${localizer.text('applyUnstated')}</p>`
    : nothing;
  return html`${note}${done}${unstated}
    <div class="reach">${renderApply(apply, posting, localizer, '')}</div>`;
}

/** Another posting, and where it is shown. */
export interface SimilarPosting {
  posting: Posting;
  href: string;
}

/** Links to other postings, each with its places. */
export function renderSimilar(
  postings: readonly SimilarPosting[],
  level: number,
  localizer: DetailLocalizer,
): unknown {
  if (postings.length === 0) return nothing;
  const title = localizer.text('similar');
  return html`<aside class="similar" part="similar" aria-label=${title}>
    ${renderHeading(level, { className: 'similar-title', content: title })}
    <ul>
      ${postings.map(({ posting, href }) => {
        const { department, locations } = postingTexts(posting, localizer);
        const lang = localizer.feedLanguage(posting.language);
        const note = [department, locations].filter((part) => part).join(' · ');
        return html`<li>
          <a href=${href} data-similar=${posting.id} lang=${lang ?? nothing}
            ><bdi>${text(posting.title)}</bdi></a
          >
          <span class="similar-note"><bdi>${text(note)}</bdi></span>
        </li>`;
      })}
    </ul>
  </aside>`;
}

/** The link or button to apply, beside the facts or at the end. */
export function renderApply(
  apply: ApplyView | undefined,
  { title }: Posting,
  localizer: DetailLocalizer,
  place: '' | 'end',
): unknown {
  if (!apply) return nothing;
  const { href, byEmail, start, target } = apply;
  // The title makes the name say what for, wherever a list of links is read out (WCAG 2.2, 2.4.4).
  const words = localizer.text(byEmail ? 'applyByEmail' : 'apply');
  const label = html`<span
    >${words}<span class="visually-hidden"
      >: ${title}${target === '_blank' ? ` (${localizer.text('newTab')})` : ''}</span
    ></span
  >`;
  const className = `button primary apply ${place}`;
  return href === undefined
    ? html`<button class=${className} part="apply" type="button" @click=${start}>${label}</button>`
    : html`<a
        class=${className}
        part="apply"
        href=${href}
        target=${target || nothing}
        rel=${target ? 'noopener' : nothing}
        @click=${start}
        >${label}</a
      >`;
}

/** Everything that a posting states, as pairs of label and values. */
function renderFacts(posting: Posting, localizer: DetailLocalizer): unknown {
  const facts = postingFacts(posting, localizer);
  if (facts.length === 0) return nothing;
  return html`<dl class="facts" part="facts">
    ${facts.map(
      ({ name, label, values, datetime }) =>
        html`<div class="fact ${name}">
          <dt>${label}</dt>
          ${values.map((value) => html`<dd>${renderValue(value, datetime)}</dd>`)}
        </div>`,
    )}
  </dl>`;
}

function renderValue(value: string, datetime: string | undefined): unknown {
  return datetime === undefined
    ? html`<bdi>${text(value)}</bdi>`
    : html`<time datetime=${datetime}>${text(value)}</time>`;
}
