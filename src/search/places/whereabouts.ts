import {
  countryFromIso,
  countryFromName,
  isAmbiguousName,
  isNameOf,
} from '../../posting/read/places/country.js';
import { isStateCode, regionCode } from '../../posting/read/places/region-code.js';
import type { Area, Place, Posting } from '../../posting/model/posting.js';
import { valueKey } from '../text/fold.js';
import { countriesOfRegion } from './regions.js';

/** A place of a known country, as the posting words it. */
export interface KnownPlace {
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  /** A region that only repeats the name of its town, as in “Berlin, Berlin”: no choice for its sake. */
  readonly isRepeated?: boolean;
}

/** A place or area that no country is known of: “Head office”, “Europe”, “CET ± 2 hours”. */
export interface NamedPlace {
  readonly name: string;
  /** Whether remote people may be there; else it is where the work is done. */
  readonly isArea: boolean;
}

/** From where a remote posting may be done. */
export interface Coverage {
  /** Countries and regions as stated. */
  readonly stated: readonly KnownPlace[];
  /** Every country that is covered whole, those of “Europe” too. */
  readonly countries: ReadonlySet<string>;
  readonly isWorldwide: boolean;
}

/** Where a posting is, read from that posting alone: what others state has no part in it. */
export interface Whereabouts {
  /** Where the work is done. */
  readonly places: readonly KnownPlace[];
  readonly named: readonly NamedPlace[];
  /** All its words for places, as `valueKey`. */
  readonly names: ReadonlySet<string>;
  /** Where remote people may be; absent for a posting bound to its places. */
  readonly coverage?: Coverage;
  /** Whether it is remote and says nothing of where people may be. */
  readonly isUnstated: boolean;
}

/** The country that a name alone leaves no doubt of: not so “Georgia”, nor “CA”, which is California’s too. */
function countryNamed(name: string): string | undefined {
  if (isAmbiguousName(name)) return undefined;
  return countryFromName(name) ?? (isStateCode(name) ? undefined : countryFromIso(name));
}

/** A place or an area, which is no town. */
type StatedPlace = Area & Pick<Place, 'locality'>;

/** A place as far as its country is known; `undefined` where it is not. */
function knownPlace(place: StatedPlace): KnownPlace | undefined {
  const { name, locality, region } = place;
  const country = place.country ?? ((locality ?? region) ? undefined : countryNamed(name));
  if (country === undefined) return undefined;
  const names = (text: string | undefined): text is string =>
    text !== undefined && text !== '' && !isNameOf(text, country); // Singapore in Singapore is one place
  return {
    country,
    ...(names(region) && { region }),
    ...(names(locality) && { locality }),
  };
}

/** “Zürich, Zürich” is the town as others state it, and in that region where there is more of it. States are no repetition. */
function withoutRepetition(place: KnownPlace | undefined): KnownPlace[] {
  if (place === undefined) return [];
  const { country, region, locality } = place;
  if (region === undefined || locality === undefined) return [place];
  const isState = regionCode(country, region) !== undefined;
  if (isState || valueKey(region) !== valueKey(locality)) return [place];
  return [
    { country, locality },
    { country, region, isRepeated: true },
  ];
}

/** Whether people may work elsewhere than at the places of a posting. */
function isRemote({ locations, applicantLocationRequirements, workplace }: Posting): boolean {
  return workplace === undefined
    ? locations.length === 0 && applicantLocationRequirements.length > 0
    : workplace === 'remote';
}

/** “Remote” where a place belongs names none. */
const isNothing = ({ name, country, region, locality }: StatedPlace): boolean =>
  valueKey(name) === 'remote' && !(country ?? region ?? locality);

/** “Remote – CA” is California or Canada: no choice beside them, since nobody knows which. */
const isUndecided = ({ name, country, region }: Area): boolean =>
  !(country ?? region) && /^[A-Z]{2}$/.test(name) && isStateCode(name);

/** Reads where a posting is. */
export function readWhereabouts(posting: Posting): Whereabouts {
  const locations = posting.locations.filter((place) => !isNothing(place));
  const areas = posting.applicantLocationRequirements.filter(
    (area) => !isNothing(area) && !isUndecided(area),
  );
  const isOpen = isRemote(posting);
  // “Germany” as the place of remote work is an area, not an office.
  const wide = isOpen && areas.length === 0 ? locations.filter(isWide) : [];
  const coverage = isOpen ? coverageOf([...areas, ...wide]) : undefined;
  // Where the work is not remote, an area counts like a place: “EMEA (hybrid)”.
  const places: StatedPlace[] = isOpen ? locations : [...locations, ...areas];
  const named = isOpen ? areas.filter(isNamed).map(({ name }) => ({ name, isArea: true })) : [];
  for (const { locality, name } of places.filter(isNamed)) {
    named.push({ name: locality ?? name, isArea: false });
  }
  const words = [...locations, ...areas].flatMap(wordsOf);
  return {
    places: places.flatMap((place) => withoutRepetition(knownPlace(place))),
    named,
    names: new Set(words.map(valueKey)),
    isUnstated: isOpen && words.length === 0,
    ...(coverage && { coverage }),
  };
}

function coverageOf(areas: readonly Area[]): Coverage {
  const stated = areas.flatMap((area) => knownPlace(area) ?? []);
  const whole = stated.filter(({ region }) => region === undefined);
  const wide = areas.filter(isNamed).map(({ name }) => countriesOfRegion(name) ?? []);
  const countries = [whole.map(({ country }) => country), ...wide.filter((of) => of !== 'world')];
  return {
    stated,
    countries: new Set(countries.flatMap((of) => [...of])),
    isWorldwide: wide.includes('world'),
  };
}

/** Whether no country is known of a place. */
const isNamed = (place: Area): boolean => knownPlace(place) === undefined;

/** Whether a place is no town: a region, a country, or a part of the world. */
const isWide = (place: Place): boolean =>
  place.locality === undefined && (!isNamed(place) || countriesOfRegion(place.name) !== undefined);

const wordsOf = ({ name, region, locality }: StatedPlace): string[] =>
  [name, region, locality].filter((text) => text !== undefined);
