import { countryCode } from '../posting/country.js';
import type { Area, Posting } from '../posting/posting.js';
import { valueKey } from './fold.js';
import { countriesOfRegion } from './regions.js';

/** The countries that people may work from. */
export type Coverage = ReadonlySet<string> | 'world';

/** Where a posting is, for matching. */
export interface Whereabouts {
  /** Names of its places and areas, as `valueKey`. */
  names: ReadonlySet<string>;
  /** Countries of its places. */
  countries: ReadonlySet<string>;
  /** Where remote people may be; absent for a posting bound to its places. */
  coverage?: Coverage;
}

const whereabouts = new WeakMap<Posting, Whereabouts>();

/** The countries of one area; none where its name says nothing. */
function countriesOfArea({ name, country }: Area): Coverage {
  const code = country ?? countryCode(name);
  return countriesOfRegion(name) ?? new Set(code === undefined ? [] : [code]);
}

/** Whether people may work elsewhere than at the places of a posting. */
function isRemote({ locations, applicantLocationRequirements, workplace }: Posting): boolean {
  return workplace === undefined
    ? locations.length === 0 && applicantLocationRequirements.length > 0
    : workplace === 'remote';
}

/** The countries that remote people may be in; all where neither place nor area limits them. */
function coverageOf(posting: Posting): Coverage | undefined {
  const { locations, applicantLocationRequirements: areas } = posting;
  if (!isRemote(posting)) return undefined;
  if (areas.length === 0 && locations.length === 0) return 'world';
  const covered = new Set<string>();
  for (const area of areas) {
    const countries = countriesOfArea(area);
    if (countries === 'world') return 'world';
    for (const country of countries) covered.add(country);
  }
  // “Germany” as the place of remote work is an area, not an office.
  for (const { locality, region, country } of areas.length > 0 ? [] : locations) {
    if (country !== undefined && (locality ?? region) === undefined) covered.add(country);
  }
  return covered;
}

/** Reads where a posting is, once. */
export function whereaboutsOf(posting: Posting): Whereabouts {
  const known = whereabouts.get(posting);
  if (known) return known;
  const names = new Set<string>();
  const countries = new Set<string>();
  for (const { name, locality, region, country } of posting.locations) {
    for (const text of [name, locality, region]) if (text) names.add(valueKey(text));
    if (country !== undefined) countries.add(country);
  }
  for (const { name } of posting.applicantLocationRequirements) names.add(valueKey(name));
  const coverage = coverageOf(posting);
  const found = { names, countries, ...(coverage === undefined ? {} : { coverage }) };
  whereabouts.set(posting, found);
  return found;
}
