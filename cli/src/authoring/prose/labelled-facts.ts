import type { Block } from './blocks.js';
import { factName } from './fact-words.js';
import type { ProseContext } from './prose-facts.js';
import { nameBeside, readEmail, stateFact } from './read-fact.js';

interface Labelled {
  label: string;
  value: string;
}

/** The pairs of a label and a value in a block; a heading with one short paragraph below it is one too. */
function pairsOf(block: Block, following: Block | undefined, after: Block | undefined): Labelled[] {
  if (block.kind === 'table') return block.rows.map(([label, value]) => ({ label, value }));
  if (block.kind === 'heading') {
    const isAlone = following?.kind === 'paragraph' && (!after || after.kind === 'heading');
    return isAlone && following.text.length <= 120
      ? [{ label: block.text, value: following.text }]
      : [];
  }
  if (block.kind !== 'paragraph' && block.kind !== 'list') return [];
  const lines = block.text.split('\n');
  const pairs = lines.flatMap((line) => {
    const match =
      /^([^:：]{2,40})(?::\s+|：\s*)(\S.*)$/.exec(line) ??
      /^([^:]{2,40}?)\s+[–—]\s+(\S.*)$/.exec(line);
    return match ? [{ label: match[1] ?? '', value: match[2] ?? '' }] : [];
  });
  const [first = '', second = ''] = lines;
  const isTwoLines = lines.length === 2 && pairs.length === 0;
  return isTwoLines ? [{ label: first, value: second }] : pairs;
}

/** The title that a text gives by its label, "Job title: Line Cook", before any section. */
export function findLabelledTitle(blocks: readonly Block[]): string | undefined {
  const first = blocks.findIndex(({ kind, text }) => kind !== 'heading' && text.length > 500);
  return blocks
    .slice(0, Math.min(first === -1 ? 3 : first, 3))
    .flatMap((block) => pairsOf(block, undefined, undefined))
    .find(({ label, value }) => factName(label) === 'title' && value.length <= 150)?.value;
}

/** Reads "label: value" in lines, lists, tables and under headings. */
export function readLabelledFacts(
  blocks: readonly Block[],
  { sheet, source, base }: ProseContext,
): void {
  const facts = blocks.flatMap((block, index) =>
    pairsOf(block, blocks[index + 1], blocks[index + 2]).map((pair) => ({
      ...pair,
      block,
      name: factName(pair.label),
    })),
  );
  // "Deadline: 31 December" is in the year that "Posted:" further down tells.
  for (const isPosted of [true, false]) {
    for (const { label, value, block, name } of facts) {
      if (!name || (name === 'datePosted') !== isPosted) continue;
      const place = source.locate(value.length > 6 ? value : label, block.line);
      const origin = { ...place, text: value };
      // "Contact: jobs@example.com" names no person.
      const email = name === 'contact' ? readEmail(value) : undefined;
      if (email === undefined) stateFact(sheet, name, value, origin, base);
      else {
        sheet.setContactEmail(email, origin);
        sheet.setCustom('contact', nameBeside(value, email));
      }
    }
  }
}
