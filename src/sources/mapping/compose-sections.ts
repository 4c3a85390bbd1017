import { sectionHtml } from '../../posting/model/description.js';
import { htmlToText, type HtmlKind } from '../../posting/read/text/html.js';
import type { Section } from '../../posting/model/posting.js';
import { readLabel } from './read-label.js';
import { sectionKind } from '../../posting/read/section-kind.js';
import { readMarkup } from './read-markup.js';

/** One part of a description as a feed gives it. */
export interface SectionPart {
  html: unknown;
  heading?: unknown;
  kind?: Section['kind'];
  as?: HtmlKind;
}

/** A description and the sections it consists of. Sections are absent where no part has a heading. */
export interface ComposedDescription {
  description: string;
  sections: Section[] | undefined;
}

/** The whole description from its parts, in their order, each under its own heading. Parts without visible content are left out. */
export function composeSections(parts: readonly SectionPart[]): ComposedDescription {
  const sections: Section[] = [];
  for (const part of parts) {
    const html = readMarkup(part.html, part.as ?? 'auto');
    if (!hasContent(html)) continue;
    const heading = readLabel(part.heading) ?? '';
    sections.push({ kind: part.kind ?? sectionKind(heading) ?? 'other', heading, html });
  }
  return {
    description: sections.map(sectionHtml).join('\n'),
    sections: sections.some((section) => section.heading !== '') ? sections : undefined,
  };
}

/** Whether HTML shows anything: editors leave `<div><br></div>` where nothing was written. */
export function hasContent(html: string): boolean {
  return /<(?:img|iframe|video|audio|hr)\b/i.test(html) || htmlToText(html).trim() !== '';
}
