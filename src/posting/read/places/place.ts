import { countryCode, countryFromIso, countryFromName, foldName } from './country.js';
import { readEastAsianAddress } from './east-asian-address.js';
import { countryOf } from './place-country.js';
import {
  areasOf,
  capitalise,
  groupSegments,
  isAreaGroup,
  isTownGroup,
  placeOf,
  splitSegments,
} from './place-group.js';
import { splitPlaces, type PlaceEntry } from './place-list.js';
import { isAttendance, isTravel, markRemarks, withoutRemarks } from './place-remarks.js';
import { isTimeZone, isVague, readSegment, type Segment } from './place-segment.js';
import { stripWorkplace } from './place-wording.js';
import type { Area, Place, Workplace } from '../../model/posting.js';
import { isStateCode, regionCode } from './region-code.js';
import { decodeEntities, readText } from '../text/text.js';
export { countryCode };

/** What a text about places says. */
export interface PlaceReading {
  places: Place[];
  /** Where applicants may live: countries and regions of remote work, and areas such as EMEA. */
  areas: Area[];
  workplace?: Workplace;
}

/** Parts of a place as a feed gives them, of any type. */
export interface PlaceParts {
  name?: unknown;
  street?: unknown;
  postalCode?: unknown;
  locality?: unknown;
  region?: unknown;
  country?: unknown;
  latitude?: unknown;
  longitude?: unknown;
}

const maxLength = 4000;

/**
 * The places in free text: one, or a list in one string, with the wording about remote work told apart.
 * A country is given only where the text leaves no doubt. `known` is what the feed says elsewhere:
 * the countries of a remote posting are areas.
 */
export function readPlaces(text: string, known?: Workplace): PlaceReading {
  const given = clean(text);
  const reading = readList(given, known);
  // "Dover, DE; Akron, OH" and "NYC / SF / LA": a code or name that may be several countries' is of the one that
  // all others lie in.
  const countries = new Set(reading.places.map(({ country }) => country));
  const [home] = [...countries].filter((country) => country !== undefined);
  const isAmong = countries.size === 2 && countries.has(undefined);
  return isAmong && home !== undefined ? readList(given, known, home) : reading;
}

function readList(given: string, known: Workplace | undefined, hint?: string): PlaceReading {
  const places: Place[] = [];
  const areas: Area[] = [];
  const workplaces = new Set<Workplace>(known ? [known] : []);
  const remarks = markRemarks(given);
  let wasRemote = false;
  const isByTimeZone = /\btime ?zones?\b/i.test(given);
  const entries = splitPlaces(tellCodesApart(remarks.text));
  entries.forEach((entry, index) => {
    const point = readPoint(entry.text);
    if (point) places.push({ name: entry.text, ...point });
    const stripped = stripWorkplace(point ? '' : entry.text);
    const isRemote: boolean =
      known === 'remote' ||
      isByTimeZone ||
      stripped.workplaces.has('remote') ||
      isOfRemoteList(entries, index) ||
      ((entry.isJoined || withoutRemarks(entry.text) === '') && wasRemote);
    const reading = readEntry(stripped.text, isRemote, remarks.restore, hint);
    if (!known && isWithin(entry.text, reading)) {
      places.push({ name: remarks.restore(entry.text) });
      return;
    }
    wasRemote = isRemote;
    for (const workplace of stripped.workplaces) workplaces.add(workplace);
    places.push(...reading.places);
    const [only, other] = reading.areas;
    const isWhole = only && !other && isSentence(entry.text, stripped.text, only);
    areas.push(...(isWhole ? [{ ...only, name: remarks.restore(entry.text) }] : reading.areas));
  });
  if (areas.some(({ name }) => /\b(?:UTC|GMT)\b|time ?zone/i.test(name))) workplaces.add('remote');
  const order: readonly Workplace[] = ['remote', 'hybrid', 'on-site'];
  const workplace =
    known ?? remarks.workplace ?? order.find((candidate) => workplaces.has(candidate));
  return {
    places: distinctPlaces(places),
    areas: distinct(areas.map((area) => completeState(area, areas))),
    ...(workplace && { workplace }),
  };
}

/** "Anywhere in the Elm Forest" is a place of work; of a country, a state or several it says where people may live. */
function isWithin(text: string, { places, areas }: PlaceReading): boolean {
  const isWide = ({ name, country }: Area) =>
    country !== undefined || readSegment(name).isArea || /time ?zone|\b(?:UTC|GMT)\b/i.test(name);
  return (
    /^anywhere (?:in|within|across|around|on) /i.test(text) &&
    places.length === 0 &&
    !areas.some(isWide)
  );
}

/**
 * Whether words about remote work and the rest make one sentence, whose words stay together: "Remote nurse in Texas",
 * "Remote, some travel required".
 */
function isSentence(text: string, rest: string, { name }: Area): boolean {
  if (isTravel(name)) return true;
  if (/^[\p{L}-]+ \p{Ll}/u.test(text) && /^(?!the )\p{Ll}/u.test(rest) && name === rest)
    return true;
  const { isArea, country, regions, city } = readSegment(rest);
  const isKnown = isArea === true || [country, regions, city].some((fact) => fact !== undefined);
  const isAlike = name.toLowerCase() === rest.toLowerCase();
  return (
    !isKnown &&
    isAlike &&
    /^[\p{L}-]+[,;:]?(?: [–—-])? [\p{Ll}+]/u.test(text) &&
    /^[\p{Ll}+]/u.test(rest)
  );
}

/** Whether a country or state is joined to others of which the last says what all are: "US or Canada remote". */
function isOfRemoteList(entries: readonly PlaceEntry[], index: number): boolean {
  const { country, regions, city } = readSegment(entries[index]?.text ?? '');
  const end = entries.findIndex(({ isJoined }, other) => other > index && !isJoined);
  const last = entries.slice(index + 1, end === -1 ? undefined : end).at(-1);
  if (!(country ?? regions) || city || !last?.isJoined) return false;
  const { text, workplaces } = stripWorkplace(last.text);
  return text !== '' && workplaces.has('remote') && last.text.startsWith(text);
}

const codes = /(?<![\p{L}\d-])([A-Z]{2,3})[-._](?:([A-Z]{2,3})[-._])?(?=\p{Lu}\p{L})/gu;

/**
 * "US-CA-Menlo Park" and "GBR_London", as personnel systems write places, with dashes that stand free.
 * Where several of a list begin so, the commas between them part the list.
 */
function tellCodesApart(text: string): string {
  let count = 0;
  const free = text.replace(
    /(?<![\p{L}-])(remote|hybrid|virtual|on-?site)[-_](?=[A-Z]{2,3}(?![\p{L}]))/giu,
    '$1 - ',
  );
  const apart = free.replace(codes, (whole, first: string, second: string | undefined) => {
    if (
      countryFromName(first) === undefined &&
      countryFromIso(first) === undefined &&
      !isStateCode(first)
    )
      return whole;
    count += 1;
    return second === undefined ? `${first} - ` : `${first} - ${second} - `;
  });
  // "DEU-Bayern-München"
  const named = apart.replace(
    /(?<=[A-Z]{2,3} - )(\p{Lu}[\p{L} ]+)-(?=\p{Lu})/gu,
    (whole, name: string) => {
      const { regions, city } = readSegment(name);
      return regions && !city ? `${name} - ` : whole;
    },
  );
  const listed = count < 2 ? named : named.replace(/,\s*(?=[A-Z]{2,3} - )/g, '; ');
  return listed.replace(/(?<=^|[;,\n] ?)\p{Lu}[\p{L} ]+-(?=\p{Lu})[^,;|\n()]+/gu, tellNamesApart);
}

/** "Germany-Berlin" and "United States-Texas-Austin" begin with a country's name; "Guinea-Bissau" is one. */
function tellNamesApart(name: string): string {
  const [first = '', second = '', ...others] = name.split('-');
  if (countryFromName(first) === undefined || countryFromName(name) !== undefined) return name;
  const isRegion = others.length > 0 && readSegment(second).regions !== undefined;
  return isRegion
    ? [first, second, others.join('-')].join(' - ')
    : [first, [second, ...others].join('-')].join(' - ');
}

/** "Georgia" and "CA" say nothing alone, but are states in a list of states of one country. */
function completeState(area: Area, areas: readonly Area[]): Area {
  const [country, ...others] = new Set(areas.flatMap((other) => other.country ?? []));
  if (area.country !== undefined || country === undefined || others.length > 0) return area;
  const isList = areas.some(({ region }) => region !== undefined);
  const isState = regionCode(country, area.name) !== undefined;
  return isList && isState ? { ...area, region: area.name, country } : area;
}

/** What a text is called by in front of it: "Standort: Berlin". */
const label =
  /^(?:locations?|office|where|standorte?|einsatzorte?|arbeitsorte?|ort|lieux?(?: de travail)?|localisation|ubicaci(?:ón|ones)|localización|lugar(?: de trabajo)?|local(?:idade)?|luogo(?: di lavoro)?|sede|locatie|plaats|standplaats)\s*:\s*(?=\S)/iu;

/** Line breaks separate places, so they are kept until the list is split. Wide signs are those that others write. */
function clean(text: string): string {
  return decodeEntities(text.slice(0, maxLength))
    .replace(/[（），；：／]/g, (sign) => sign.normalize('NFKC'))
    .split(/[\r\n]+|<br\s*\/?>/i)
    .map((line) => readText(line)?.replace(label, '') ?? '')
    .join('\n');
}

/** "Korea, Republic of": the comma of an official name, in ISO 3166-1, parts no places. */
const official =
  /,? \(?((?:the )?(?:(?:United|Islamic|Democratic|People['’]s|Plurinational|Bolivarian|Federated|Former|Yugoslav) )*(?:(?:Republic|States?|Kingdom) of(?: the)?|Province of China))(?:\)|(?=$|[,;]))/giu;

/** "UK (UTC±2)": the hours that people share, of the country beside them. */
function areaByHours(name: string, said: string): Area {
  const { country } = readSegment(said.replace(/ ?\((?:UTC|GMT)[^()]*\)$/i, ''));
  return { name, ...(country && { country }) };
}

function readEntry(
  marked: string,
  isRemote: boolean,
  restore: (text: string) => string,
  hint?: string,
): PlaceReading {
  const said = withoutRemarks(marked);
  // Single letters are those of "m/w/d".
  const isEmpty =
    !/^(?:\p{Lu}\.){2,}$/u.test(said) &&
    countryFromName(said) === undefined &&
    /^[^\p{L}\p{N}]*(?:[a-z](?![\p{L}\p{N}])[^\p{L}\p{N}]*)*$/iu.test(said);
  const stated = nameWithRemarks(marked, said, restore);
  const rest = { name: stated };
  if (isEmpty) {
    if (!/\uE000/.test(marked) || isAttendance(stated)) return { places: [], areas: [] };
    return isRemote ? { places: [], areas: [rest] } : { places: [rest], areas: [] };
  }
  if (isVague(said)) return { places: isRemote ? [] : [{ name: stated }], areas: [] };
  const address = readEastAsianAddress(said.replace(/ ?\([^()]*\)/g, ''));
  if (address) return { places: [{ name: stated, ...address }], areas: [] };
  if (/\b(?:UTC|GMT) ?[+-±−]/i.test(said))
    return { places: [], areas: [areaByHours(stated, said)] };
  const all = splitSegments(said.replace(official, ' $1'));
  const zones = new Set(all.filter((part) => isTimeZone(part, all)));
  const segments = all.filter((part) => !zones.has(part));
  if (segments.length === 0) return { places: [], areas: [{ name: stated }] };
  const groups = groupSegments(townFirst(segments));
  const hasTown = groups.some(isTownGroup);
  const reading: PlaceReading = { places: [], areas: [] };
  for (const group of groups) {
    const name = groups.length === 1 ? stated : group.map(({ text: part }) => part).join(', ');
    const place = placeOf(group, capitalise(name), hint);
    // Among towns, New York is one.
    if (isAreaGroup(group, isRemote) && !(hasTown && group[0]?.city)) {
      reading.areas.push(...areasOf(group, place));
    } else {
      reading.places.push(place);
    }
  }
  return reading;
}

/** "CA - ON - Toronto" and "US, NY, New York", where a country's code leads, as others write it: "Toronto, ON, Canada". */
function townFirst(segments: readonly Segment[]): readonly Segment[] {
  const [country, state, ...others] = segments;
  if (!country || !state || others.length !== 1 || others[0]?.isCode) return segments;
  const code =
    country.text.length < 3 ? (countryFromIso(country.text) ?? country.country) : country.country;
  const isCode = /^[A-Z]{2,3}$/.test(country.text) && /^[A-Z]{2,3}$/.test(state.text);
  if (!isCode || code === undefined || regionCode(code, state.text) === undefined) return segments;
  const region = { text: state.text, regions: [code] };
  return [...others, region, { text: country.text, country: code }];
}

/** The words of an entry with its remarks; one that led them follows in brackets. */
function nameWithRemarks(marked: string, said: string, restore: (text: string) => string): string {
  if (!/\uE000/.test(marked)) return said;
  const isLeading = /^[\s(,–-]*\uE000/.test(marked) && said !== '';
  if (!isLeading)
    return restore(marked)
      .replace(/\(\(([^()]*)\)\)/g, '($1)')
      .trim();
  const [remark = ''] = /\uE000\d+\uE001/.exec(marked) ?? [];
  return `${restore(said)} (${restore(remark).replace(/^\(|\)$/g, '')})`;
}

/** "51.5074, -0.1278" */
function readPoint(text: string): { latitude: number; longitude: number } | undefined {
  const match = /^(-?\d{1,2}\.\d+), ?(-?\d{1,3}\.\d+)$/.exec(text);
  const latitude = readCoordinate(match?.[1], 90);
  const longitude = readCoordinate(match?.[2], 180);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

function distinct<T extends { name: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.name.toLowerCase(), item])).values()];
}

/** Each place once: of "London; London, UK" and of "Singapore; Singapore, Singapore" the one that says more. */
function distinctPlaces(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of distinct(places)) {
    const index = kept.findIndex((other) => isSamePlace(place, other) || isSamePlace(other, place));
    const other = kept[index];
    if (other) kept[index] = factsOf(place).length > factsOf(other).length ? place : other;
    else kept.push(place);
  }
  return kept;
}

const factsOf = (place: Place): unknown[] =>
  [place.street, place.postalCode, place.locality, place.region, place.country].filter(Boolean);

/** Whether all that a place states is in the other: the town, and its region and country where stated. */
function isSamePlace(place: Place, other: Place): boolean {
  const keys = ['street', 'locality', 'region', 'country'] as const;
  const isPart = keys.every((key) => {
    const [one, two] = [place[key], other[key]];
    return one === undefined || (two !== undefined && foldName(one) === foldName(two));
  });
  if (!isPart) return false;
  if (place.locality !== undefined) return place.street === other.street;
  // A country beside one of its towns is another place, unless the town is the country.
  const isState = other.locality !== undefined && countryFromName(other.locality) === place.country;
  return (
    place.country !== undefined &&
    place.region === other.region &&
    (isState || (other.locality === undefined && other.name === place.name))
  );
}

/**
 * A place from separate fields. `country` may be a code or a name; where it is missing, the other parts
 * give it if they leave no doubt. `undefined` where nothing names the place.
 */
export function placeFromParts(parts: PlaceParts): Place | undefined {
  const street = readPart(parts.street);
  // As a number a code has lost its leading zeros, if it had any.
  const { postalCode: given } = parts;
  const postalCode = readPart(typeof given === 'number' && given > 9999 ? String(given) : given);
  const locality = readPart(parts.locality);
  const region = readPart(parts.region);
  const country = readPart(parts.country);
  const latitude = readCoordinate(parts.latitude, 90);
  const longitude = readCoordinate(parts.longitude, 180);
  const shown =
    country === undefined ? undefined : (countryFromIso(country.toUpperCase()) ?? country);
  const built = [locality, region, shown].filter((part) => part !== undefined);
  const name = readPart(parts.name) ?? [...new Set(built)].join(', ');
  if (name === '') return undefined;
  const known = built.length > 0 ? built.map(readSegment) : undefined;
  const guessed = known ? countryOf(known) : readPlaces(name).places[0]?.country;
  const code = (country === undefined ? undefined : countryCode(country)) ?? guessed;
  const isSomewhere = latitude !== undefined && longitude !== undefined && (latitude || longitude);
  return {
    name,
    ...(street && { street }),
    ...(postalCode && { postalCode }),
    ...(locality && { locality }),
    // The country is not repeated (JP-09).
    ...(region && (!code || countryCode(region) !== code) && { region }),
    ...(code && { country: code }),
    ...(isSomewhere && { latitude, longitude }),
  };
}

/** A part that names something: "-" and "null" do not, and neither does "Remote". */
function readPart(value: unknown): string | undefined {
  const text =
    typeof value === 'string'
      ? readText(value)?.replace(/^[\s,]+|(?<![\s,])[\s,]+$/g, '')
      : undefined;
  if (
    !text ||
    !/[\p{L}\p{N}]/u.test(text) ||
    /^(?:null|undefined|n\/a|none|(?:not |un)specified)$/i.test(text)
  )
    return undefined;
  return text;
}

function readCoordinate(value: unknown, limit: number): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= limit ? number : undefined;
}
