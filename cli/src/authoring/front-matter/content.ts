import { type Section } from 'open-roles/core';
import { readText, sectionKind, foldKey } from 'open-roles/internal';
import { Parser, Lexer } from 'marked';
import type { FactSheet } from '../fact-sheet.js';
import type { IssueCollector } from '../issue-collector.js';
import {
  type FrontMatterEntries,
  type FrontMatterEntry,
  nameOf,
  reportUnreadable,
  tellsHowToApply,
} from './entries.js';
import { type FrontMatterValue, isGroup, isList, toList } from './value.js';

/** Keys that hold a part of the text, where their name alone does not say what it is for. */
const kinds: ReadonlyMap<string, Section['kind']> = new Map([
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

const ownAdvice = 'A field of your own holds a text, a number, yes or no, or a list of texts.';

/** Shorter texts are facts, longer ones are content. */
const longestFact = 60;

/**
 * What an author keeps in front matter under keys of his own: lists and texts of the posting's content become
 * sections, anything else a custom field. Groups are a theme's business, and reported.
 */
export function readOwnEntries(
  entries: FrontMatterEntries,
  sheet: FactSheet,
  issues: IssueCollector,
): Section[] {
  const sections: Section[] = [];
  for (const entry of entries.all) {
    if (entry.field !== undefined && !tellsHowToApply(entry)) continue;
    const items = toList(entry.value);
    const texts = items.map(itemText).filter((text) => text !== undefined);
    const isRead = typeof entry.value !== 'object' || texts.length === items.length;
    if (isGroup(entry.value) || !isRead) reportUnreadable(entry, ownAdvice, issues);
    if (isGroup(entry.value)) continue;
    const section = readSection(entry, texts);
    if (section) sections.push(section);
    else if (isRead)
      sheet.setCustom(entry.name, isList(entry.value) ? texts : readCustom(entry.value));
  }
  return sections;
}

/** An item of a list. YAML takes "- Bakes: bread and rolls" for a group. */
function itemText(item: FrontMatterValue): string | undefined {
  const name = isList(item) ? undefined : nameOf(item);
  if (name !== undefined || !isGroup(item)) return name;
  const [[key, value] = ['', ''], other] = [...item];
  const text = isGroup(value) || isList(value) || other ? undefined : readText(value);
  return text && `${key}: ${text}`;
}

function readSection(
  { key, value }: FrontMatterEntry,
  texts: readonly string[],
): Section | undefined {
  const heading = humanise(key);
  const kind = foldedKinds.get(foldKey(key)) ?? sectionKind(heading);
  if (kind === undefined) return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  const isText = text.length > longestFact || /\n|^[*•-] /.test(text) || kind === 'apply';
  const isContent = isList(value) ? texts.length > 0 : isText && text !== '';
  if (!isContent) return undefined;
  const html = isList(value)
    ? `<ul>\n${texts.map((item) => `<li>${Parser.parseInline(Lexer.lexInline(item))}</li>`).join('\n')}\n</ul>`
    : Parser.parse(Lexer.lex(paragraphs(text))).trim();
  return { kind, heading, html };
}

/** A folded scalar keeps one line break for each paragraph. */
function paragraphs(text: string): string {
  return text.replace(/([.!?])\n(?=\p{Lu})/gu, '$1\n\n');
}

function readCustom(value: FrontMatterValue): string | number | boolean | undefined {
  return typeof value === 'number' || typeof value === 'boolean' ? value : readText(value);
}

/** `eligibilityCriteria` as "Eligibility criteria". */
function humanise(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
