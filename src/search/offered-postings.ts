import { kindsWith, perChoice } from './facets/count-choices.js';
import type { FacetIndex } from './facets/facet-index.js';
import { positionsOfKinds } from './facets/positions-of-kinds.js';
import type { PlaceReach } from './places/place-facet.js';
import { PositionSet } from './position-set.js';
import { emptyQuery, type FacetName, type FacetValues, type Query } from './query.js';
import type { IndexOptions, SearchIndex } from './search-index.js';
import type { Synonyms } from './text/search-terms.js';

export const indexOf = (feed: SearchIndex, name: FacetName): FacetIndex =>
  feed.facet(name).finish();

/** Those that have any of the values. */
export function having(
  feed: SearchIndex,
  name: FacetName,
  values: readonly string[],
  reach: PlaceReach,
): PositionSet {
  const index = indexOf(feed, name);
  return positionsOfKinds(index, kindsWith(index, values, reach));
}

export function excluding(feed: SearchIndex, all: PositionSet, exclude: FacetValues): PositionSet {
  return [...exclude].reduce(
    (rest, [name, values]) => rest.difference(having(feed, name, values, { strictly: true })),
    all,
  );
}

/** Which postings are open, from one time until another. */
interface OpenPostings {
  since: number;
  until: number;
  all: PositionSet;
  pools: PositionSet;
  /** By preset. */
  offered: WeakMap<Query, OfferedPostings>;
}

const opened = new WeakMap<SearchIndex, OpenPostings>();

export function openPostings(feed: SearchIndex, time: number): OpenPostings {
  const known = opened.get(feed);
  if (known && time >= known.since && time < known.until) return known;
  const { closing, pools } = feed;
  const open = {
    since: -Infinity,
    until: Infinity,
    all: PositionSet.below(closing.length),
    pools: PositionSet.below(closing.length),
    offered: new WeakMap<Query, OfferedPostings>(),
  };
  for (let position = 0; position < closing.length; position += 1) {
    const closes = closing[position] ?? 0;
    if (time >= closes) open.since = Math.max(open.since, closes);
    else {
      open.all.add(position);
      if (pools[position] === 1) open.pools.add(position);
      // What does not close is no number.
      if (closes < open.until) open.until = closes;
    }
  }
  opened.set(feed, open);
  return open;
}

/** The open postings that a preset lets through, whatever the reader asks for, with what is counted in them. */
export class OfferedPostings {
  readonly all: PositionSet;
  readonly synonyms: Synonyms | undefined;
  readonly #counts = new Map<FacetIndex, Uint32Array>();
  readonly #perChoice = new Map<FacetIndex, Float64Array>();

  constructor(all: PositionSet, synonyms: Synonyms | undefined) {
    this.all = all;
    this.synonyms = synonyms;
  }

  /** By facet and kind: how many of some of these postings there are. The fewer are counted: some, or all others. */
  count(some: PositionSet, facets: readonly FacetIndex[]): Uint32Array[] {
    const isMost = some.size * 2 > this.all.size;
    const positions = (isMost ? this.all.difference(some) : some).positions();
    return facets.map((facet) => {
      const counts = countKinds(facet, positions);
      return isMost ? this.#countAll(facet).map((all, kind) => all - (counts[kind] ?? 0)) : counts;
    });
  }

  /** By choice: how many of all there are; what the reader chooses moves none of the choices. */
  perChoice(index: FacetIndex): Float64Array {
    const known = this.#perChoice.get(index) ?? perChoice({ index, counts: this.#countAll(index) });
    this.#perChoice.set(index, known);
    return known;
  }

  #countAll(index: FacetIndex): Uint32Array {
    const known = this.#counts.get(index) ?? countKinds(index, this.all.positions());
    this.#counts.set(index, known);
    return known;
  }
}

function countKinds({ kinds, has }: FacetIndex, positions: Uint32Array): Uint32Array {
  const counts = new Uint32Array(has.length);
  for (let at = 0; at < positions.length; at += 1) {
    const kind = kinds[positions[at] ?? 0] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

export function offeredPostings(
  feed: SearchIndex,
  open: OpenPostings,
  { preset = emptyQuery, synonyms, terms }: IndexOptions,
): OfferedPostings {
  const known = open.offered.get(preset);
  if (known && (preset.search === '' || known.synonyms === synonyms)) return known;
  let all = excluding(feed, open.all, preset.exclude);
  for (const [name, values] of preset.facets)
    all = all.intersection(having(feed, name, values, preset));
  const fitting = terms(preset.search)?.fitting(all).at(-1);
  const offered = new OfferedPostings(fitting ? all.intersection(fitting) : all, synonyms);
  open.offered.set(preset, offered);
  return offered;
}
