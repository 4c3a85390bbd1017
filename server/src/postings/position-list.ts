import type { PositionSet } from 'open-roles/internal';

/** How a list is written: as the steps from one position to the next, or as a bit for each. */
const kinds = { steps: 0, bits: 1 } as const;

/** Writes ascending positions in few bytes. */
export class PositionWriter {
  #bytes = new Uint8Array(8);
  #length = 0;
  #last = -1;
  count = 0;

  /** The last one that was added. */
  get last(): number {
    return this.#last;
  }

  add(position: number): void {
    let step = position - this.#last;
    this.#last = position;
    this.count += 1;
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (; step > 0x7f; step >>>= 7) this.#push((step & 0x7f) | 0x80);
    this.#push(step);
  }

  #push(byte: number): void {
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** The list; `size`: how many positions there can be. */
  finish(size: number): Uint8Array {
    const steps = this.#bytes.subarray(0, this.#length);
    const room = (size + 7) >> 3;
    const isShort = steps.length <= room;
    const list = new Uint8Array((isShort ? steps.length : room) + 1);
    list[0] = isShort ? kinds.steps : kinds.bits;
    if (isShort) {
      list.set(steps, 1);
      return list;
    }
    eachStep(steps, (position) => {
      const at = (position >> 3) + 1;
      list[at] = (list[at] ?? 0) | (1 << (position & 7));
    });
    return list;
  }
}

/** Adds the positions of a list to a set that is being made. */
export function addPositions(list: Uint8Array, set: PositionSet): void {
  const content = list.subarray(1);
  if (list[0] === kinds.steps) {
    eachStep(content, (position) => {
      set.add(position);
    });
    return;
  }
  // The bits of a set lie in memory as they do in a list: all machines that run Node put the lowest byte first.
  const bytes = new Uint8Array(set.bits.buffer);
  for (let at = 0; at < content.length; at += 1) bytes[at] = (bytes[at] ?? 0) | (content[at] ?? 0);
}

function eachStep(bytes: Uint8Array, act: (position: number) => void): void {
  let position = -1;
  let step = 0;
  let shift = 0;
  for (const byte of bytes) {
    step |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte > 0x7f) continue;
    position += step;
    act(position);
    step = 0;
    shift = 0;
  }
}
