/** Words that adults read in a minute of English text, silently (Brysbaert 2019). */
const wordsInMinute = 238;

/** Characters of a script without spaces that are about as long to read as a word. */
const charactersInWord = 2;

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** How long it takes to read a text, in whole minutes. */
export function readingMinutes(text: string): number {
  const characters = text.match(spaceless)?.length ?? 0;
  const words = text.replace(spaceless, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.round((words + characters / charactersInWord) / wordsInMinute);
}
