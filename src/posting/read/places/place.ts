import { countryCode, countryFromIso } from './country.js';
import { countryOf } from './place-country.js';
import {
  areasOf,
  capitalise,
  groupSegments,
  isAreaGroup,
  placeOf,
  splitSegments,
} from './place-group.js';
import { splitPlaces } from './place-list.js';
import { isVague, readSegment } from './place-segment.js';
import { stripWorkplace } from './place-wording.js';
import type { Area, Place, Workplace } from '../../model/posting.js';
import { regionCode } from './region-code.js';
import { decodeEntities, readText } from '../text.js';
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
  const places: Place[] = [];
  const areas: Area[] = [];
  const workplaces = new Set<Workplace>(known ? [known] : []);
  let wasRemote = false;
  const isByTimeZone = /\btime ?zones?\b/i.test(text);
  for (const entry of splitPlaces(clean(text))) {
    const point = readPoint(entry.text);
    if (point) places.push({ name: entry.text, ...point });
    const stripped = stripWorkplace(point ? '' : entry.text);
    for (const workplace of stripped.workplaces) workplaces.add(workplace);
    const isRemote: boolean =
      known === 'remote' ||
      isByTimeZone ||
      stripped.workplaces.has('remote') ||
      (entry.isJoined && wasRemote);
    wasRemote = isRemote;
    const reading = readEntry(stripped.text, isRemote);
    places.push(...reading.places);
    areas.push(...reading.areas);
  }
  if (areas.some(({ name }) => /\b(?:UTC|GMT)\b|time ?zone/i.test(name))) workplaces.add('remote');
  const order: readonly Workplace[] = ['remote', 'hybrid', 'on-site'];
  const workplace = known ?? order.find((candidate) => workplaces.has(candidate));
  return {
    places: distinct(places),
    areas: distinct(areas.map((area) => completeState(area, areas))),
    ...(workplace && { workplace }),
  };
}

/** "Georgia" and "CA" say nothing alone, but are states in a list of states of one country. */
function completeState(area: Area, areas: readonly Area[]): Area {
  const [country, ...others] = new Set(areas.flatMap((other) => other.country ?? []));
  if (area.country !== undefined || country === undefined || others.length > 0) return area;
  const isList = areas.some(({ region }) => region !== undefined);
  const isState = regionCode(country, area.name) !== undefined;
  return isList && isState ? { ...area, region: area.name, country } : area;
}

/** Line breaks separate places, so they are kept until the list is split. */
function clean(text: string): string {
  return decodeEntities(text.slice(0, maxLength))
    .split(/[\r\n]+|<br\s*\/?>/i)
    .map((line) => readText(line) ?? '')
    .join('\n');
}

function readEntry(text: string, isRemote: boolean): PlaceReading {
  // Single letters are those of "m/w/d".
  if (/^[^\p{L}\p{N}]*(?:[a-z](?![\p{L}\p{N}])[^\p{L}\p{N}]*)*$/iu.test(text))
    return { places: [], areas: [] };
  if (isVague(text)) return { places: isRemote ? [] : [{ name: text }], areas: [] };
  if (/\b(?:UTC|GMT) ?[+-±−]/i.test(text)) return { places: [], areas: [{ name: text }] };
  const groups = groupSegments(splitSegments(text));
  const reading: PlaceReading = { places: [], areas: [] };
  for (const group of groups) {
    const name = groups.length === 1 ? text : group.map(({ text: part }) => part).join(', ');
    const place = placeOf(group, capitalise(name));
    if (isAreaGroup(group, isRemote)) {
      reading.areas.push(...areasOf(group, place));
    } else {
      reading.places.push(place);
    }
  }
  return reading;
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

/**
 * A place from separate fields. `country` may be a code or a name; where it is missing, the other parts
 * give it if they leave no doubt. `undefined` where nothing names the place.
 */
export function placeFromParts(parts: PlaceParts): Place | undefined {
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
  if (!text || !/[\p{L}\p{N}]/u.test(text) || /^(?:null|undefined|n\/a|none)$/i.test(text))
    return undefined;
  return text;
}

function readCoordinate(value: unknown, limit: number): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= limit ? number : undefined;
}
