import type { Posting, Section } from './posting.js';

/** What a posting says about the job, as HTML that is not yet sanitised: its description, or its sections where they are all there is. */
export function fullDescription({
  description,
  sections = [],
}: Pick<Posting, 'description' | 'sections'>): string {
  return description.trim() === '' ? sections.map(sectionHtml).join('\n') : description;
}

/** A section under its own heading. */
export function sectionHtml({ heading, html }: Section): string {
  return heading === '' ? html : `<h3>${escapeText(heading)}</h3>\n${html}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
