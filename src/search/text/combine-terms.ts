import type { PositionSet } from '../position-set.js';
import type { Fitting } from './ranked-positions.js';
import type { Term } from './search-terms.js';
import { rankCount, type WordMatch } from './word-matcher.js';

/**
 * The postings that fit all terms, by the worst of their words. Asks for what fits each word, one after the other, so that
 * whoever must read that from elsewhere never has more than three of them in memory, however many words there are.
 * @returns those of some postings that fit; others may be among them.
 */
export function* combineTerms(
  terms: readonly Term[],
): Generator<WordMatch, (some: PositionSet) => Fitting, Fitting> {
  let wanted: Fitting | undefined;
  let excluded: PositionSet | undefined;
  for (const { any, isExcluded } of terms) {
    let best: Fitting | undefined;
    for (const words of any) {
      let way: Fitting | undefined;
      for (const word of words) way = combine('intersection', way, yield word);
      if (way) best = combine('union', best, way);
    }
    const all = best?.at(-1);
    if (!best || !all) continue;
    if (isExcluded) excluded = excluded ? excluded.union(all) : all;
    else wanted = combine('intersection', wanted, best);
  }
  return (some) => {
    const all = wanted ?? atEveryRank(some);
    return excluded ? combine('difference', all, atEveryRank(excluded)) : all;
  };
}

const atEveryRank = (set: PositionSet): Fitting => Array<PositionSet>(rankCount).fill(set);

/** Puts sets of the same rank together. Ranks that share a set, as those do that nothing has, share the outcome. */
function combine(
  how: 'union' | 'intersection' | 'difference',
  one: Fitting | undefined,
  other: Fitting,
): Fitting {
  if (!one) return other;
  const combined: PositionSet[] = [];
  one.forEach((set, rank) => {
    const against = other[rank] ?? set;
    const before = combined.at(-1);
    const isSame = set === one[rank - 1] && against === other[rank - 1];
    combined.push(before && isSame ? before : set[how](against));
  });
  return combined;
}
