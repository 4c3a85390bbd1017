import { sectionHeading } from '../../src/i18n/section-heading.js';
import type { Posting } from '../../src/posting/posting.js';
import { renderDescription } from '../internal/rich-text.js';
import type { DetailLocalizer } from './job-detail.facts.js';
import { makeTablesScroll } from './scrollable-tables.js';

/** How a description is shown. */
export interface DescriptionOptions {
  /** What relative links are resolved against. */
  base: string | undefined;
  /** The level of the description's highest headings. */
  level: number;
  localizer: DetailLocalizer;
}

/** The sanitised text of a posting: its description, or its sections where it has none. */
export async function describePosting(
  posting: Posting,
  options: DescriptionOptions,
): Promise<HTMLElement> {
  const element = document.createElement('div');
  element.className = 'prose';
  await fillIn(element, posting, options);
  makeTablesScroll(element, posting.title);
  return element;
}

async function fillIn(
  element: HTMLElement,
  posting: Posting,
  options: DescriptionOptions,
): Promise<void> {
  const base = options.base === undefined ? {} : { base: options.base };
  if (posting.description.trim() !== '') {
    element.append(
      await renderDescription(posting.description, { ...base, headingLevel: options.level }),
    );
    return;
  }
  for (const section of posting.sections ?? []) {
    const heading = sectionHeading(section, options.localizer);
    if (heading !== '') {
      const title = document.createElement(`h${options.level}`);
      title.textContent = heading;
      element.append(title);
    }
    const headingLevel = Math.min(6, options.level + 1);
    element.append(await renderDescription(section.html, { ...base, headingLevel }));
  }
}
