import { fullDescription } from '../posting/model/description.js';
import type { Posting } from '../posting/model/posting.js';

/** What search engines refuse a description for (JP-03). */
export type DescriptionFault = 'missing' | 'repeats-title' | 'unstructured';

const hasParagraphs = /<(?:p|br|li|div|h[1-6])\b|\n/i;

/** Enough to compare two texts, one of which may be HTML, without what reads HTML. */
function lettersOf(text: string): string {
  return text.replace(/<[^<>]*>|&[a-z]+;|[^\p{L}\p{N}]/giu, '').toLowerCase();
}

/** What makes a description none for search engines, where there is something. */
export function descriptionFault(
  posting: Pick<Posting, 'description' | 'sections' | 'title'>,
): DescriptionFault | undefined {
  const description = fullDescription(posting);
  const letters = lettersOf(description);
  if (letters === '') return 'missing';
  if (letters === lettersOf(posting.title)) return 'repeats-title';
  return hasParagraphs.test(description) ? undefined : 'unstructured';
}
