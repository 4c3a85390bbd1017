import { sectionHeading } from '../../src/i18n/section-heading.js';
import { descriptionRoom } from '../../src/html/description-room.js';
import { separateSummary } from '../../src/posting/model/description.js';
import type { Posting } from '../../src/posting/model/posting.js';
import { renderDescription } from '../internal/html/rich-text.js';
import { warn } from '../internal/warn.js';
import type { DetailLocalizer } from './job-detail.views.js';
import { makeTablesScroll } from './scrollable-tables.js';

/** How a description is shown. */
export interface DescriptionOptions {
  /** What relative links are resolved against. */
  base: string | undefined;
  /** The level of the description's highest headings. */
  level: number;
  localizer: DetailLocalizer;
  /** Where links open; where the page is by itself. */
  target: string;
}

/**
 * The sanitised text of a posting: its description, or its sections where it has none. What is too
 * long is cut: readers are told in the place of the rest, page authors on the console.
 */
export async function describePosting(
  posting: Posting,
  options: DescriptionOptions,
): Promise<HTMLElement> {
  const element = document.createElement('div');
  element.className = 'prose';
  const summary = separateSummary(posting);
  if (summary !== undefined) appendText(element, 'p', summary);
  const { isCut, isFlattened } = await fillIn(element, posting, options);
  makeTablesScroll(element, posting.title);
  if (options.target !== '') openLinksIn(element, options.target);
  const which = `of the posting "${posting.id}"`;
  if (isCut) {
    appendText(element, 'p', options.localizer.text('descriptionCut'));
    tellAuthor(
      'description-too-long',
      `shows only the beginning of the text ${which}: it is too long.`,
    );
  }
  if (isFlattened) {
    const what = `shows the text ${which} without some of its elements: they are nested too deep, too many, or in tables too wide.`;
    tellAuthor('description-flattened', what);
  }
  return element;
}

async function fillIn(
  element: HTMLElement,
  posting: Posting,
  { base, level, localizer }: DescriptionOptions,
): Promise<{ isCut: boolean; isFlattened: boolean }> {
  const all = { isCut: false, isFlattened: false };
  const room = descriptionRoom();
  const append = async (html: string, headingLevel: number): Promise<void> => {
    const options = { ...(base !== undefined && { base }), headingLevel, room };
    const content = await renderDescription(html, {
      ...options,
      tell: ({ isCut, isFlattened }) => {
        all.isCut ||= isCut;
        all.isFlattened ||= isFlattened;
      },
    });
    element.append(content);
  };
  if (posting.description.trim() !== '') await append(posting.description, level);
  else {
    for (const section of posting.sections ?? []) {
      if (all.isCut) break;
      const heading = sectionHeading(section, localizer);
      if (heading !== '') appendText(element, `h${level}`, heading);
      await append(section.html, Math.min(6, level + 1));
    }
  }
  return all;
}

function openLinksIn(element: HTMLElement, target: string): void {
  for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = target;
    link.rel = 'noopener';
  }
}

function appendText(parent: HTMLElement, name: string, text: string): void {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
}

function tellAuthor(code: string, message: string): void {
  warn(code, message, { localName: 'job-detail' });
}
