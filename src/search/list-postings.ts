import { currentStatus } from '../posting/model/time.js';
import type { Posting } from '../posting/model/posting.js';

/** Compares the postings at two positions of a feed: negative where `one` comes before `other`. */
export type Compare = (one: number, other: number) => number;

/** Smaller first; what has no number last. */
export function byNumber(
  postings: readonly Posting[],
  number: (posting: Posting) => number | undefined,
): Compare {
  const numbers = postings.map((posting) => {
    const value = number(posting) ?? Infinity;
    return Number.isNaN(value) ? Infinity : value;
  });
  return (one, other) => {
    const [left = 0, right = 0] = [numbers[one], numbers[other]];
    return left === right ? 0 : left - right;
  };
}

/** Featured postings first, then by their `order`. */
export function byFeatured(postings: readonly Posting[]): Compare {
  const byMark = byNumber(postings, ({ featured }) => Number(!featured));
  const byOrder = byNumber(postings, ({ order }) => order);
  return (one, other) => byMark(one, other) || byOrder(one, other);
}

/** All positions in an order: those that compare equal as in the feed, talent pools last: nobody is looked for there at the moment. */
export function sortPositions(postings: readonly Posting[], compare: Compare): number[] {
  const byPool = byNumber(postings, ({ status }) => Number(status === 'talent-pool'));
  return [...postings.keys()].sort((one, other) => byPool(one, other) || compare(one, other));
}

/**
 * What a list shows of a feed before anybody asks for less: all open postings in the standard order.
 * The same as `searchPostings` gives for an empty query, without what a search needs.
 */
export function listPostings(postings: readonly Posting[], now: Date = new Date()): Posting[] {
  const open = postings.filter((posting) => currentStatus(posting, now) !== 'closed');
  return sortPositions(open, byFeatured(open)).flatMap((position) => open[position] ?? []);
}
