import { type ByteTable, otherTables } from './byte-tables.js';
import { besides, type Damage, findSequences, lengthOf, scriptOf } from './damaged-sequences.js';

/** Letters of the languages that are written with Latin ones. */
const latin = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0218-\u021b\u1ea0-\u1ef9]$/;
const sign = /^[\u00a0-\u00bf\u2010-\u2122\u2190-\u21ff\u2600-\u27bf]$/;

/**
 * The damage of a text that was decoded as windows-1250, windows-1251, ISO 8859-2, Mac Roman or code page
 * 437. Their characters make sequences in good text too. So it is certain only where all of what was
 * meant makes sense in its place, some of it can be nothing else, no other letter of the set is left
 * over, and all sets that explain as much agree.
 */
export function findForeignDamage(text: string): Damage[] {
  const all = otherTables.map((table) => readAs(text, table));
  const most = Math.max(...all.map(lengthOf));
  const readings = all.filter((damages) => lengthOf(damages) === most);
  const [first = []] = readings;
  return readings.every((damages) => isSame(damages, first)) ? first : [];
}

function isSame(damages: readonly Damage[], others: readonly Damage[]): boolean {
  return (
    damages.length === others.length &&
    damages.every(({ start, character }, index) => {
      const other = others[index];
      return other?.start === start && other.character === character;
    })
  );
}

function readAs(text: string, table: ByteTable): Damage[] {
  const sequences = findSequences(text, table).map((damage, index, all) =>
    withNeighbours(text, damage, index, all),
  );
  const scripts = new Set(sequences.filter(({ isInRow }) => isInRow).map(scriptOf));
  const isMeant = (sequence: Sequence): boolean =>
    isSensible(sequence) || scripts.has(scriptOf(sequence));
  if (!sequences.every(isMeant) || !sequences.some(isProof)) return [];
  const damages = [...findSequences(text, table, '\uFFFD'), ...findGraves(text, table)].sort(
    (one, other) => one.start - other.start,
  );
  const letters = besides(text, damages).match(/\p{L}/gu) ?? [];
  return letters.some((letter) => table.has(letter)) ? [] : damages;
}

/** "Г" in "Г la carte": the second byte of "à" is a no-break space, which editors make a plain one. */
function findGraves(text: string, table: ByteTable): Damage[] {
  const lead = [...table].find(([, byte]) => byte === 0xc3)?.[0] ?? '';
  return [...text.matchAll(new RegExp(`(?<=^|\\s)${lead}(?= \\p{Ll})`, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + 1,
    character: 'à',
  }));
}

/** A sequence, and what stands before and after it as it was meant. */
interface Sequence extends Damage {
  found: string;
  before: string;
  after: string;
  isInRow: boolean;
  isAlone: boolean;
}

function withNeighbours(
  text: string,
  damage: Damage,
  index: number,
  all: readonly Damage[],
): Sequence {
  const { start, end } = damage;
  const left = all.slice(Math.max(0, index - 1), index).find((other) => other.end === start);
  const right = all.slice(index + 1, index + 2).find((other) => other.start === end);
  const isOfScript = (other?: Damage): boolean =>
    other !== undefined && scriptOf(other) === scriptOf(damage);
  return {
    ...damage,
    found: text.slice(start, end),
    before: left?.character ?? text.slice(Math.max(0, start - 2), start),
    after: right?.character ?? text.slice(end, end + 2),
    isInRow: isOfScript(left) || isOfScript(right),
    isAlone: all.length === 1,
  };
}

function isSensible({ character, before, after, isInRow }: Sequence): boolean {
  if (isInRow || sign.test(character) || character.length > 1) return true;
  if (!latin.test(character)) return false;
  if (character !== character.toLowerCase()) {
    return /\p{Lu}$/u.test(before) || (/^\p{L}/u.test(after) && !/\p{L}$/u.test(before));
  }
  // "à" is a word.
  const isInCapitals = /\p{Lu}{2}$/u.test(before) || /^\p{Lu}/u.test(after);
  return !isInCapitals && (!/\p{Lu}$/u.test(before) || /^\p{Ll}/u.test(after));
}

/** Whether nothing else can be meant. */
function isProof({ character, found, before, after, isInRow, isAlone }: Sequence): boolean {
  if (isInRow) return true;
  if (found.length > 2)
    return latin.test(character) || sign.test(character) || character.length > 1;
  const isBeside = /\p{L}$/u.test(before) || /^\p{L}/u.test(after);
  if (!/^\p{Script=Latin}/u.test(found)) {
    // Letters of another alphabet, roots and boxes do not stand in words. In formulas they do: "x√π".
    return isBeside && (!isAlone || /\p{L}{2}$/u.test(before) || /^\p{L}{2}/u.test(after));
  }
  // Nor do signs, and a capital among small letters. At the end, "ORĂ…" is a word.
  const isInside = /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
  return latin.test(character) && !/\p{L}$/u.test(found) && (isInside || /\p{Ll}$/u.test(before));
}
