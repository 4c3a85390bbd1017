/** Letters that Unicode does not decompose but people type without their strokes. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  '’': "'",
};
const strokedLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Accents, Hebrew points and Arabic vowel signs: often left out when typing. Marks that change a letter, as in Japanese or Hindi, stay. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/** A text without the differences that a search overlooks: case, accents, width and ligatures. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(strokedLetter, (letter) => plainLetters[letter] ?? letter);
}

const keys = new Map<string, string>();

/** What two spellings of one facet value have in common: “full-time”, “Full Time” and “FULL_TIME” are the same. */
export function valueKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = fold(text).replace(/[\s_-]+/g, '') || text;
  keys.set(text, key);
  return key;
}

/** Of two spellings of one value the one to show: the first, unless it alone is in capitals, as “BROOKLYN” is. */
export function readableSpelling(first: string, other: string): string {
  const isShouted = (text: string): boolean => text === text.toUpperCase();
  return isShouted(first) && !isShouted(other) ? other : first;
}
