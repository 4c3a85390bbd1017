import type { Localizer } from '../../i18n/localizer.js';
import type { FacetIndex } from './facet-index.js';
import type { PlaceReach } from '../places/place-facet.js';
import type { FacetName, Query } from '../query.js';

/** What was asked, and in what words choices are named. */
export interface CountOptions {
  /** What the reader asks. */
  query: Query;
  /** What always holds; the reader cannot lift it. */
  preset?: Query;
  localizer: Localizer;
}

/** One choice of a facet. */
export interface FacetOption {
  value: string;
  label: string;
  /** How many postings there are with this choice, the reader's other filters applied. */
  count: number;
  /** How many there are with this choice whatever the reader asks for. */
  total: number;
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

/** A facet with every choice of the feed that the preset allows, at 0 too, and those that are selected. */
export interface FacetResult {
  name: FacetName;
  options: FacetOption[];
}

/** One facet while it is counted. */
export interface FacetCount {
  index: FacetIndex;
  /** By kind: how many postings pass all other facets. */
  counts: Uint32Array;
}

/** By kind: 1 where it has any of the values. */
export function kindsWith(
  index: FacetIndex,
  values: readonly string[],
  reach: PlaceReach,
): Uint8Array {
  const tests = values.map((value) => index.matcher(value, reach));
  return new Uint8Array(index.has.length).map((_, kind) =>
    tests.some((test) => test(kind)) ? 1 : 0,
  );
}

/** Remote postings are included where the reader asks for it or the author always does. */
export const reachOf = (query: Query, preset: Query | undefined): PlaceReach => ({
  includeRemote: query.includeRemote || (preset?.includeRemote ?? false),
});

/** How many of the counted postings are of a kind that passes. */
function sum(counts: Uint32Array, passes: (kind: number) => boolean): number {
  return counts.reduce((all, some, kind) => (some > 0 && passes(kind) ? all + some : all), 0);
}

/** The remote postings to offer beside chosen places, among the postings that pass all other facets. */
export function offerRemote(
  { query, preset }: CountOptions,
  { index, counts }: FacetCount,
): RemoteOffer | undefined {
  const chosen = query.facets.get('location') ?? [];
  const countries = index.places?.countriesAbove(chosen) ?? [];
  if (countries.length === 0 || preset?.includeRemote) return undefined;
  const near = kindsWith(index, chosen, {});
  const open = kindsWith(index, chosen, { includeRemote: true });
  const added = sum(counts, (kind) => near[kind] === 0 && open[kind] === 1);
  const selected = query.includeRemote;
  return selected || added > 0 ? { countries, count: added, selected } : undefined;
}

/** By choice: how many of the counted postings have it. */
export function perChoice(
  { index, counts }: FacetCount,
  start: ArrayLike<number> = index.choices.map(() => 0),
): Float64Array {
  const totals = Float64Array.from(start);
  counts.forEach((some, kind) => {
    if (some === 0) return;
    for (const choice of index.has[kind] ?? []) totals[choice] = (totals[choice] ?? 0) + some;
  });
  return totals;
}

/** The choices of one facet with their counts; `possibly`: by choice, how many there are whatever the reader asks for. */
export function countChoices(
  name: FacetName,
  searched: CountOptions,
  facet: FacetCount,
  possibly: Float64Array | undefined,
): FacetResult {
  const { query, preset } = searched;
  const { index, counts } = facet;
  const { choices, find, matcher, places } = index;
  const reach = reachOf(query, preset);
  const counted = perChoice(facet, reach.includeRemote ? places?.countRemote(counts) : undefined);
  const asked = new Map<number, string[]>();
  const unknown: string[] = [];
  for (const value of query.facets.get(name) ?? []) {
    const choice = find(value);
    if (choice === undefined) unknown.push(value);
    else asked.set(choice, [...(asked.get(choice) ?? []), value]);
  }
  const options: FacetOption[] = [];
  choices.forEach((choice, position) => {
    const spellings = asked.get(position);
    const total = possibly?.[position] ?? 0;
    if (total === 0 && !spellings) return;
    const isOther = spellings?.some((value) => value !== choice.value);
    options.push({
      ...choice,
      count: counted[position] ?? 0,
      total,
      selected: spellings !== undefined,
      ...(spellings && isOther && { spellings }),
    });
  });
  // What the address or the author asked for stays visible, or the reader could not lift it.
  for (const value of unknown.sort()) {
    const label = /^[A-Z]{2}$/.test(value) ? searched.localizer.country(value) : value;
    const count = sum(counts, matcher(value, reach));
    options.push({ value, label, count, total: count, selected: true });
  }
  return { name, options };
}
