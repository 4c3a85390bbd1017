/** A word of a posting is one number: which word, in which field, and whether a text begins with it. */
export const wordMask = 0x0fffffff;
export const fieldShift = 28;
export const fieldMask = 3;
export const startsText = 0x40000000;

/** Numbers, read one after the other. */
class Growing {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  get values(): Uint32Array {
    return this.#values;
  }

  /** Gives back the room that was not needed. */
  trim(): void {
    this.#values = this.#values.slice(0, this.length);
  }
}

/** Words by posting, and where each posting begins. */
export class PostingWords {
  readonly starts: Uint32Array;
  readonly words = new Growing();

  constructor(postings: number) {
    this.starts = new Uint32Array(postings + 1);
  }

  /** Ends the words of a posting: they are given in order. */
  end(position: number): void {
    this.starts[position + 1] = this.words.length;
  }
}
