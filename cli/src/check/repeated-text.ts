import { htmlToText } from 'open-roles/internal';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';

/** Shorter texts repeat for good reasons. */
const leastBlock = 40;
const leastDescription = 120;

const blockEnd = /<\/(?:p|li|h[1-6]|div|td|dd|dt|blockquote)>|<br\s*\/?>/i;

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Paragraphs that stand in one description twice. In files the reader has told of each line. */
export function findRepeatedBlocks({ posting, reading }: CheckedPosting): Finding[] {
  if (reading?.hasRepeatedLines) return [];
  const seen = new Set<string>();
  const repeated: string[] = [];
  for (const html of posting.description.split(blockEnd)) {
    const block = htmlToText(html);
    const key = normal(block);
    if (key.length < leastBlock) continue;
    if (seen.has(key)) repeated.push(block);
    seen.add(key);
  }
  const [first] = repeated;
  if (first === undefined) return [];
  const what = repeated.length === 1 ? 'A paragraph stands' : `${repeated.length} paragraphs stand`;
  return [
    {
      severity: 'warning',
      code: 'text-repeated',
      message: `${what} in the text twice: ${quoted(first)}. Remove what is too much.`,
      ...(reading && { at: reading.source.locate(first, reading.bodyLine) }),
      field: 'description',
    },
  ];
}

/** Finds descriptions that several postings share. Remembers those it was asked about. */
export class RepeatedDescriptions {
  readonly #first = new Map<string, CheckedPosting>();

  find(checked: CheckedPosting): Finding[] {
    const key = normal(htmlToText(checked.posting.description));
    if (key.length < leastDescription) return [];
    const first = this.#first.get(key);
    if (!first) {
      this.#first.set(key, checked);
      return [];
    }
    const { posting, file } = first;
    // One posting in two feeds: they are merged.
    if (posting.id === checked.posting.id && posting.title === checked.posting.title) return [];
    const where = file === checked.file ? '' : ` in ${file}`;
    const message = `The description is that of ${quoted(posting.title)} (posting ${posting.id}${where}). Describe each job, or make them one posting with several places.`;
    return [{ severity: 'warning', code: 'description-repeated', message, field: 'description' }];
  }
}
