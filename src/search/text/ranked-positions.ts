import { PositionSet } from '../position-set.js';
import { rankCount } from './word-matcher.js';

/** By rank, from the best: the postings that fit some words at least so well. Each set has those of the sets before it. */
export type Fitting = readonly PositionSet[];

/** Puts postings together by how well they fit. */
export class RankedPositions {
  readonly #room: number;
  readonly #sets: PositionSet[] = [];

  /** `room`: all positions are below it. */
  constructor(room: number) {
    this.#room = room;
  }

  /** Those of a rank, to be added to. */
  at(rank: number): PositionSet {
    return (this.#sets[rank] ??= PositionSet.below(this.#room));
  }

  /** Ranks that nothing has give the set of the rank before. */
  finish(): Fitting {
    let all = PositionSet.below(this.#room);
    return [...Array(rankCount).keys()].map((rank) => {
      const own = this.#sets[rank];
      return own ? (all = all.union(own)) : all;
    });
  }
}
