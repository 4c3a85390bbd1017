import type { CountOptions, FacetResult, RemoteOffer } from './facets/count-choices.js';
import type { FacetIndex } from './facets/facet-index.js';
import type { Grouping, PositionGroup } from './group-postings.js';
import type { PositionSet } from './position-set.js';
import type { FacetName, Sort } from './query.js';
import type { Fitting } from './text/ranked-positions.js';
import type { Synonyms } from './text/search-terms.js';

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

/** What the words of a search ask of postings. */
export interface Ranking {
  /** Those of some postings that fit; others may be among them. */
  fitting(some: PositionSet): Fitting;
}

/** What to ask an index, and in what words the answer is. */
export interface IndexOptions extends CountOptions {
  /** The facets to count. */
  facets: readonly FacetName[];
  groupBy?: FacetName | undefined;
  /** Postings whose time is over then are not listed. */
  now?: Date;
  /** What else is looked for where somebody writes some words: what is kept of a preset holds for these. */
  synonyms?: Synonyms | undefined;
  /** Which of those that match are wanted, by their places in the order; all where it does not say. */
  wanted?: { from: number; to: number };
  /** What the words of reader and author ask; `undefined` where they ask nothing. */
  terms: (search: string) => Ranking | undefined;
}

/** What an index answers. */
export interface IndexResult {
  /** How many match. */
  total: number;
  /** Of those that are wanted, in order; grouped ones one group after the other. */
  positions: Uint32Array;
  /** Present where they are grouped: all that match. */
  groups?: PositionGroup[];
  facets: FacetResult[];
  /** Present where a region or town is chosen and there are such postings. */
  remote?: RemoteOffer;
}
