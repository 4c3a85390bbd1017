import type { Localizer } from '../i18n/localizer.js';
import { countryCode, countryFromName } from '../posting/country.js';
import type { Posting } from '../posting/posting.js';
import { valueKey } from './fold.js';
import { countriesOfRegion } from './regions.js';

/** The countries that people may work from. */
type Coverage = ReadonlySet<string> | 'world';

/** Where a posting is, for matching. */
interface Whereabouts {
  /** Names of its places and areas, as `valueKey`. */
  names: ReadonlySet<string>;
  /** Countries of its places. */
  countries: ReadonlySet<string>;
  /** Where remote people may be; absent for a posting bound to its places. */
  coverage?: Coverage;
}

const whereabouts = new WeakMap<Posting, Whereabouts>();

/** The union of the countries that areas cover; unknown areas cover none. */
function coverageOf(posting: Posting): Coverage | undefined {
  const { locations, applicantLocationRequirements: areas, workplace } = posting;
  const isRemote = workplace === 'remote' || (workplace === undefined && locations.length === 0);
  if (!isRemote || (workplace === undefined && areas.length === 0)) return undefined;
  if (areas.length === 0 && locations.length === 0) return 'world';
  const covered = new Set<string>();
  for (const { name, country } of areas) {
    const region = country === undefined ? countriesOfRegion(name) : undefined;
    if (region === 'world') return region;
    const code = country ?? (region === undefined ? countryCode(name) : undefined);
    for (const one of region ?? (code === undefined ? [] : [code])) covered.add(one);
  }
  // “Germany” as the place of remote work is an area, not an office.
  for (const { locality, region, country } of areas.length > 0 ? [] : locations) {
    if (country !== undefined && locality === undefined && region === undefined)
      covered.add(country);
  }
  return covered;
}

function whereaboutsOf(posting: Posting): Whereabouts {
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

function overlaps(one: ReadonlySet<string> | undefined, other: ReadonlySet<string>): boolean {
  return one !== undefined && [...one].some((country) => other.has(country));
}

/** Whether remote people in one of `countries` may apply. */
function reaches(
  coverage: Coverage | undefined,
  countries: ReadonlySet<string> | undefined,
): boolean {
  return coverage === 'world' || (coverage !== undefined && overlaps(countries, coverage));
}

/** Whether remote people may be in these countries only. */
function isInside(coverage: Coverage | undefined, countries: Coverage | undefined): boolean {
  if (coverage === undefined || countries === undefined || coverage === 'world') return false;
  if (countries === 'world') return false;
  return coverage.size > 0 && [...coverage].every((country) => countries.has(country));
}

/** Which countries each locality name of a feed is in. */
export type Localities = ReadonlyMap<string, ReadonlySet<string>>;

export function readLocalities(postings: readonly Posting[]): Localities {
  const countries = new Map<string, Set<string>>();
  for (const { locations } of postings) {
    for (const { locality, country } of locations) {
      if (locality === undefined || country === undefined) continue;
      const key = valueKey(locality);
      const known = countries.get(key);
      if (known) known.add(country);
      else countries.set(key, new Set([country]));
    }
  }
  return countries;
}

/** The spelling of a place that options have: the code of a country, however it is named. */
export function canonicalPlace(value: string): string {
  return countryCode(value) ?? value;
}

/**
 * Whether a posting is at a place, or is remote and open to people there. The place is a country
 * (in the spelling of `canonicalPlace`), a region (“EU”, “LATAM”), a locality, or any other name
 * that the feed uses. `strictly` leaves out remote postings that are open to other places too.
 */
export function placeMatcher(
  value: string,
  localities: Localities,
  localizer: Localizer,
  strictly = false,
): (posting: Posting) => boolean {
  const isCountry = /^[A-Z]{2}$/.test(value);
  const names = isCountry ? [value, localizer.country(value)].map(valueKey) : [valueKey(value)];
  const region = isCountry ? new Set([value]) : countriesOfRegion(value);
  const within = region === 'world' ? undefined : (region ?? localities.get(valueKey(value)));
  return (posting) => {
    const where = whereaboutsOf(posting);
    return (
      names.some((name) => where.names.has(name)) ||
      (region !== 'world' && overlaps(region, where.countries)) ||
      (strictly ? isInside(where.coverage, region) : reaches(where.coverage, within))
    );
  };
}

/** A choice of a facet; `parent` is the value of the choice it belongs under: the country of a locality. */
export interface Choice {
  value: string;
  label: string;
  parent?: string;
}

/** The choices for one place or area: its country and, below it, its locality; its name where the country is unknown. */
function choicesAt(
  { name, country, locality }: { name: string; country?: string; locality?: string },
  localizer: Localizer,
): Choice[] {
  if (country !== undefined) {
    const choice = { value: country, label: localizer.country(country) };
    // Singapore in Singapore is one choice.
    return locality === undefined || countryFromName(locality) === country
      ? [choice]
      : [choice, { value: locality, label: locality, parent: country }];
  }
  if (countriesOfRegion(name) === 'world') return [];
  const value = locality ?? name;
  const named = countryFromName(value);
  return [
    named === undefined
      ? { value, label: value }
      : { value: named, label: localizer.country(named) },
  ];
}

/** The choices that one posting adds to the location facet. */
export function placeChoices(posting: Posting, localizer: Localizer): Choice[] {
  return [...posting.locations, ...posting.applicantLocationRequirements].flatMap((place) =>
    choicesAt(place, localizer),
  );
}
