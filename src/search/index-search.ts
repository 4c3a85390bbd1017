import { countChoices, type FacetCount, offerRemote, reachOf } from './facets/count-choices.js';
import { groupPositions } from './group-postings.js';
import {
  excluding,
  having,
  indexOf,
  type OfferedPostings,
  offeredPostings,
  openPostings,
} from './offered-postings.js';
import { inOrder, partsOf } from './order-parts.js';
import { PositionSet } from './position-set.js';
import type { FacetName } from './query.js';
import type { IndexOptions, IndexResult, SearchIndex } from './search-index.js';
import type { Fitting } from './text/ranked-positions.js';
import { lastTitleRank, rankCount } from './text/word-matcher.js';

/** What a query asks of postings but its words. */
interface Passing {
  /** Those that pass. */
  all: PositionSet;
  /** By chosen facet: those that fail it and nothing else. */
  failing: ReadonlyMap<FacetName, PositionSet>;
}

function passingOf(
  feed: SearchIndex,
  { query, preset }: IndexOptions,
  offered: PositionSet,
): Passing {
  let all = excluding(feed, offered, query.exclude);
  let failOne = PositionSet.below(feed.closing.length);
  const chosen = [...query.facets].map(([name, values]) => {
    const set = having(feed, name, values, reachOf(query, preset));
    failOne = failOne.intersection(set).union(all.difference(set));
    all = all.intersection(set);
    return [name, set] as const;
  });
  return { all, failing: new Map(chosen.map(([name, set]) => [name, failOne.difference(set)])) };
}

/** The last answer of `passingOf` for each feed: kept while readers type. */
const passings = new WeakMap<SearchIndex, { asked: readonly unknown[]; passing: Passing }>();

function keptPassing(feed: SearchIndex, options: IndexOptions, offered: PositionSet): Passing {
  const { facets, exclude, includeRemote } = options.query;
  const asked = [facets, exclude, includeRemote, offered];
  const known = passings.get(feed);
  if (known?.asked.every((part, index) => part === asked[index])) return known.passing;
  const passing = passingOf(feed, options, offered);
  passings.set(feed, { asked, passing });
  return passing;
}

/** How well postings fit the words, as far as their order heeds it: each set has those of the sets before it. */
function fittingOf({ query, terms }: IndexOptions, offered: PositionSet): Fitting | undefined {
  const fitting = terms(query.search)?.fitting(offered);
  return query.sort === 'featured'
    ? fitting
    : fitting?.filter((_, rank) => rank === lastTitleRank || rank === rankCount - 1);
}

/**
 * Searches, filters, counts and sorts the postings of an index. A facet's own choice leaves its own counts
 * alone, so each count is the number of postings that the choice alone would list.
 */
export function searchIndex(feed: SearchIndex, options: IndexOptions): IndexResult {
  const { query, groupBy, localizer, now = new Date() } = options;
  const open = openPostings(feed, now.getTime());
  const offered = offeredPostings(feed, open, options);
  const passing = keptPassing(feed, options, offered.all);
  const fitting = fittingOf(options, offered.all);
  const fits = fitting?.at(-1);
  const matching = fits ? passing.all.intersection(fits) : passing.all;
  const counted = countFacets(feed, options, { offered, passing, matching, fits });
  const facets = options.facets.flatMap((name) => {
    const facet = counted.get(name);
    return facet ? [countChoices(name, options, facet, offered.perChoice(facet.index))] : [];
  });
  const places = query.facets.has('location') ? counted.get('location') : undefined;
  const remote = places && offerRemote(options, places);
  const total = matching.size;
  const everything = { from: 0, to: total };
  const { from, to } = options.wanted ?? everything;
  const found = inOrder(
    feed.order(query.sort),
    partsOf(matching, fitting, open.pools),
    groupBy === undefined ? { from, to: Math.min(to, total) } : everything,
  );
  const groups =
    groupBy === undefined ? undefined : groupPositions(found, feed.grouping(groupBy), localizer);
  const positions = groups
    ? Uint32Array.from(groups.flatMap((group) => group.positions)).subarray(from, to)
    : found;
  return { total, positions, facets, ...(groups && { groups }), ...(remote && { remote }) };
}

/** By facet: how many there are of each kind, the facet's own choice left aside. */
function countFacets(
  feed: SearchIndex,
  { query, facets }: IndexOptions,
  found: {
    offered: OfferedPostings;
    passing: Passing;
    matching: PositionSet;
    fits: PositionSet | undefined;
  },
): Map<FacetName, FacetCount> {
  const { offered, passing, matching, fits } = found;
  const names = new Set(query.facets.has('location') ? [...facets, 'location' as const] : facets);
  const counted = new Map<FacetName, FacetCount>();
  const count = (some: PositionSet, of: readonly FacetName[]): void => {
    const indexes = of.map((name) => indexOf(feed, name));
    const counts = offered.count(some, indexes);
    of.forEach((name, at) => {
      const index = indexes[at];
      const own = counts[at];
      if (index && own) counted.set(name, { index, counts: own });
    });
  };
  count(
    matching,
    [...names].filter((name) => !passing.failing.has(name)),
  );
  for (const [name, others] of passing.failing) {
    if (names.has(name)) count(matching.union(fits ? others.intersection(fits) : others), [name]);
  }
  return counted;
}
