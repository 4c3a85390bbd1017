/**
 * Positions of postings, one bit for each: 32 postings are put together with others at a time. A set is not changed
 * once it is used, so that it can be kept.
 */
export class PositionSet {
  /** Of position `p` the bit `p % 32` of the number `p / 32`; beyond the last position there are none. */
  readonly bits: Uint32Array<ArrayBuffer>;
  #size: number | undefined;

  /** All positions are below it. */
  readonly room: number;

  private constructor(room: number, bits: Uint32Array<ArrayBuffer>) {
    this.room = room;
    this.bits = bits;
  }

  /** An empty set. */
  static below(room: number): PositionSet {
    return new PositionSet(room, new Uint32Array((room + 31) >>> 5));
  }

  /** For a set that is being made. */
  add(position: number): void {
    const index = position >>> 5;
    this.bits[index] = (this.bits[index] ?? 0) | (1 << (position & 31));
  }

  /** Adds those that a list has from one place on until another. */
  addAll(positions: Uint32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.add(positions[at] ?? 0);
  }

  has(position: number): boolean {
    return (((this.bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
  }

  /** How many there are. */
  get size(): number {
    if (this.#size !== undefined) return this.#size;
    let size = 0;
    // Engines go through typed arrays by index in a seventh of the time that `for (const … of …)` takes.
    for (let index = 0; index < this.bits.length; index += 1) {
      const all = this.bits[index] ?? 0;
      // Counted for two bits at once, then for four, for eight, for all.
      const pairs = all - ((all >>> 1) & 0x55555555);
      const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
      size += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return (this.#size = size);
  }

  union(other: PositionSet): PositionSet {
    const bits = this.bits.slice();
    for (let index = 0; index < bits.length; index += 1)
      bits[index] = (bits[index] ?? 0) | (other.bits[index] ?? 0);
    return new PositionSet(this.room, bits);
  }

  intersection(other: PositionSet): PositionSet {
    const bits = this.bits.slice();
    for (let index = 0; index < bits.length; index += 1)
      bits[index] = (bits[index] ?? 0) & (other.bits[index] ?? 0);
    return new PositionSet(this.room, bits);
  }

  difference(other: PositionSet): PositionSet {
    const bits = this.bits.slice();
    for (let index = 0; index < bits.length; index += 1)
      bits[index] = (bits[index] ?? 0) & ~(other.bits[index] ?? 0);
    return new PositionSet(this.room, bits);
  }

  /** All of them, ascending. */
  positions(): Uint32Array {
    const positions = new Uint32Array(this.size);
    let count = 0;
    for (let index = 0; index < this.bits.length; index += 1) {
      for (let rest = this.bits[index] ?? 0; rest !== 0; rest &= rest - 1) {
        positions[count] = index * 32 + 31 - Math.clz32(rest & -rest);
        count += 1;
      }
    }
    return positions;
  }
}
