import { fold } from './fold.js';

/** Punctuation that separates words. What names are made of stays: `c++`, `c#`, `.net`, `r&d`. */
const separators = /[\s\p{Cc},;:!?/\\|()[\]{}<>"“”„«»‹›‐‑–—_·•、。・「」『』【】-]+/u;

/** The words of a text as it is written. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(separators)
    .map((word) => word.replace(/(?<!\.)\.+$/, ''))
    .filter(Boolean);
}

/** How letters are typed that a keyboard lacks: “Müller” is found as “Mueller”, too. */
const writtenOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
};

/** A dot or an apostrophe within a name that is also written without: “Node.js”, “women’s”. */
const innerMark = /(?<=\p{L})[.'’](?=\p{L})/gu;

/** Each way to write a word that means the same, folded; the plain one first. */
export function spellingsOf(word: string): string[] {
  const plain = fold(word);
  if (/^[a-z0-9]*$/i.test(word)) return [plain];
  const long = fold(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüåø]/g, (letter) => writtenOut[letter] ?? letter),
  );
  return [...new Set([plain, long, plain.replace(innerMark, ''), long.replace(innerMark, '')])];
}

/** Whether a word is one letter of a script with letters, which is within nearly every word. */
export const isLetter = (word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]$/u.test(
    word,
  );

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether a word may begin at a place in a text: nothing before it, or a sign as in `$80`. */
export function beginsAt(text: string, at: number): boolean {
  return at === 0 || !letterOrDigit.test(text.charAt(at - 1));
}

/** Whether a text may be an amount of money, or has the sign before one. */
export const isAmount = (text: string): boolean => /[\p{N}\p{Sc}]/u.test(text);
