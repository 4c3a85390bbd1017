import { replaceControls, windows1252 } from '../../../http/decode-body.js';
import { textOfBytes } from './text.js';

/** Text after repair, and what was repaired in it. */
export interface MojibakeRepair {
  text: string;
  /** How many damaged sequences were in the text. */
  repaired: number;
  /** Where the first of them stood in the damaged text. */
  firstAt?: number;
}

/** Characters that are the bytes of one character in UTF-8, each read as a character of its own. */
interface Sequence {
  start: number;
  end: number;
  /** What was meant. */
  character: string;
}

/** The byte of each character from 0x80 on, in windows-1252 and in Latin-1, which browsers take for one. */
const bytes: ReadonlyMap<string, number> = new Map([
  ...[...new Array<undefined>(0x80)].map((_, index): [string, number] => [
    String.fromCharCode(0x80 + index),
    0x80 + index,
  ]),
  ...windows1252
    .split(/(?:)/u)
    .flatMap((character, index): [string, number][] =>
      character === ' ' ? [] : [[character, 0x80 + index]],
    ),
]);

const charactersOf = (from: number, to: number): string =>
  [...bytes].flatMap(([character, byte]) => (byte >= from && byte <= to ? character : [])).join('');

/** The first two characters of a sequence; the second may be lost, or a space that was a no-break space. */
const begin = new RegExp(`[${charactersOf(0xc2, 0xf4)}][${charactersOf(0x80, 0xbf)} \uFFFD]`, 'g');

/** Punctuation that also follows a letter in good text: "ZZAJÉ’s", "NESTLÉ®". */
const punctuation = /[\u2013-\u2122]/;

/** Text is damaged once for each program that passed it on. */
const maxRounds = 4;

/**
 * Repairs UTF-8 that was read as windows-1252 or Latin-1 ("weâ€™re"), also several times over.
 * Works on single sequences, so that good text around them stays, and changes only what cannot be
 * meant as it stands.
 */
export function repairMojibake(text: string): MojibakeRepair {
  let result: MojibakeRepair = { text, repaired: 0 };
  for (let round = 0; round < maxRounds; round += 1) {
    const damage = findDamage(result.text);
    const [first] = damage;
    if (!first) break;
    result = {
      text: replaced(result.text, damage),
      repaired: round === 0 ? damage.length : result.repaired,
      firstAt: result.firstAt ?? first.start,
    };
  }
  return result.repaired > 0 ? { ...result, text: replaceControls(result.text) } : result;
}

/** What is damage in a text. Doubtful sequences count where certain or many others prove the damage. */
function findDamage(text: string): Sequence[] {
  if (!/[^\0-\x7f]/.test(text)) return [];
  const found = findSequences(text);
  const plausible = found.filter((sequence, index) => isPlausible(text, sequence, found, index));
  if (plausible.some(({ start, end }) => end - start > 2) || plausible.length > 1) {
    return [...plausible, ...findLosses(text, plausible)].sort((a, b) => a.start - b.start);
  }
  return /[^\0-\x7f\xa0]/.test(besides(text, plausible)) ? [] : plausible;
}

/**
 * All sequences of a text, left to right. `holes` are characters that may stand for a byte that was lost:
 * U+FFFD for any, a space for the no-break space that an editor took away.
 */
function findSequences(text: string, holes = ''): Sequence[] {
  const found: Sequence[] = [];
  begin.lastIndex = 0;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const sequence = readSequence(text, match.index, holes);
    if (sequence) found.push(sequence);
    begin.lastIndex = sequence?.end ?? match.index + 1;
  }
  return found;
}

function readSequence(text: string, start: number, holes: string): Sequence | undefined {
  const lead = bytes.get(text[start] ?? '') ?? 0;
  const end = start + (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
  const found = text.slice(start, end);
  const codes: number[] = [];
  for (const character of found) {
    const byte = bytes.get(character) ?? (holes.includes(character) ? 0xa0 : undefined);
    if (byte === undefined) return undefined;
    codes.push(byte);
  }
  const character = textOfBytes(String.fromCharCode(...codes));
  if (character === undefined) return readSurrogates(text, start);
  if (/\p{Cn}/u.test(character)) return undefined;
  return { start, end, character: found.includes('\uFFFD') ? '\uFFFD' : character };
}

/** Old databases wrote the two halves of an emoji as one character of three bytes each. */
function readSurrogates(text: string, start: number): Sequence | undefined {
  const end = start + 6;
  const codes = text
    .slice(start, end)
    .split(/(?:)/u)
    .map((character) => bytes.get(character) ?? 0);
  const sequence = String.fromCharCode(...codes);
  if (!/^\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]$/.test(sequence)) return undefined;
  const unitAt = (at: number): number =>
    0xd000 | (((codes[at] ?? 0) & 0x3f) << 6) | ((codes[at + 1] ?? 0) & 0x3f);
  return { start, end, character: String.fromCharCode(unitAt(1), unitAt(4)) };
}

/** What else is damage in a text that is proven to be damaged, although bytes of it are lost. */
function findLosses(text: string, proven: readonly Sequence[]): Sequence[] {
  const starts = new Set(proven.map(({ start }) => start));
  const all = findSequences(text, ' \uFFFD');
  // Words of one letter, where other words prove the script.
  const isFarAway = ({ character }: Sequence): boolean =>
    /\p{L}/u.test(character) && character >= '\u0250';
  const scripts = new Set(proven.filter(isFarAway).map(scriptOf));
  const lost = all.filter(
    (sequence, index) =>
      !starts.has(sequence.start) &&
      (sequence.character === '\uFFFD' ||
        isPlausibleLoss(text, sequence, all, index) ||
        scripts.has(scriptOf(sequence))),
  );
  // A no-break space is what became of the second half of "à"; editors turn it into a plain space.
  const graves = [...text.matchAll(/(?<= )Ã(?: s(?= )|(?= \p{Ll}))/gu)].map(
    ({ 0: found, index }): Sequence => ({
      start: index,
      end: index + found.length,
      character: found === 'Ã' ? 'à' : 'às',
    }),
  );
  return [...lost, ...graves];
}

/** Whether the space in a sequence was a no-break space. "Å" and "Â" are letters of good text as well. */
function isPlausibleLoss(
  text: string,
  sequence: Sequence,
  all: readonly Sequence[],
  index: number,
): boolean {
  const code = sequence.character.codePointAt(0) ?? 0;
  if (code === 0xa0 || code === 0x160) {
    return !/[\u00c0-\u017f]/.test(besides(text, all)) && /^\p{L}/u.test(text.slice(sequence.end));
  }
  if (code >= 0xc0 && code < 0x180 && text[sequence.start + 1] !== ' ') {
    const around = `${text[sequence.start - 1] ?? ''}${text[sequence.end] ?? ''}`;
    return /^\p{Lu}|^[^\p{L}]?\p{Ll}$/u.test(around);
  }
  return (
    code >= 0x0180 && (code >= 0x2600 ? code < 0x2e00 : hasSameScriptBeside(sequence, all, index))
  );
}

/** Good text holds such sequences by chance ("Brontë…”", "lá´´"), but then what they decode to makes no sense there. */
function isPlausible(
  text: string,
  sequence: Sequence,
  all: readonly Sequence[],
  index: number,
): boolean {
  const { character, start, end } = sequence;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x10000) return code >= 0x1f000 && code < 0x20000;
  // Punctuation, symbols and full-width forms; Vietnamese.
  if (code >= 0x2010 && code < 0x2e00) return true;
  // … and what marks an emoji, or the beginning of a file.
  if (character === '' || code >= 0xfe00 || (code >= 0x1e00 && code < 0x2000)) return true;
  if (code >= 0x0180) return hasSameScriptBeside(sequence, all, index);
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
function hasSameScriptBeside(sequence: Sequence, all: readonly Sequence[], index: number): boolean {
  const isNear = (other: Sequence | undefined): boolean =>
    other !== undefined &&
    (other.end === sequence.start || sequence.end === other.start) &&
    scriptOf(other) === scriptOf(sequence);
  return isNear(all[index - 1]) || isNear(all[index + 1]);
}

/** The script of what was meant, by its block; those of East Asia are mixed in every text. */
function scriptOf({ character }: Sequence): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e00 && code < 0x10000 ? 0x2e : code >> 8;
}

/** The text with what was meant in place of its damage. */
function replaced(text: string, damage: readonly Sequence[]): string {
  let repaired = '';
  let position = 0;
  for (const { start, end, character } of damage) {
    repaired += text.slice(position, start) + character;
    position = end;
  }
  return repaired + text.slice(position);
}

/** What of a text is no damage. */
function besides(text: string, damage: readonly Sequence[]): string {
  return replaced(
    text,
    damage.map((sequence) => ({ ...sequence, character: '' })),
  );
}
