import { replaceControls } from 'open-roles/core';
import { westernTable } from './byte-tables.js';
import {
  besides,
  type Damage,
  findSequences,
  lengthOf,
  replaceDamage,
  scriptOf,
} from './damaged-sequences.js';
import { findForeignDamage } from './foreign-damage.js';

/** Text after repair, and how many damaged sequences were in it. */
export interface EncodingRepair {
  text: string;
  repaired: number;
  /** Where the first one stood in the damaged text. */
  firstAt?: number;
}

/** Punctuation that also follows a letter in good text: "ZZAJÉ’s", "NESTLÉ®". */
const punctuation = /[\u2013-\u2122]/;

const maxRounds = 4;

/**
 * Repairs UTF-8 that was once decoded as something else ("weâ€™re", "mГ©tier"), also several times over.
 * Works on single sequences, so that good text around them stays, and changes only what cannot be
 * meant as it stands.
 */
export function repairEncoding(text: string): EncodingRepair {
  let result: EncodingRepair = { text, repaired: 0 };
  for (let round = 0; round < maxRounds; round += 1) {
    const damages = findDamages(result.text);
    const [first] = damages;
    if (!first) break;
    result = {
      text: replaceDamage(result.text, damages),
      repaired: round === 0 ? damages.length : result.repaired,
      firstAt: result.firstAt ?? first.start,
    };
  }
  return result.repaired > 0 ? { ...result, text: replaceControls(result.text) } : result;
}

/** The damage by the set that explains more of the text. */
function findDamages(text: string): Damage[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  const western = findWesternDamage(text);
  const foreign = findForeignDamage(text);
  return lengthOf(foreign) > lengthOf(western) ? foreign : western;
}

/** The damage by windows-1252. Doubtful sequences count where certain or many others prove the damage. */
function findWesternDamage(text: string): Damage[] {
  const found = findSequences(text, westernTable);
  const plausible = found.filter((damage, index) => isPlausible(text, damage, found, index));
  if (plausible.some(({ start, end }) => end - start > 2) || plausible.length > 1) {
    return [...plausible, ...findLosses(text, plausible)].sort((a, b) => a.start - b.start);
  }
  return /[^\0-\x7f\xa0]/.test(besides(text, plausible)) ? [] : plausible;
}

/** What else is damage in a text that is proven to be damaged, although bytes of it are lost. */
function findLosses(text: string, proven: readonly Damage[]): Damage[] {
  const starts = new Set(proven.map(({ start }) => start));
  const all = findSequences(text, westernTable, ' \uFFFD');
  // Words of one letter, where other words prove the script.
  const isFarAway = ({ character }: Damage): boolean =>
    /\p{L}/u.test(character) && character >= '\u0250';
  const scripts = new Set(proven.filter(isFarAway).map(scriptOf));
  const lost = all.filter(
    (damage, index) =>
      !starts.has(damage.start) &&
      (damage.character === '\uFFFD' ||
        isPlausibleLoss(text, damage, all, index) ||
        scripts.has(scriptOf(damage))),
  );
  const graves = [...text.matchAll(/(?<= )Ã s(?= )/g)].map(({ index }): Damage => ({
    start: index,
    end: index + 3,
    character: 'às',
  }));
  // A no-break space is what became of the second half of "à"; editors turn it into a plain space.
  graves.push(
    ...[...text.matchAll(/(?<= )Ã(?= (?!s )\p{Ll})/gu)].map(({ index }): Damage => ({
      start: index,
      end: index + 1,
      character: 'à',
    })),
  );
  return [...lost, ...graves];
}

/** Whether the space in a sequence was a no-break space. "Å" and "Â" are letters of good text as well. */
function isPlausibleLoss(
  text: string,
  damage: Damage,
  all: readonly Damage[],
  index: number,
): boolean {
  const code = damage.character.codePointAt(0) ?? 0;
  if (code === 0xa0 || code === 0x160) {
    return !/[\u00c0-\u017f]/.test(besides(text, all)) && /^\p{L}/u.test(text.slice(damage.end));
  }
  if (code >= 0xc0 && code < 0x180 && text[damage.start + 1] !== ' ') {
    const around = `${text[damage.start - 1] ?? ''}${text[damage.end] ?? ''}`;
    return /^\p{Lu}|^[^\p{L}]?\p{Ll}$/u.test(around);
  }
  return (
    code >= 0x0180 && (code >= 0x2600 ? code < 0x2e00 : hasSameScriptBeside(damage, all, index))
  );
}

/** Good text holds such sequences by chance ("Brontë…”", "lá´´"), but then what they decode to makes no sense there. */
function isPlausible(text: string, damage: Damage, all: readonly Damage[], index: number): boolean {
  const { character, start, end } = damage;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x10000) return code >= 0x1f000 && code < 0x20000;
  // Punctuation, symbols and full-width forms; Vietnamese.
  if (code >= 0x2010 && code < 0x2e00) return true;
  // … and what marks an emoji, or the beginning of a file.
  if (character === '' || code >= 0xfe00 || (code >= 0x1e00 && code < 0x2000)) return true;
  if (code >= 0x0180) return hasSameScriptBeside(damage, all, index);
  const isSymbol = !/\p{L}/u.test(character);
  const around = `${text[start - 1] ?? ''}${text[end] ?? ''}`;
  if (isSymbol) return code < 0xc0 && text[start] === 'Â' && !/^\p{Lu}{2}$/u.test(around);
  // Twice damaged text is nothing but damage.
  if (all[index - 1]?.end === start || all[index + 1]?.start === end) return true;
  const isUpper = character !== character.toLowerCase();
  if (punctuation.test(text[start + 1] ?? '') || code >= 0x100) {
    return isUpper
      ? isShouted(around, code)
      : /\p{Ll}/u.test(around) && !/\p{Lu}\p{Lu}/u.test(around);
  }
  // "Mû" ends no sentence in capitals; "MÃ»" does.
  return isUpper || text[start] !== 'Ã' || !/^\p{Lu}(?!\p{Ll})/u.test(around);
}

/** Capitals stand among capitals, or begin a word. At its end, "DU MÅ…" is good text. */
function isShouted(around: string, code: number): boolean {
  return code < 0x100
    ? /^\p{Lu}/u.test(around)
    : /^(?:\p{Lu}\p{Lu}|[^\p{L}]?\p{Ll})$/u.test(around);
}

/** Other scripts come in words: one letter alone is chance. */
function hasSameScriptBeside(damage: Damage, all: readonly Damage[], index: number): boolean {
  const isNear = (other: Damage | undefined): boolean =>
    other !== undefined &&
    (other.end === damage.start || damage.end === other.start) &&
    scriptOf(other) === scriptOf(damage);
  return isNear(all[index - 1]) || isNear(all[index + 1]);
}
