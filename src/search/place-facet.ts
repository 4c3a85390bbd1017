import type { Localizer } from '../i18n/localizer.js';
import { countryCode, countryFromName } from '../posting/country.js';
import type { Place, Posting } from '../posting/posting.js';
import { valueKey } from './fold.js';
import { countriesOfRegion } from './regions.js';
import { whereaboutsOf } from './whereabouts.js';
import type { Coverage } from './whereabouts.js';

const none: ReadonlySet<string> = new Set();

function overlaps(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const country of one) if (other.has(country)) return true;
  return false;
}

/** Whether remote people in one of `countries` may apply. */
function reaches(coverage: Coverage | undefined, countries: ReadonlySet<string>): boolean {
  return coverage === 'world' || (coverage !== undefined && overlaps(countries, coverage));
}

/** Whether remote people may be in these countries only. */
function isInside(coverage: Coverage | undefined, countries: ReadonlySet<string>): boolean {
  return (
    coverage !== undefined &&
    coverage !== 'world' &&
    coverage.size > 0 &&
    [...coverage].every((country) => countries.has(country))
  );
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
  const region = countriesOfRegion(value);
  const isCountry = region === undefined && /^[A-Z]{2}$/.test(value);
  const names = isCountry ? [value, localizer.country(value)].map(valueKey) : [valueKey(value)];
  const countries = region === 'world' ? none : (region ?? (isCountry ? new Set([value]) : none));
  const reached = countries.size > 0 ? countries : (localities.get(valueKey(value)) ?? none);
  return (posting) => {
    const where = whereaboutsOf(posting);
    return (
      names.some((name) => where.names.has(name)) ||
      overlaps(countries, where.countries) ||
      (strictly ? isInside(where.coverage, countries) : reaches(where.coverage, reached))
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
  { name, country, locality }: Pick<Place, 'name' | 'country' | 'locality'>,
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

/** The choices of the location facet for a feed; the same place is read once. */
export function placeChoices(postings: readonly Posting[], localizer: Localizer): Choice[] {
  const places = new Map<string, Pick<Place, 'name' | 'country' | 'locality'>>();
  for (const { locations, applicantLocationRequirements } of postings) {
    for (const place of locations) {
      places.set(`${place.country ?? ''}|${place.locality ?? ''}|${place.name}`, place);
    }
    for (const area of applicantLocationRequirements) {
      places.set(`${area.country ?? ''}||${area.name}`, area);
    }
  }
  return [...places.values()].flatMap((place) => choicesAt(place, localizer));
}
