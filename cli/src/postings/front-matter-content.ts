import { readText, type Section } from 'open-roles/core';
import { Parser, Lexer } from 'marked';
import type { FactSheet } from './fact-sheet.js';
import type { FrontMatterEntries, FrontMatterEntry } from './front-matter-entries.js';
import { foldKey } from './front-matter-keys.js';
import { type FrontMatterValue, isGroup, isList, toList } from './front-matter-value.js';
import { sectionKind, type SectionKind } from './section-words.js';

/** Keys that hold a part of the text, where their name alone does not say what it is for. */
const kinds: ReadonlyMap<string, SectionKind> = new Map([
  ['skills', 'requirements'],
  ['education', 'requirements'],
  ['experience', 'requirements'],
  ['mustHave', 'requirements'],
  ['niceToHave', 'nice-to-have'],
  ['bonus', 'nice-to-have'],
  ['about', 'about'],
  ['process', 'process'],
]);
const foldedKinds = new Map([...kinds].map(([key, kind]) => [foldKey(key), kind]));

/** Shorter texts are facts, longer ones are content. */
const longestFact = 60;

/**
 * What an author keeps in front matter under keys of his own: lists and texts of the posting's content become
 * sections, anything else a custom field. Nested groups are a theme's business.
 */
export function readOwnEntries(entries: FrontMatterEntries, sheet: FactSheet): Section[] {
  const sections: Section[] = [];
  for (const entry of entries.all) {
    if (entry.field !== undefined || isGroup(entry.value)) continue;
    const section = readSection(entry);
    if (section) sections.push(section);
    else sheet.setCustom(entry.name, readCustom(entry.value));
  }
  return sections;
}

function readSection({ key, value }: FrontMatterEntry): Section | undefined {
  const heading = humanise(key);
  const kind = foldedKinds.get(foldKey(key)) ?? sectionKind(heading);
  if (kind === undefined) return undefined;
  const texts = toList(value).filter((item) => typeof item === 'string');
  const isContent = isList(value) ? texts.length > 0 : (texts[0] ?? '').length > longestFact;
  if (!isContent) return undefined;
  const html = isList(value)
    ? `<ul>\n${texts.map((text) => `<li>${Parser.parseInline(Lexer.lexInline(text))}</li>`).join('\n')}\n</ul>`
    : Parser.parse(Lexer.lex(paragraphs(texts[0] ?? ''))).trim();
  return { kind, heading, html };
}

/** A folded scalar keeps one line break for each paragraph. */
function paragraphs(text: string): string {
  return text.replace(/([.!?])\n(?=\p{Lu})/gu, '$1\n\n');
}

function readCustom(value: FrontMatterValue): string | number | boolean | string[] | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return readText(value);
  const texts = toList(value)
    .map((item) => (isGroup(item) || isList(item) ? undefined : readText(item)))
    .filter((text) => text !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** `eligibilityCriteria` as "Eligibility criteria". */
function humanise(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
