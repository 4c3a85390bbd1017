import { wordsOf } from './words.js';

/** A part of a search as the reader typed it. */
export interface SearchPart {
  /** As they are typed, never none. */
  words: readonly string[];
  /** Whether the words stand in quotes: whole words that follow one another. */
  isPhrase: boolean;
  /** Whether postings with it are left out. */
  isExcluded: boolean;
  /** Whether the reader is still typing the last word of a phrase. */
  isOpen: boolean;
}

/** What stands in quotes, or has no space; a hyphen before either leaves out. */
const part =
  /(?<=^|\s)(?<hyphen>-?)["“”„«»](?<quoted>[^"“”„«»]*)(?<closed>["“”„«»]?)|[^\s"“”„«»]+/g;

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

let segmenter: Intl.Segmenter | undefined;

/** The words of what is written without spaces; a particle of one sign looks for nothing. */
function segments(word: string): string[] {
  if (!('Segmenter' in Intl)) return [word]; // Firefox before 125
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const all: string[] = [];
  let end = 0;
  for (const { 0: run, index } of word.matchAll(unspaced)) {
    all.push(word.slice(end, index));
    for (const { segment, isWordLike } of segmenter.segment(run)) {
      if (isWordLike && !/^\p{Script=Hiragana}$/u.test(segment)) all.push(segment);
    }
    end = index + run.length;
  }
  const found = [...all, word.slice(end)].filter(Boolean);
  return found.length > 0 ? found : [word];
}

/** Takes a search apart. */
export function parseSearch(search: string): SearchPart[] {
  const parts: SearchPart[] = [];
  for (const { 0: text, groups = {} } of search.matchAll(part)) {
    const { hyphen, quoted, closed } = groups;
    const isPhrase = quoted !== undefined;
    const isExcluded = isPhrase ? hyphen === '-' : /^-[^-]/.test(text);
    const words = wordsOf(quoted ?? text).flatMap((word) => (isPhrase ? [word] : segments(word)));
    if (words.length === 0) continue;
    parts.push({ words, isPhrase, isExcluded, isOpen: isPhrase && !closed });
  }
  return parts;
}
