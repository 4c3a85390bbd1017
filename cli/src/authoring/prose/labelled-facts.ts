import { readPlaces } from 'open-roles/internal';
import type { Block } from './blocks.js';
import { type FactName, factName, factOfSign } from './fact-words.js';
import type { ProseContext } from './prose-facts.js';
import { type LabelledFact, nameBeside, readEmail, stateFact, statePlaces } from './read-fact.js';

/** Words with a colon, which announce a fact where the label is known. */
type Labelled = Omit<LabelledFact, 'name'> & { name: FactName | undefined };

const separator = /\s+[|·•]\s+/;

/** "Based at: Aberdeen. Day rate: £385. Start: 4 May": a sentence for each fact. */
const labelledSentence = /[.;] (?=\p{Lu}[\p{L} ]{2,30}: )/u;

/** Longer lines are prose. */
const longestLine = 300;

/** A dash parts facts where it is between no two amounts. */
const dash = /(?<!\d\S*)\s+[–—-]\s+|\s+[–—-]\s+(?![\p{Sc}\d])/u;

/** The parts of a paragraph with lines of facts: "Graz | Full-time", "Mill – Graz – Full-time". */
export function factLine({ text }: Block): string[] {
  // A sentence with dashes in it is none.
  const isProse = text.length > longestLine || /[.!?:]$/.test(text);
  const lines = isProse ? [] : text.split('\n');
  const parts = lines.flatMap((line) => {
    const dashed = line.split(dash);
    return dashed.length > 2 && !separator.test(line) ? dashed : line.split(separator);
  });
  return parts.length > lines.length ? parts : [];
}

const labelled = (label = '', value = ''): Labelled => ({ label, value, name: factName(label) });

/** The pairs in a line: one, or of "📍 Graz · 💰 € 2,400" each. */
function pairsOfLine(line: string): Labelled[] {
  const parts =
    line.length > longestLine
      ? []
      : line
          .split(line.search(separator) === -1 ? labelledSentence : separator)
          .flatMap((part) => pairOf(part) ?? []);
  const announced = parts.filter(({ name }) => name !== undefined);
  const [whole] = announced.length > 1 ? [] : [pairOf(line)];
  return whole ? [whole] : announced;
}

function pairOf(line: string): Labelled | undefined {
  const sign = factOfSign(line);
  const match =
    /^([^:：]{2,40})(?::\s+|：\s*)(\S.*)$/.exec(line) ??
    /^([^:]{2,40}?)\s+[–—]\s+(\S.*)$/.exec(line);
  const pair = match && labelled(match[1], match[2]);
  return sign && pair?.name === undefined ? { label: line, ...sign } : (pair ?? undefined);
}

/** The pairs of a label and a value in a block; a heading with one short paragraph below it is one too. */
function pairsOf(block: Block, following: Block | undefined, after: Block | undefined): Labelled[] {
  if (block.kind === 'table') return block.rows.map(([label, value]) => labelled(label, value));
  if (block.kind === 'heading') {
    const isAlone = following?.kind === 'paragraph' && (!after || after.kind === 'heading');
    return isAlone && following.text.length <= 120 ? [labelled(block.text, following.text)] : [];
  }
  if (block.kind !== 'paragraph' && block.kind !== 'list') return [];
  const lines = block.text.split('\n');
  const pairs = lines.flatMap(pairsOfLine);
  const [first, second] = lines;
  const isTwoLines = lines.length === 2 && pairs.length === 0;
  return isTwoLines ? [labelled(first, second)] : pairs;
}

/** "Role: Help the teacher in the mornings." tells what the job is about. */
const isSentence = (text: string): boolean => /[.!?]$/.test(text) && text.split(' ').length > 4;

/** The title that a text gives by its label, "Job title: Line Cook", before any section. */
export function findLabelledTitle(blocks: readonly Block[]): string | undefined {
  const first = blocks.findIndex(({ kind, text }) => kind !== 'heading' && text.length > 500);
  return blocks
    .slice(0, Math.min(first === -1 ? 3 : first, 3))
    .flatMap((block) => pairsOf(block, undefined, undefined))
    .find(({ name, value }) => name === 'title' && value.length <= 150 && !isSentence(value))
    ?.value;
}

const isOfPlace = (name: FactName | undefined): boolean =>
  name === 'location' || name === 'region' || name === 'country' || name === 'streetAddress';

/** The place of which "City:", "State:" and "Country:" say a part each; `undefined` where they do not make one. */
function wholePlace(pairs: readonly Labelled[]): string | undefined {
  const of = (wanted: FactName): string[] =>
    pairs.filter(({ name }) => name === wanted).map(({ value }) => value);
  const [town = of('streetAddress')[0], otherTown] = of('location');
  const parts = [...of('region').slice(0, 1), ...of('country').slice(0, 1)];
  const isWhole = of('location').length > 0 && parts.length === 0;
  if (isWhole || otherTown !== undefined) return undefined;
  const isSaid = (part: string): boolean =>
    town?.toLowerCase().includes(part.toLowerCase()) === true;
  const text = [...(town ? [town] : []), ...parts.filter((part) => !isSaid(part))].join(', ');
  const { places, areas } = readPlaces(text);
  const isCertain = places.length + areas.length === 1 && places.every(({ country }) => country);
  return isCertain && text.length < 80 ? text : undefined;
}

/** Reads "label: value" in lines, lists, tables and under headings. */
export function readLabelledFacts(
  blocks: readonly Block[],
  { sheet, source, base }: ProseContext,
): void {
  const pairs = blocks.flatMap((block, index) =>
    pairsOf(block, blocks[index + 1], blocks[index + 2]).map((pair) => ({
      ...pair,
      block,
    })),
  );
  const whole = wholePlace(pairs);
  // "Deadline: 31 December" is in the year that "Posted:" further down tells.
  for (const isPosted of [true, false]) {
    for (const { label, value, block, name } of pairs) {
      if (!name || (name === 'datePosted') !== isPosted) continue;
      const place = source.locate(value.length > 6 ? value : label, block.line);
      const origin = { ...place, text: value };
      // "Contact: jobs@example.com" names no person.
      const email = name === 'contact' ? readEmail(value) : undefined;
      if (isOfPlace(name) && whole !== undefined) statePlaces(sheet, [whole], origin);
      else if (email === undefined) stateFact(sheet, { name, label, value }, origin, base);
      else {
        sheet.setContactEmail(email, origin);
        sheet.setCustom('contact', nameBeside(value, email));
      }
    }
  }
}
