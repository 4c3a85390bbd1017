import type { Localizer } from '../i18n/localizer.js';
import type { PostingTexts } from '../i18n/posting-texts.js';
import type { Posting } from '../posting/model/posting.js';
import { fold } from './fold.js';

/** The shown texts of a posting, folded. */
interface SearchText {
  title: string;
  all: string;
}

const texts = new WeakMap<Localizer, WeakMap<Posting, SearchText>>();

/** Punctuation that separates words. What names are made of stays: `c++`, `c#`, `.net`, `r&d`. */
const separators = /[\s,;:!?/\\|()[\]{}<>"“”„«»‹›‐‑–—_·•-]+/;

/** The words of a search, folded. */
export function searchWords(search: string): string[] {
  return fold(search)
    .split(separators)
    .map((word) => word.replace(/(?<!\.)\.+$/, ''))
    .filter(Boolean);
}

/** All that a reader sees of a posting, and the country of each place. */
function shownTexts(posting: Posting, shown: PostingTexts, localizer: Localizer): string[] {
  const { allLocations, tags, ...single } = shown;
  const countries = [...posting.locations, ...posting.applicantLocationRequirements].flatMap(
    ({ country }) => (country === undefined ? [] : [localizer.country(country)]),
  );
  return [...Object.values(single), ...allLocations, ...tags, ...countries];
}

/** The folded texts of a posting, made once for each language. */
export function searchText(
  posting: Posting,
  shown: (posting: Posting) => PostingTexts,
  localizer: Localizer,
): SearchText {
  let known = texts.get(localizer);
  if (!known) texts.set(localizer, (known = new WeakMap()));
  let text = known.get(posting);
  if (!text) {
    const all = fold([...new Set(shownTexts(posting, shown(posting), localizer))].join('\n'));
    text = { title: fold(posting.title), all };
    known.set(posting, text);
  }
  return text;
}

const letterOrDigit = /[\p{L}\p{N}]$/u;

/** Whether some word of the text begins with `word`. */
function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !letterOrDigit.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

/**
 * How well a posting fits the words, from 0; `undefined` where a word is missing. Best are all
 * words in the title at the start of a word, then all in the title, then all at the start of a word.
 */
export function searchRank(
  { title, all }: SearchText,
  words: readonly string[],
): number | undefined {
  if (!words.every((word) => all.includes(word))) return undefined;
  if (words.every((word) => beginsWord(title, word))) return 0;
  if (words.every((word) => title.includes(word))) return 1;
  return words.every((word) => beginsWord(all, word)) ? 2 : 3;
}

/** The last rank of postings whose title has all the words. */
export const lastTitleRank = 1;
