import { countryFromName } from './country.js';
import { readSegment } from './place-segment.js';
import { townOfEpithet } from './town-name.js';

/** One entry of a list of places. `isJoined` tells that "/", "or" or "and" ties it to the entry before. */
export interface PlaceEntry {
  text: string;
  isJoined: boolean;
}

const conjunction =
  /\s+(?:and ?\/ ?or|und ?\/ ?oder|et ?\/ ?ou|and|und|et|y|e|i|og|och|en)\s+|\s*&\s*/iu;
const nextSign = new RegExp(`,|${conjunction.source}`, 'iu');
/** "London OR Dublin" are two; "Portland OR USA" is in Oregon. */
const alternative =
  /\s+(?:or|oder|ou|o|lub|eller|tai|nebo|vagy|veya|sau)\s+(?=\p{Lu})|(?<!\b(?:remote|hybrid|on-?site|office))\s+(?:or|oder|ou|o)\s+(?=(?:fully )?(?:remot[eo]|t[ée]l[ée]travail|home ?office)(?!\p{L}))|(?<![,;]\s*)\s+(?:OR|ODER|OU)\s+(?=\p{Lu})(?!(?:USA?|United States)$)/u;

/**
 * The entries of a list written in one string: `A; B`, `A | B`, `A / B`, `A or B`, `A & B`.
 * Commas stay, because they also stand between a city and its country; so do separators in parentheses.
 */
export function splitPlaces(text: string): PlaceEntry[] {
  const entries: PlaceEntry[] = [];
  for (const part of splitOutside(text, /[;|\n·•]/)) {
    const joined = splitOutside(part, /\//).flatMap((piece) => splitWords(piece));
    entries.push(...joined.map((entry, index) => ({ text: entry, isJoined: index > 0 })));
  }
  return entries
    .map(({ text: entry, isJoined }) => ({
      text: entry.replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, ''),
      isJoined,
    }))
    .filter(({ text: entry }) => /[\p{L}\p{N}]/u.test(entry));
}

/** Splits at single characters that stand outside parentheses. */
function splitOutside(text: string, separator: RegExp): string[] {
  if (!separator.test(text)) return [text];
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !separator.test(character)) continue;
    if (
      character === '/' &&
      (isAbbreviated(text, index) || isRate(text, index) || isOfOnePlace(text, index))
    )
      continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
}

/** "w/ travel", "24/7", "and/or" and "+/-" are no lists. */
function isAbbreviated(text: string, index: number): boolean {
  return /(?:^|\s)[wcn]$|\d$|\+ ?$|(?:^|\s)(?:and|und|et|y|e)$/i.test(
    text.slice(Math.max(0, index - 4), index),
  );
}

/** "2 jours/semaine", "20 hrs/week" */
function isRate(text: string, index: number): boolean {
  return /^ ?(?:week|wk|woche|semaine|semana|settimana|vecka|uge|uke|viikko|month|monat|mois|mes|maand|day|tag|jour|d[ií]a|giorno|year|jahr|an|año|jaar)s?(?!\p{L})/iu.test(
    text.slice(index + 1, index + 14),
  );
}

/** "Frankfurt/Main" and "C/ Mayor" are one name, and "São Paulo/SP" is a town with its state. */
function isOfOnePlace(text: string, index: number): boolean {
  const [before = ''] = /(?:(?! [-–—] )[^,;|()\n/])*$/.exec(text.slice(0, index)) ?? [];
  const [after = ''] = /^[^,;|()\n/]*/.exec(text.slice(index + 1)) ?? [];
  if (/(?:^|\s)C$/.test(before) || townOfEpithet(`${before}/${after}`.trim())) return true;
  const [state = ''] = after.trim().split(/ (?:or|oder|ou|o) (?=remot[eo])/i);
  if (!/^[A-Z]{2}$/.test(state) || /\s$/.test(before)) return false;
  const [town, code] = [readSegment(before.trim()), readSegment(state)];
  if (!/\p{Ll}/u.test(before) || town.country || town.isDetail || town.isArea) return false;
  const homes = code.isCode ? code.regions : [code.country];
  return town.city === undefined ? code.isCode === true : homes?.includes(town.city) === true;
}

/** The entries of a list with words: `A or B`, `A & B`. */
export function splitWords(text: string): string[] {
  if (/\([^)]*(?:\bor\b|&|\band\b)[^)]*\)/.test(text)) return [text];
  return text.split(alternative).flatMap((piece) => splitConjunctions(piece));
}

/** "London & Manchester" are two places; "Trinidad and Tobago" and "Tyne and Wear" are one. */
function splitConjunctions(text: string): string[] {
  const match = conjunction.exec(text);
  if (!match) return [text];
  const left = text.slice(0, match.index);
  const right = text.slice(match.index + match[0].length);
  const before = left.split(',').at(-1) ?? '';
  const [after = ''] = right.split(nextSign, 1);
  const whole = `${before} and ${after}`.trim();
  const isOne = countryFromName(whole) !== undefined || readSegment(whole).regions !== undefined;
  if (isOne || !((isKnown(before) && isKnown(after)) || areWhole(left, right))) return [text];
  return [left, ...splitConjunctions(right)];
}

/** "Austin, TX & Round Rock, TX": each side ends in a state or country of its own. */
function areWhole(left: string, right: string): boolean {
  const [next = ''] = right.split(conjunction, 1);
  return [left, next].every((side) => {
    const parts = side.split(',');
    return parts.length > 1 && isKnown(parts.at(-1) ?? '');
  });
}

function isKnown(text: string): boolean {
  const segment = readSegment(text.replace(/\bremote\b/i, '').trim());
  return Boolean(segment.country ?? segment.city ?? segment.regions ?? segment.isArea);
}
