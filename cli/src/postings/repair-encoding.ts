/** Text after repair, and how many damaged sequences were in it. */
export interface EncodingRepair {
  text: string;
  repaired: number;
  /** Where the first one stood in the damaged text. */
  firstAt?: number;
}

interface Damage {
  start: number;
  end: number;
  character: string;
  /** Whether nothing else can be meant; otherwise the text around it decides. */
  isCertain: boolean;
}

/** What windows-1252 has from 0x80 to 0x9f; a space stands for what it leaves undefined. */
const upperControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The byte of each character of windows-1252. Undefined bytes stand for themselves, as browsers read them. */
const bytes = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte += 1) bytes.set(String.fromCharCode(byte), byte);
for (let index = 0; index < upperControls.length; index += 1) {
  const character = upperControls.charAt(index);
  if (character !== ' ') bytes.set(character, 0x80 + index);
}

/** Punctuation that was decoded as windows-1251 or Mac Roman: no language writes such letters in a row. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['вЂ™', '’'],
  ['вЂ\u02dc', '‘'],
  ['вЂњ', '“'],
  ['вЂќ', '”'],
  ['вЂ“', '–'],
  ['вЂ”', '—'],
  ['вЂ¦', '…'],
  ['вЂў', '•'],
  ['‚Äô', '’'],
  ['‚Äò', '‘'],
  ['‚Äú', '“'],
  ['‚Äù', '”'],
  ['‚Äì', '–'],
  ['‚Äî', '—'],
  ['‚Ä¶', '…'],
  ['‚Ä¢', '•'],
]);
const elsewherePattern = new RegExp([...elsewhere.keys()].join('|'), 'g');

/** Every lead byte of UTF-8 as windows-1252 shows it, and what may follow. */
const candidate = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]{1,3}/g;

/** Punctuation that also follows a letter in good text: "ZZAJÉ’s", "NESTLÉ®". */
const punctuation = /[\u2013-\u2122]/;

const maxRounds = 4;

/**
 * Repairs UTF-8 that was once decoded as windows-1252 ("weâ€™re"), also several times over. Works on single
 * sequences, so that good text around them stays, and changes only what cannot be meant as it stands.
 */
export function repairEncoding(text: string): EncodingRepair {
  const foreign = [...text.matchAll(elsewherePattern)];
  const [first] = foreign;
  let result: EncodingRepair = {
    text: text.replace(elsewherePattern, (found) => elsewhere.get(found) ?? found),
    repaired: foreign.length,
    ...(first && { firstAt: first.index }),
  };
  for (let round = 0; round < maxRounds; round += 1) {
    const damages = findDamages(result.text);
    if (damages.length === 0) break;
    const firstAt = result.firstAt ?? damages[0]?.start;
    result = {
      text: replaceAll(result.text, damages),
      repaired: result.repaired + (round === 0 ? damages.length : 0),
      ...(firstAt === undefined ? {} : { firstAt }),
    };
  }
  return result.repaired > 0 ? { ...result, text: replaceControls(result.text) } : result;
}

/** Control characters from 0x80 on, where they are windows-1252 that was read as Latin-1: nobody types them. */
export function replaceControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const character = upperControls[control.charCodeAt(0) - 0x80] ?? ' ';
    return character === ' ' ? control : character;
  });
}

function replaceAll(text: string, damages: readonly Damage[]): string {
  let repaired = '';
  let position = 0;
  for (const { start, end, character } of damages) {
    repaired += text.slice(position, start) + character;
    position = end;
  }
  repaired += text.slice(position);
  // A no-break space is what became of "à"; editors turn it into a plain space.
  if (damages.length < 2) return repaired;
  return repaired.replace(/(?<= )Ã s(?= )/g, 'às').replace(/(?<= )Ã(?= \p{Ll})/gu, 'à');
}

/** The damaged sequences, left to right. Doubtful ones count where certain or many others prove the damage. */
function findDamages(text: string): Damage[] {
  if (!/[\u00c2-\u00f4]/.test(text)) return [];
  const found: Damage[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const damage = readSequence(text, match.index);
    if (damage) found.push(damage);
    candidate.lastIndex = damage?.end ?? match.index + 1;
  }
  const plausible = found.filter((damage, index) => isPlausible(text, damage, found, index));
  const isProven = plausible.some(({ isCertain }) => isCertain) || plausible.length > 1;
  if (isProven) return plausible;
  return hasOtherCharacters(text, plausible) ? [] : plausible;
}

function readSequence(text: string, start: number): Damage | undefined {
  const lead = bytes.get(text[start] ?? '') ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const values: number[] = [];
  for (let at = start; at < start + length; at += 1) {
    const value = bytes.get(text.charAt(at));
    if (value === undefined) return undefined;
    values.push(value);
  }
  const character = decode(values);
  if (character === undefined) return undefined;
  return { start, end: start + length, character, isCertain: length > 2 };
}

function decode(values: readonly number[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(values),
    );
  } catch {
    return undefined;
  }
}

/** Good text holds such sequences by chance ("Brontë…”", "lá´´"), but then what they decode to makes no sense there. */
function isPlausible(text: string, damage: Damage, all: readonly Damage[], index: number): boolean {
  const { character, start, end } = damage;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x10000) return code >= 0x1f000 && code < 0x20000;
  // Punctuation, symbols and full-width forms; Vietnamese.
  if (code >= 0x2010 && code < 0x2e00) return true;
  if (code >= 0xff00 || (code >= 0x1e00 && code < 0x2000)) return true;
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
  return true;
}

/** Capitals stand among capitals, or begin a word. */
function isShouted(around: string, code: number): boolean {
  return /^\p{Lu}/u.test(around) || (code >= 0x100 && /^[^\p{L}]?\p{Ll}$/u.test(around));
}

/** Other scripts come in words: one letter alone is chance. */
function hasSameScriptBeside(damage: Damage, all: readonly Damage[], index: number): boolean {
  const block = (damage.character.codePointAt(0) ?? 0) >> 8;
  const isNear = (other: Damage | undefined): boolean =>
    other !== undefined &&
    (other.end === damage.start || damage.end === other.start) &&
    ((other.character.codePointAt(0) ?? 0) >> 8 === block || block >= 0x2e);
  return isNear(all[index - 1]) || isNear(all[index + 1]);
}

function hasOtherCharacters(text: string, damages: readonly Damage[]): boolean {
  let rest = '';
  let position = 0;
  for (const { start, end } of damages) {
    rest += text.slice(position, start);
    position = end;
  }
  return /[^\0-\x7f\xa0]/.test(rest + text.slice(position));
}
