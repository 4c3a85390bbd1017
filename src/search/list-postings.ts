import { currentStatus } from '../posting/model/time.js';
import type { Feed, Posting } from '../posting/model/posting.js';
import { primaryLanguage } from '../posting/read/language.js';
import { vacancyOf } from '../posting/model/vacancy.js';

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
 * What a list shows of a feed before anybody asks for less: all open postings in the default order.
 * The same as `searchPostings` gives for an empty query, without what a search needs.
 */
export function listPostings(postings: readonly Posting[], now: Date = new Date()): Posting[] {
  const open = postings.filter((posting) => currentStatus(posting, now) !== 'closed');
  return sortPositions(open, byFeatured(open)).flatMap((position) => open[position] ?? []);
}

/**
 * The postings of a feed with each vacancy in one language: the nearest to `language` that it is open in, else
 * that of its first version. The postings themselves where no vacancy has versions.
 */
export function oneVersionEach(
  { postings, language: common = '' }: Feed,
  language: string,
  now: Date = new Date(),
): readonly Posting[] {
  if (!postings.some(({ vacancy }) => vacancy)) return postings;
  // Where a feed does not say, its texts are taken to be in the language of the page; -1 becomes the farthest.
  const nearness = (tag: string): number =>
    [tag === language, primaryLanguage(tag) === primaryLanguage(language), tag === ''].indexOf(
      true,
    ) >>> 0;
  const chosen = new Map<string, string>();
  for (const posting of postings) {
    const vacancy = vacancyOf(posting);
    const { language: tag = common } = posting;
    const best = chosen.get(vacancy);
    const isNearer = best === undefined || nearness(tag) < nearness(best);
    if (isNearer && currentStatus(posting, now) !== 'closed') chosen.set(vacancy, tag);
  }
  return postings.filter((posting) => {
    const { language: tag = common } = posting;
    return (chosen.get(vacancyOf(posting)) ?? tag) === tag;
  });
}
