import { html, nothing } from 'lit';
import { jobPostingJsonLd, type Posting } from 'open-roles/core';
import { type BoundHtml, placeText, separateSummary } from 'open-roles/internal';
import type { Markup } from './markup.js';
import type { PageTexts } from './page-texts.js';
import { raw } from './render-view.js';
import { type DescriptionOptions, sanitizeDescription } from './sanitize-description.js';

/** The description as a page shows it, and what of it is not there. */
export interface Description extends Omit<BoundHtml, 'html'> {
  text: Markup;
}

/** The description of a posting as a page shows it. */
export function describe(
  { description }: Pick<Posting, 'description'>,
  options: Omit<DescriptionOptions, 'tell'>,
): Description {
  const left = { isCut: false, isFlattened: false };
  const text = sanitizeDescription(description, {
    ...options,
    tell: (found) => Object.assign(left, found),
  });
  return { text, ...left };
}

/** The markup of a page for search engines: they are told what readers see, not what a feed hides in its source (JP-31). */
export function structuredData(
  posting: Posting,
  { text }: Description,
  options: Parameters<typeof jobPostingJsonLd>[1],
): ReturnType<typeof jobPostingJsonLd> {
  return jobPostingJsonLd({ ...posting, description: text.text, sections: [] }, options);
}

/** What a posting says, its summary first. */
export function renderProse(
  posting: Posting,
  { text, isCut }: Description,
  localizer: PageTexts['localizer'],
): unknown {
  const summary = separateSummary(posting);
  // prettier-ignore
  return html`<div class="prose">${summary === undefined ? nothing : html`<p>${summary}</p>`}${raw(text)}${isCut ? html`<p>${localizer.text('descriptionCut')}</p>` : nothing}</div>`;
}

/** One place or two, or that there is none; more would leave no room for the title. */
export function titlePlace(posting: Posting, { localizer }: PageTexts): string | undefined {
  const towns = new Set(
    posting.locations.map((place) => place.locality ?? placeText(place, localizer)),
  );
  if (towns.size > 0) return towns.size > 2 ? undefined : [...towns].join(' / ');
  return posting.workplace === 'remote' ? localizer.text('workplaceRemote') : undefined;
}
