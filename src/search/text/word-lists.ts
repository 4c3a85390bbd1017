import { eachInSteps } from '../incremental-task.js';
import { fieldMask, fieldShift, type PostingWords, wordMask } from './posting-words.js';

/** By word: the postings that have it, and in which field, the words of all one after the other. */
export class WordLists {
  readonly #starts: Uint32Array;
  /** A position, and the field as in the words of a posting. */
  readonly #entries: Uint32Array;

  private constructor(starts: Uint32Array, entries: Uint32Array) {
    this.#starts = starts;
    this.#entries = entries;
  }

  /** `count`: how many different words there are. */
  static *of({ starts, words }: PostingWords, count: number): Generator<undefined, WordLists> {
    const { values } = words;
    const next = new Uint32Array(count + 1);
    yield* eachInSteps(starts, (start, position) => {
      const end = starts[position + 1] ?? 0;
      for (let at = start; at < end; at += 1) {
        const word = (values[at] ?? 0) & wordMask;
        next[word + 1] = (next[word + 1] ?? 0) + 1;
      }
    });
    for (let word = 0; word < count; word += 1)
      next[word + 1] = (next[word + 1] ?? 0) + (next[word] ?? 0);
    const lists = new WordLists(next.slice(), new Uint32Array(next[count] ?? 0));
    yield* eachInSteps(starts, (start, position) => {
      const end = starts[position + 1] ?? 0;
      for (let at = start; at < end; at += 1) {
        const value = values[at] ?? 0;
        const word = value & wordMask;
        const place = next[word] ?? 0;
        lists.#entries[place] = position | (value & (fieldMask << fieldShift));
        next[word] = place + 1;
      }
    });
    return lists;
  }

  each(word: number, act: (position: number, field: number) => void): void {
    const end = this.#starts[word + 1] ?? 0;
    for (let at = this.#starts[word] ?? end; at < end; at += 1) {
      const entry = this.#entries[at] ?? 0;
      act(entry & wordMask, (entry >>> fieldShift) & fieldMask);
    }
  }
}
