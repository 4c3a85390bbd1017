import { currentStatus } from '../posting/model/time.js';
import type { Posting } from '../posting/model/posting.js';

/** Negative where `one` comes before `other`. */
export type Compare = (one: Posting, other: Posting) => number;

/** Smaller first; what has no number last. */
export function byNumber(
  postings: readonly Posting[],
  number: (posting: Posting) => number | undefined,
): Compare {
  const numbers = new Map(
    postings.map((posting) => {
      const value = number(posting);
      return [posting, value === undefined || Number.isNaN(value) ? Infinity : value];
    }),
  );
  return (one, other) => {
    const [left = Infinity, right = Infinity] = [numbers.get(one), numbers.get(other)];
    return left === right ? 0 : left < right ? -1 : 1;
  };
}

/** Featured postings first, then by their `order`. */
export function byFeatured(postings: readonly Posting[]): Compare {
  const byOrder = byNumber(postings, ({ order }) => order);
  return (one, other) =>
    Number(other.featured ?? false) - Number(one.featured ?? false) || byOrder(one, other);
}

/** Talent pools last: nobody is looked for there at the moment. */
export const byPool: Compare = (one, other) =>
  Number(one.status === 'talent-pool') - Number(other.status === 'talent-pool');

/**
 * What a list shows of a feed before anybody asks for less: all open postings in the standard order.
 * The same as `searchPostings` gives for an empty query, without what a search needs.
 */
export function listPostings(postings: readonly Posting[], now: Date = new Date()): Posting[] {
  const compare = byFeatured(postings);
  return postings
    .filter((posting) => currentStatus(posting, now) !== 'closed')
    .sort((one, other) => byPool(one, other) || compare(one, other));
}
