import { quarters } from './city-data.js';
import { foldName, isAmbiguousName } from './country.js';
import { isNorthernIrish, isSameCountry } from './place-country.js';
import type { Segment } from './place-segment.js';
import { namesakes } from './namesake-data.js';
import { regionCode } from './region-code.js';

let tables: Map<string, ReadonlySet<string>> | undefined;

/** The well-known names of towns by country or state: "VE", "US-NY". */
function readTables(): Map<string, ReadonlySet<string>> {
  tables ??= new Map(
    namesakes.split(';').map((group) => {
      const [key = '', names = ''] = group.split(':');
      return [key, new Set(names.split(','))] as const;
    }),
  );
  return tables;
}

let quartersOf: Map<string, readonly string[]> | undefined;

/** Cities that no region around them is called after: what stands in front of one is a part of it. */
const wholeCities = new Set(
  'london,paris,berlin,hamburg,wien,vienna,mumbai,bangalore,bengaluru,sydney,melbourne'.split(','),
);

/**
 * Whether a name in front of a city is that of one of its quarters: "Waterloo, London", "Palermo, Buenos Aires";
 * in front of some cities every name that says nothing else: "Kreuzberg, Berlin".
 */
export function isQuarter(part: Segment, city: Segment | undefined): boolean {
  if (city?.city === undefined) return false;
  const { text, ...facts } = part;
  const name = foldName(text);
  const isUnknown = Object.keys(facts).length === 0;
  if (isUnknown && wholeCities.has(foldName(city.text))) return true;
  quartersOf ??= new Map(
    quarters.split(';').flatMap((group) => {
      const [called = '', names = ''] = group.split(':');
      return called.split(',').map((name) => [name, names.split(',')] as const);
    }),
  );
  return quartersOf.get(foldName(city.text))?.includes(name) ?? false;
}

/** Countries of whose states the table has every town of at least 1,000 people with a well-known name. */
const countriesWithTowns = ['US', 'CA', 'AU'];

/**
 * Whether a well-known town, a state or a country is known to lie elsewhere than what its name is followed by:
 * there is no San Francisco in New York, but a Buffalo, and in Texas there is a Paris. "Boston, New York" names
 * two places. What a code follows is left to that code.
 */
export function liesElsewhere(town: Segment, wider: Segment): boolean {
  const { regions = [], country } = wider;
  if (wider.isCode || town.isCode || (regions.length === 0 && country === undefined)) return false;
  if (country === 'IE' && isNorthernIrish(town)) return false;
  // "Georgia" alone may be either.
  if (town.country && town.regions) return false;
  const name = foldName(town.text);
  // "Texas, California" are two states, and "Washington, Pennsylvania" is a town.
  const state = town.regions?.find((one) => countriesWithTowns.includes(one));
  const home = town.city ?? town.country ?? state;
  const isKnown = home ?? countriesWithTowns.find((one) => liesInStates(name, one));
  if (isKnown === undefined || (town.country && regions.includes(town.country))) return false;
  const mayBeIn = (one: string) => mayLieInRegion(name, home, one, wider);
  return !regions.some(mayBeIn) && !(country && mayLieInCountry(name, home, country));
}

/**
 * Whether a state's name in front of a city elsewhere is that state: not where the city's country has a town of
 * this name ("Surrey, Vancouver"), or where the name says nothing by itself ("Victoria, London").
 */
export function isStateBeside(state: Segment, { city = '' }: Segment): boolean {
  return !isAmbiguousName(state.text) && !liesInStates(foldName(state.text), city);
}

function liesInStates(name: string, country: string): boolean {
  return [...readTables()].some(([key, names]) => key.startsWith(`${country}-`) && names.has(name));
}

function mayLieInCountry(name: string, home: string | undefined, country: string): boolean {
  if (home === undefined || isSameCountry(home, country)) return true;
  return readTables().get(country)?.has(name) ?? liesInStates(name, country);
}

/** Whether a town may lie in a region of a country. */
function mayLieInRegion(
  name: string,
  home: string | undefined,
  country: string,
  region: Segment,
): boolean {
  const code = regionCode(country, region.text);
  const towns = readTables().get(`${country}-${code ?? ''}`);
  if (towns) return towns.has(name);
  // "Milano, Roma": provinces that are called as their cities.
  if (region.city === country && home === country) return false;
  const isListed = code !== undefined && countriesWithTowns.includes(country);
  return !isListed && mayLieInCountry(name, home, country);
}
