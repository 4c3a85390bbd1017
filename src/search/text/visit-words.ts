import { fieldMask, fieldShift, startsText, wordMask } from './posting-words.js';
import type { TextIndex } from './text-index.js';

/** Reads the words of a posting in their order: which, in which field, and whether a text begins with it. */
export function visitWords(
  { mainWords, amountWords }: TextIndex,
  position: number,
  act: (word: number, field: number, isFirst: boolean) => void,
): void {
  for (const { starts, words } of [mainWords, amountWords]) {
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at += 1) {
      const value = words.values[at] ?? 0;
      act(value & wordMask, (value >>> fieldShift) & fieldMask, (value & startsText) !== 0);
    }
  }
}
