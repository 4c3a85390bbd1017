import {
  countChoices,
  type CountOptions,
  type FacetCount,
  type FacetResult,
  kindsWith,
  offerRemote,
  perChoice,
  reachOf,
  type RemoteOffer,
} from './facets/count-choices.js';
import type { FacetIndex } from './facets/facet-index.js';
import { groupPositions, type Grouping, type PositionGroup } from './group-postings.js';
import type { PlaceReach } from './places/place-facet.js';
import { emptyQuery, type FacetName, type FacetValues, type Query, type Sort } from './query.js';
import { lastTitleRank, noMatch, rankCount } from './text/word-matcher.js';

/** What is known of the postings of a feed, each by its position: made of the feed itself, or kept elsewhere. */
export interface SearchIndex {
  /** By position: when a posting closes, in milliseconds since the epoch; `-Infinity` where it is closed, `NaN` where it does not. */
  readonly closing: Float64Array;
  /** By position: 1 where a posting is a talent pool. */
  readonly pools: Uint8Array;
  /** All positions in an order. */
  order(sort: Sort): Uint32Array;
  /** The choices of a facet; `finish` reads what is not read yet. */
  facet(name: FacetName): { finish: () => FacetIndex };
  /** What groups by a facet are made of. */
  grouping(name: FacetName): Grouping;
}

/** What the words of a search ask of each posting. */
export interface Ranking {
  /** From 0, the best; `noMatch` where a posting does not fit. */
  rank(position: number): number;
}

/** What to ask an index, and in what words the answer is. */
export interface IndexOptions extends CountOptions {
  /** The facets to count. */
  facets: readonly FacetName[];
  groupBy?: FacetName | undefined;
  /** Postings whose time is over then are not listed. */
  now?: Date;
  /** What the words of reader and author ask; `undefined` where they ask nothing. */
  terms: (search: string) => Ranking | undefined;
}

/** What an index answers. */
export interface IndexResult {
  /** Of all that match, in order; grouped ones one group after the other. */
  positions: Uint32Array;
  /** Present where they are grouped. */
  groups?: PositionGroup[];
  facets: FacetResult[];
  /** Present where a region or town is chosen and there are such postings. */
  remote?: RemoteOffer;
}

/** Whether a posting passes: 0 where it does, the number of the only chosen facet that it fails, else `manyFailed`. */
type Passing = Uint16Array;
const manyFailed = 0xffff;

const indexOf = (feed: SearchIndex, name: FacetName): FacetIndex => feed.facet(name).finish();

/** What a query asks of each posting but its words. Kept while readers type. */
function passingOf(feed: SearchIndex, query: Query, preset: Query | undefined): Passing {
  const size = feed.closing.length;
  const passing = new Uint16Array(size);
  const refuse = (values: FacetValues, wanted: 0 | 1, reach: PlaceReach): void => {
    for (const [name, chosen] of values) {
      const index = indexOf(feed, name);
      const has = kindsWith(index, chosen, reach);
      for (let position = 0; position < size; position += 1) {
        if (has[index.kinds[position] ?? 0] !== wanted) passing[position] = manyFailed;
      }
    }
  };
  if (preset) refuse(preset.facets, 1, preset);
  for (const one of preset ? [query, preset] : [query]) refuse(one.exclude, 0, { strictly: true });
  let number = 0;
  for (const [name, chosen] of query.facets) {
    number += 1;
    const index = indexOf(feed, name);
    const has = kindsWith(index, chosen, reachOf(query, preset));
    for (let position = 0; position < size; position += 1) {
      if (has[index.kinds[position] ?? 0] === 1) continue;
      passing[position] = passing[position] === 0 ? number : manyFailed;
    }
  }
  return passing;
}

/** The last answer of `passingOf` for each feed. */
const passings = new WeakMap<SearchIndex, { asked: readonly unknown[]; passing: Passing }>();

function keptPassing(feed: SearchIndex, query: Query, preset: Query | undefined): Passing {
  const { facets, exclude, includeRemote } = query;
  const asked = [facets, exclude, includeRemote, preset];
  const known = passings.get(feed);
  if (known?.asked.every((part, index) => part === asked[index])) return known.passing;
  const passing = passingOf(feed, query, preset);
  passings.set(feed, { asked, passing });
  return passing;
}

/** The place of a posting that does not match among those that do. */
const unmatched = 255;

/** Which postings match. */
interface Matches {
  /** Their positions, as in the feed. */
  positions: Uint32Array;
  /** By position of any posting: which part of the list it is in, the best first; `unmatched` where in none. */
  parts: Uint8Array;
  /** By part: how many are in it. */
  sizes: Uint32Array;
}

/** How well postings fit the words, as far as their order heeds it. */
function ranking({ query, preset, terms }: IndexOptions): (position: number) => number {
  const own = terms(query.search);
  const always = preset && terms(preset.search);
  if (!own && !always) return () => 0;
  return (position) => {
    if (always?.rank(position) === noMatch) return noMatch;
    if (!own) return 0;
    const rank = own.rank(position);
    if (rank === noMatch || query.sort === 'featured') return rank;
    return rank > lastTitleRank ? 1 : 0;
  };
}

/**
 * Goes once through all postings as they lie in memory, which is far faster than in their order: which match, and how
 * well; then through those that match once for each facet, which is faster than all of its facets for each posting.
 */
function match(
  feed: SearchIndex,
  options: IndexOptions,
  counted: ReadonlyMap<FacetName, FacetCount>,
): Matches {
  const { query, preset, now = new Date() } = options;
  const { closing, pools } = feed;
  const passing = keptPassing(feed, query, preset);
  const rank = ranking(options);
  const alone = [...query.facets.keys()].map((name) => counted.get(name));
  const time = now.getTime();
  const lastRank = query.sort === 'featured' ? rankCount : 2;
  const size = closing.length;
  const parts = new Uint8Array(size).fill(unmatched);
  const sizes = new Uint32Array(lastRank * 2);
  const found = new Uint32Array(size);
  let total = 0;
  for (let position = 0; position < size; position += 1) {
    const failed = passing[position] ?? 0;
    if (failed === manyFailed || time >= (closing[position] ?? 0)) continue;
    let part = rank(position);
    if (part === noMatch) continue;
    // The one facet that a posting fails still counts it, as every facet does when it fails none.
    if (failed > 0) {
      const facet = alone[failed - 1];
      if (facet) add(facet.counts, facet.index.kinds[position] ?? 0);
      continue;
    }
    if (pools[position] === 1) part += lastRank;
    parts[position] = part;
    add(sizes, part);
    found[total] = position;
    total += 1;
  }
  const positions = found.subarray(0, total);
  for (const { index, counts } of counted.values()) {
    for (const position of positions) add(counts, index.kinds[position] ?? 0);
  }
  return { positions, parts, sizes };
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** What matches in an order, part after part. */
function sorted(order: Uint32Array, { positions, parts, sizes }: Matches): Uint32Array {
  const list = new Uint32Array(positions.length);
  let start = 0;
  const next = sizes.map((size) => (start += size) - size);
  for (const position of order) {
    const part = parts[position] ?? unmatched;
    if (part === unmatched) continue;
    list[next[part] ?? 0] = position;
    add(next, part);
  }
  return list;
}

const possible = new WeakMap<FacetIndex, WeakMap<Query, Float64Array>>();

/**
 * By choice of each facet: how many open postings have it that the preset lets through, whatever the reader
 * asks for: what they choose moves none of the choices. Kept for each preset, and found out for all facets at once.
 */
function possibleChoices(
  feed: SearchIndex,
  options: IndexOptions,
  counted: Iterable<readonly [FacetName, FacetCount]>,
): (index: FacetIndex) => Float64Array | undefined {
  const { preset = emptyQuery } = options;
  const missing = new Map<FacetName, FacetCount>();
  for (const [name, { index }] of counted) {
    if (!possible.get(index)?.has(preset))
      missing.set(name, { index, counts: new Uint32Array(index.has.length) });
  }
  if (missing.size > 0) match(feed, { ...options, query: emptyQuery }, missing);
  for (const facet of missing.values()) {
    const byPreset = possible.get(facet.index) ?? new WeakMap<Query, Float64Array>();
    possible.set(facet.index, byPreset.set(preset, perChoice(facet)));
  }
  return (index) => possible.get(index)?.get(preset);
}

/**
 * Searches, filters, counts and sorts the postings of an index. A facet's own choice leaves its own counts
 * alone, so each count is the number of postings that the choice alone would list.
 */
export function searchIndex(feed: SearchIndex, options: IndexOptions): IndexResult {
  const isPlaced = options.query.facets.has('location');
  const counted = new Map<FacetName, FacetCount>();
  for (const name of isPlaced ? [...options.facets, 'location' as const] : options.facets) {
    const index = indexOf(feed, name);
    counted.set(name, { index, counts: new Uint32Array(index.has.length) });
  }
  const found = sorted(feed.order(options.query.sort), match(feed, options, counted));
  const possibly = possibleChoices(feed, options, counted);
  const facets = options.facets.flatMap((name) => {
    const facet = counted.get(name);
    return facet ? [countChoices(name, options, facet, possibly(facet.index))] : [];
  });
  const places = isPlaced && counted.get('location');
  const remote = places && offerRemote(options, places);
  const { groupBy, localizer } = options;
  const groups =
    groupBy === undefined ? undefined : groupPositions(found, feed.grouping(groupBy), localizer);
  const positions = groups ? Uint32Array.from(groups.flatMap((group) => group.positions)) : found;
  return { positions, facets, ...(groups && { groups }), ...(remote && { remote }) };
}
