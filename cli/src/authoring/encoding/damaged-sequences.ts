import { textOfBytes } from 'open-roles/core';
import type { ByteTable } from './byte-tables.js';

/** Characters in a text that are the bytes of one character in UTF-8. */
export interface Damage {
  start: number;
  end: number;
  /** What was meant. */
  character: string;
}

/** The characters that can begin and continue a sequence, per set. */
const patterns = new WeakMap<ByteTable, RegExp>();

function patternOf(table: ByteTable): RegExp {
  const known = patterns.get(table);
  if (known) return known;
  const those = (from: number, to: number): string =>
    [...table]
      .filter(([, byte]) => byte >= from && byte <= to)
      .map(([character]) => character.replace(/[\]\\^-]/, '\\$&'))
      .join('');
  const pattern = new RegExp(`[${those(0xc2, 0xf4)}][${those(0x80, 0xbf)} \uFFFD]`, 'g');
  patterns.set(table, pattern);
  return pattern;
}

/**
 * All sequences of a text that was decoded by a wrong set, left to right. `holes` are characters that may
 * stand for a byte that was lost: U+FFFD for any, a space for the no-break space that an editor took away.
 */
export function findSequences(text: string, table: ByteTable, holes = ''): Damage[] {
  const found: Damage[] = [];
  const pattern = patternOf(table);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const damage = readSequence(text, match.index, table, holes);
    if (damage) found.push(damage);
    pattern.lastIndex = damage?.end ?? match.index + 1;
  }
  return found;
}

function readSequence(
  text: string,
  start: number,
  table: ByteTable,
  holes: string,
): Damage | undefined {
  const lead = table.get(text[start] ?? '') ?? 0;
  const end = start + (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
  const found = text.slice(start, end);
  const bytes: number[] = [];
  for (const character of found) {
    const byte = table.get(character) ?? (holes.includes(character) ? 0xa0 : undefined);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  const character = textOfBytes(String.fromCharCode(...bytes));
  if (character === undefined) return readSurrogates(text, start, table);
  if (/\p{Cn}/u.test(character)) return undefined;
  return { start, end, character: found.includes('\uFFFD') ? '\uFFFD' : character };
}

/** Old databases wrote the two halves of an emoji as one character of three bytes each. */
function readSurrogates(text: string, start: number, table: ByteTable): Damage | undefined {
  const end = start + 6;
  const bytes = text
    .slice(start, end)
    .split(/(?:)/u)
    .map((character) => table.get(character) ?? 0);
  const sequence = String.fromCharCode(...bytes);
  if (!/^\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]$/.test(sequence)) return undefined;
  const unitAt = (at: number): number =>
    0xd000 | (((bytes[at] ?? 0) & 0x3f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f);
  return { start, end, character: String.fromCharCode(unitAt(1), unitAt(4)) };
}

/** The text with what was meant in place of its damage. */
export function replaceDamage(text: string, damages: readonly Damage[]): string {
  let repaired = '';
  let position = 0;
  for (const { start, end, character } of damages) {
    repaired += text.slice(position, start) + character;
    position = end;
  }
  return repaired + text.slice(position);
}

/** What of a text is no damage. */
export function besides(text: string, damages: readonly Damage[]): string {
  return replaceDamage(
    text,
    damages.map((damage) => ({ ...damage, character: '' })),
  );
}

/** The script of what was meant, by its block; those of East Asia are mixed in every text. */
export function scriptOf({ character }: Damage): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e00 && code < 0x10000 ? 0x2e : code >> 8;
}

/** How much of a text is damage. */
export function lengthOf(damages: readonly Damage[]): number {
  return damages.reduce((sum, { start, end }) => sum + end - start, 0);
}
