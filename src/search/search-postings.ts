import type { Localizer } from '../i18n/localizer.js';
import { currentStatus } from '../posting/model/time.js';
import type { PostingTexts } from '../i18n/posting-texts.js';
import type { Posting } from '../posting/model/posting.js';
import { indexFacet, type FacetIndex } from './facet-index.js';
import type { PlaceReach } from './place-facet.js';
import { groupPostings, type PostingGroup } from './group-postings.js';
import type { FacetName, FacetValues, Query } from './query.js';
import { lastTitleRank, searchRank, searchText, searchWords } from './search-index.js';
import { sortPostings } from './sort-postings.js';

/** What to look for, and in what words the result is. */
export interface SearchOptions {
  /** What the reader asks. */
  query: Query;
  /** What always holds; the reader cannot lift it. */
  preset?: Query;
  /** The facets to count. */
  facets: readonly FacetName[];
  groupBy?: FacetName;
  /** What a card shows of a posting: the search looks in it. */
  texts: (posting: Posting) => PostingTexts;
  localizer: Localizer;
  /** Postings whose time is over then are not listed. */
  now?: Date;
}

/** One choice of a facet. */
export interface FacetOption {
  value: string;
  label: string;
  /** How many postings there are with this choice, the reader's other filters applied. */
  count: number;
  selected: boolean;
  /** What the query calls it, where that is something else: “Texas” may be asked for as “TX”. */
  spellings?: readonly string[];
  /** The value of the choice that this one belongs under: the country of a region, the region of a town. */
  parent?: string;
}

/** Remote postings that a chosen region or town does not have, but whose people may apply for them. */
export interface RemoteOffer {
  /** The names of the countries that they are open to. */
  countries: readonly string[];
  /** By how many the total is greater with them. */
  count: number;
  /** Whether the query includes them. */
  selected: boolean;
}

/** A facet with the choices that lead to postings, and those that are selected. */
export interface FacetResult {
  name: FacetName;
  options: FacetOption[];
}

/** What a list shows: the postings that match in their order, their groups, and what each facet counts. */
export interface SearchResult {
  /** All that match, in order; grouped ones one group after the other. */
  postings: Posting[];
  total: number;
  facets: FacetResult[];
  groups?: PostingGroup[];
  /** Present where a region or town is chosen and there are such postings. */
  remote?: RemoteOffer;
}

type Test = (position: number) => boolean;

type FeedIndex = Map<FacetName, FacetIndex>;
const indexes = new WeakMap<Localizer, WeakMap<readonly Posting[], FeedIndex>>();

/** The index of a facet, made once for each feed and language. */
function facetIndex(
  postings: readonly Posting[],
  name: FacetName,
  localizer: Localizer,
): FacetIndex {
  const feeds = indexes.get(localizer) ?? new WeakMap<readonly Posting[], FeedIndex>();
  indexes.set(localizer, feeds);
  const facets = feeds.get(postings) ?? new Map<FacetName, FacetIndex>();
  feeds.set(postings, facets);
  const index = facets.get(name) ?? indexFacet(postings, name, localizer);
  facets.set(name, index);
  return index;
}

type IndexOf = (name: FacetName) => FacetIndex;

/** One test for each facet: any of its values. */
function facetTests(
  values: FacetValues,
  indexOf: IndexOf,
  reach: PlaceReach,
): Map<FacetName, Test> {
  return new Map(
    [...values].map(([name, wanted]) => {
      const { matcher } = indexOf(name);
      const tests = wanted.map((value) => matcher(value, reach));
      return [name, (position) => tests.some((test) => test(position))];
    }),
  );
}

/** The postings that can be listed at all, with how well they fit the words; what the facets count among. */
function candidates(
  postings: readonly Posting[],
  { query, preset, texts, localizer, now = new Date() }: SearchOptions,
  indexOf: IndexOf,
): Map<number, number> {
  const tests = preset ? [...facetTests(preset.facets, indexOf, preset).values()] : [];
  const refused = [query, ...(preset ? [preset] : [])].flatMap(({ exclude }) => [
    ...facetTests(exclude, indexOf, { strictly: true }).values(),
  ]);
  const words = searchWords(query.search);
  const presetWords = searchWords(preset?.search ?? '');
  const found = new Map<number, number>();
  postings.forEach((posting, position) => {
    if (currentStatus(posting, now) === 'closed') return;
    if (!tests.every((test) => test(position)) || refused.some((test) => test(position))) return;
    if (words.length + presetWords.length === 0) {
      found.set(position, 0);
      return;
    }
    const text = searchText(posting, texts, localizer);
    const rank = searchRank(text, words);
    if (rank !== undefined && searchRank(text, presetWords) !== undefined)
      found.set(position, rank);
  });
  return found;
}

/** Remote postings are included where the reader asks for it or the author always does. */
const reachOf = (query: Query, preset: Query | undefined): PlaceReach => ({
  includeRemote: query.includeRemote || (preset?.includeRemote ?? false),
});

/** The remote postings to offer beside chosen places, among the postings that pass all other facets. */
function offerRemote(
  counted: readonly number[],
  { query, preset }: SearchOptions,
  { matcher, places }: FacetIndex,
): RemoteOffer | undefined {
  const chosen = query.facets.get('location') ?? [];
  const countries = places?.countriesAbove(chosen) ?? [];
  if (countries.length === 0 || preset?.includeRemote) return undefined;
  const near = chosen.map((value) => matcher(value));
  const open = chosen.map((value) => matcher(value, { includeRemote: true }));
  const added = counted.filter(
    (position) => !near.some((test) => test(position)) && open.some((test) => test(position)),
  );
  const selected = query.includeRemote;
  return selected || added.length > 0 ? { countries, count: added.length, selected } : undefined;
}

/** The choices of one facet, counted among the postings that pass all other facets. */
function countFacet(
  name: FacetName,
  counted: readonly number[],
  { query, preset, localizer }: SearchOptions,
  { choices, has, find, matcher, places }: FacetIndex,
): FacetResult {
  const reach = reachOf(query, preset);
  const counts = reach.includeRemote ? (places?.countRemote(counted) ?? []) : [];
  for (const position of counted) {
    for (const choice of has[position] ?? []) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  const selected = query.facets.get(name) ?? [];
  const found = selected.map(find);
  const options = choices
    .map((choice, index): FacetOption => {
      const spellings = selected.filter((_, order) => found[order] === index);
      const isOther = spellings.some((value) => value !== choice.value);
      return {
        ...choice,
        count: counts[index] ?? 0,
        selected: spellings.length > 0,
        ...(isOther && { spellings }),
      };
    })
    .filter(({ count, selected }) => count > 0 || selected);
  // What the address or the author asked for stays visible, or the reader could not lift it.
  for (const value of selected.filter((_, order) => found[order] === undefined)) {
    const label = /^[A-Z]{2}$/.test(value) ? localizer.country(value) : value;
    const count = counted.filter(matcher(value, reach)).length;
    options.push({ value, label, count, selected: true });
  }
  return { name, options };
}

/**
 * Searches, filters, counts, sorts and groups the postings of a feed. A facet's own choice leaves
 * its own counts alone, so each count is the number of postings that the choice alone would list.
 */
export function searchPostings(postings: readonly Posting[], options: SearchOptions): SearchResult {
  const { query, localizer, groupBy } = options;
  const indexOf: IndexOf = (name) => facetIndex(postings, name, localizer);
  const found = candidates(postings, options, indexOf);
  const tests = [...facetTests(query.facets, indexOf, reachOf(query, options.preset))];
  const matching: Posting[] = [];
  const ranks = new Map<Posting, number>();
  const counted = new Map<FacetName | undefined, number[]>();
  for (const [position, rank] of found) {
    const failed = tests.filter(([, test]) => !test(position)).map(([name]) => name);
    if (failed.length > 1) continue;
    // The one facet that a posting fails still counts it, as every facet does when it fails none.
    const [name] = failed;
    push(counted, name, position);
    const posting = postings[position];
    if (failed.length > 0 || !posting) continue;
    matching.push(posting);
    ranks.set(posting, query.sort === 'featured' ? rank : Number(rank > lastTitleRank));
  }
  const sorted = sortPostings(
    matching,
    query.sort,
    localizer,
    (posting) => ranks.get(posting) ?? 0,
  );
  const passing = (name: FacetName): number[] => [
    ...(counted.get(undefined) ?? []),
    ...(counted.get(name) ?? []),
  ];
  const facets = options.facets.map((name) =>
    countFacet(name, passing(name), options, indexOf(name)),
  );
  const remote =
    query.facets.has('location') && offerRemote(passing('location'), options, indexOf('location'));
  const result = { postings: sorted, total: sorted.length, facets, ...(remote && { remote }) };
  if (groupBy === undefined) return result;
  const groups = groupPostings(sorted, groupLabel(postings, groupBy, indexOf), localizer);
  return { ...result, postings: groups.flatMap((group) => group.postings), groups };
}

function push<Key>(lists: Map<Key, number[]>, key: Key, position: number): void {
  const list = lists.get(key);
  if (list) list.push(position);
  else lists.set(key, [position]);
}

/** How a posting names its group: by the label of its first value. */
function groupLabel(
  postings: readonly Posting[],
  name: FacetName,
  indexOf: IndexOf,
): 'location' | ((posting: Posting) => string | undefined) {
  if (name === 'location') return name;
  const { choices, has } = indexOf(name);
  const first = new Map(postings.map((posting, position) => [posting, has[position]?.[0]]));
  return (posting) => choices[first.get(posting) ?? -1]?.label;
}
