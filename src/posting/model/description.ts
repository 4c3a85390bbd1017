import type { Posting, Section } from './posting.js';

/** What a posting says about the job, as HTML that is not yet sanitised: its description, or its sections where they are all there is. */
export function fullDescription({
  description,
  sections = [],
}: Pick<Posting, 'description' | 'sections'>): string {
  return description.trim() === '' ? sections.map(sectionHtml).join('\n') : description;
}

/** Enough to compare two texts, one of which may be HTML, without what reads HTML. */
export function lettersOf(text: string): string {
  return text.replace(/<[^<>]*>|&[a-z]+;|[^\p{L}\p{N}]/giu, '').toLowerCase();
}

/** The summary of a posting, where its text does not say the same. */
export function separateSummary(
  posting: Pick<Posting, 'description' | 'sections' | 'summary'>,
): string | undefined {
  const { summary } = posting;
  if (summary === undefined) return undefined;
  const letters = lettersOf(summary).slice(0, 200);
  const isNew = letters !== '' && !lettersOf(fullDescription(posting)).includes(letters);
  return isNew ? summary : undefined;
}

/** A section under its own heading. */
export function sectionHtml({ heading, html }: Section): string {
  return heading === '' ? html : `<h3>${escapeText(heading)}</h3>\n${html}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
