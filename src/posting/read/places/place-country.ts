import { countriesOfBracketCode } from './bracket-codes.js';
import { codeCities } from './code-city-data.js';
import { countryFromIso, foldName, isAmbiguousName } from './country.js';
import { isStateCode } from './region-code.js';
import type { Segment } from './place-segment.js';
import { stateTowns } from './state-town-data.js';

/**
 * Codes of a state and of a country that are written behind a city about equally often:
 * without a city that is known, nothing is guessed. Delaware's and Indiana's cities are told below.
 */
const undecided = new Set(['PR', 'RS', 'MG', 'AM', 'TO', 'CE', 'DE', 'IN']);

const citiesOf: Readonly<Record<string, RegExp>> = {
  DE: /^(?:wilmington|dover|newark|middletown|new castle|lewes|rehoboth beach|bear|smyrna|seaford|georgetown|milford)$/i,
  IN: /^(?:indianapolis|fort wayne|evansville|carmel|fishers|south bend|bloomington|gary|lafayette|west lafayette|muncie|noblesville|zionsville|plainfield|kokomo|terre haute|columbus)$/i,
};

/** Countries that are part of another: "Hong Kong, China". */
const partOf: Readonly<Record<string, string>> = {
  HK: 'CN',
  MO: 'CN',
  TW: 'CN',
  PR: 'US',
  GU: 'US',
  GI: 'ES',
  RE: 'FR',
};

/** Towns of Northern Ireland that are written "Derry, Ireland", too: the island is meant. */
const northernIrish =
  /^(?:belfast|(?:london)?derry|lisburn|newry|craigavon|omagh|enniskillen|ballymena|coleraine)$/;

/** Whether a town lies on the part of the island of Ireland that is no part of the country. */
export function isNorthernIrish({ text }: Segment): boolean {
  return northernIrish.test(foldName(text));
}

/** Whether the second country only repeats or contains the first. */
export function isSameCountry(first: string, second: string): boolean {
  return first === second || partOf[first] === second;
}

/** The country of a place whose name has these parts, where they leave no doubt; `hint` is that of its neighbours. */
export function countryOf(segments: readonly Segment[], hint?: string): string | undefined {
  const named = segments.filter(({ country, regions }) => country && !regions);
  const region = segments.findLast(({ regions }) => regions);
  const stated = named[0]?.country;
  if (stated === 'IE' && segments.some(isNorthernIrish)) return 'GB';
  if (stated && !isTownOf(segments, region)) return stated;
  const cities = segments.flatMap(({ city }) => city ?? []);
  if (segments.length === 1 && segments[0]) return countryOfOne(segments[0], hint);
  if (!region) return cities[0] ?? segments.find(({ country }) => country)?.country;
  const others = segments.filter((segment) => segment !== region);
  const told = region.isCode ? countryByTown(region.text, others) : undefined;
  if (told !== undefined) return told;
  const inBrackets = region.isAside && region.isCode ? countriesOfBracketCode(region.text) : [];
  const candidates = [
    ...new Set([
      ...(region.regions ?? []),
      ...(region.country ? [region.country] : []),
      ...inBrackets,
    ]),
  ];
  const known = others.flatMap(({ city }) => city ?? []).find((city) => candidates.includes(city));
  if (known) return known;
  // "Santiago, RM" is no province of Italy: only states whose towns are known have towns of well-known names.
  const home = others.find(({ city }) => city !== undefined)?.city;
  const isOther = region.isCode && !countryFromIso(region.text) && !isStateCode(region.text);
  if (home !== undefined && isOther) return home;
  return decide(region, candidates, others) ?? candidates.find((one) => one === hint);
}

/** Whether a country's name is a town's here: "Lebanon, NH", but not "USA, NH". */
function isTownOf(segments: readonly Segment[], region: Segment | undefined): boolean {
  const [first, second] = segments;
  if (segments.length !== 2 || second !== region || !region?.isCode) return false;
  return !region.regions?.includes(first?.country ?? '');
}

function decide(
  region: Segment,
  candidates: readonly string[],
  others: readonly Segment[],
): string | undefined {
  if (region.isCode && others.some(({ text }) => isCityOf(region.text, text))) return region.text;
  // "Springfield, Washington" is in the state, but Georgia may still be either.
  if (region.country && isAmbiguousName(region.text)) return undefined;
  const inOther = others.flatMap(({ regions, isCode }) => (isCode ? [] : (regions ?? [])));
  if (candidates.length === 1) return candidates[0];
  // "Freising, Bayern, DE": what stands between a town and a code decides it.
  const between = others.slice(1).flatMap(({ regions }) => regions ?? []);
  const shared = candidates.find((candidate) => between.includes(candidate));
  if (shared) return shared;
  if (citiesOf[region.text]) {
    return others.some(({ text }) => citiesOf[region.text]?.test(text)) ? 'US' : undefined;
  }
  // "Ann Arbor (MI)" and "Assago (MI)" are written alike.
  if (undecided.has(region.text) || region.isAside) return undefined;
  // "Ontario, CA" is in California or in Canada.
  if (inOther.some((country) => country !== 'US' && candidates.includes(country))) return undefined;
  if (candidates[0] === 'US') return 'US';
  return region.isCode ? (countryFromIso(region.text) ?? candidates[0]) : candidates[0];
}

/** The groups of a table like "AR:tandil,rosario;AZ:baku". */
const groupsOf = (packed: string): (readonly [key: string, names: ReadonlySet<string>])[] =>
  packed.split(';').map((group) => {
    const [key = '', names = ''] = group.split(':');
    return [key, new Set(names.split(','))] as const;
  });

let cities: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a country whose code a state has, too, has a large city of this name: "Tandil, AR". */
function isCityOf(code: string, name: string): boolean {
  cities ??= new Map(groupsOf(codeCities));
  return cities.get(code)?.has(foldName(name)) ?? false;
}

let towns: readonly (readonly [key: string, names: ReadonlySet<string>])[] | undefined;

/** The country of a state, province or canton that has a town of this name: "Gander, NL", "Bari, BA", "Basel, BS". */
function countryByTown(code: string, parts: readonly Segment[]): string | undefined {
  towns ??= groupsOf(stateTowns);
  const named = parts.map(({ text }) => foldName(text));
  const [key] =
    towns.find(
      ([each, names]) => each.endsWith(`-${code}`) && named.some((one) => names.has(one)),
    ) ?? [];
  if (key !== undefined) return key.slice(0, 2);
  const home = parts.find(({ city }) => city !== undefined)?.city;
  const isCanton = home !== undefined && countriesOfBracketCode(code).includes(home);
  return isCanton && !isStateCode(code) ? home : undefined;
}

function countryOfOne(segment: Segment, hint?: string): string | undefined {
  if (isAmbiguousName(segment.text)) return segment.regions?.find((country) => country === hint);
  const { regions = [], city, country, isCode, text } = segment;
  if (!isCode) return country ?? city ?? (regions.length === 1 ? regions[0] : undefined);
  // A code alone is a country's, or a state's where people write it so, unless another has it too.
  const [only] = regions;
  const isState = isStateCode(text) || only === 'BR';
  return regions.length === 1 && (isState || countryFromIso(text) === only)
    ? only
    : regions.find((code) => code === hint);
}
