import { countryCode, foldName } from './country.js';
import { countryOf, isSameCountry } from './place-country.js';
import { splitPlaces } from './place-list.js';
import { isVague, readSegment, type Segment } from './place-segment.js';
import type { Area, Place, Workplace } from './posting.js';
import { decodeEntities, readText } from './text.js';
import { workplaceWords } from './workplace.js';

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

const words = workplaceWords.map(
  ([workplace, source]) =>
    [workplace, new RegExp(`(^|[^\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'giu')] as const,
);

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
  for (const entry of splitPlaces(clean(text))) {
    const stripped = stripWorkplace(entry.text);
    for (const workplace of stripped.workplaces) workplaces.add(workplace);
    const isRemote: boolean =
      known === 'remote' || stripped.workplaces.has('remote') || (entry.isJoined && wasRemote);
    wasRemote = isRemote;
    const reading = readEntry(stripped.text, isRemote);
    places.push(...reading.places);
    areas.push(...reading.areas);
  }
  if (areas.some(({ name }) => /\b(?:UTC|GMT)\b|time ?zone/i.test(name))) workplaces.add('remote');
  const order: readonly Workplace[] = ['remote', 'hybrid', 'on-site'];
  const workplace = known ?? order.find((candidate) => workplaces.has(candidate));
  return { places: distinct(places), areas: distinct(areas), ...(workplace && { workplace }) };
}

/** Line breaks separate places, so they are kept until the list is split. */
function clean(text: string): string {
  return decodeEntities(text.slice(0, maxLength))
    .split(/[\r\n]+|<br\s*\/?>/i)
    .map((line) => readText(line) ?? '')
    .join('\n');
}

/** The entry without its words about the workplace, and what they said; of one phrase the first kind counts. */
function stripWorkplace(entry: string): { text: string; workplaces: Set<Workplace> } {
  const workplaces = new Set<Workplace>();
  let text = entry;
  for (const [workplace, pattern] of words) {
    const rest = text.replace(pattern, '$1');
    if (rest !== text && workplaces.size === 0) workplaces.add(workplace);
    text = rest;
  }
  return { text: tidy(text), workplaces };
}

function tidy(text: string): string {
  const isBalanced = text.split('(').length === text.split(')').length;
  return (isBalanced ? text : text.replace(/[()]/g, ' '))
    .replace(/(\(|,|^)[\s,:–—-]+/g, '$1 ')
    .replace(/[\s,:–—-]+(?=\)|$)/g, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\(\s+/g, '(')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–—-]*(?:in|aus|from|within)\s+/i, '')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '');
}

function readEntry(text: string, isRemote: boolean): PlaceReading {
  if (!/[\p{L}\p{N}]/u.test(text)) return { places: [], areas: [] };
  const point = readPoint(text);
  if (point) return { places: [{ name: text, ...point }], areas: [] };
  if (isVague(text)) return { places: isRemote ? [] : [{ name: text }], areas: [] };
  if (/\b(?:UTC|GMT) ?[+-±−]/i.test(text)) return { places: [], areas: [{ name: text }] };
  const groups = groupSegments(splitSegments(text));
  const reading: PlaceReading = { places: [], areas: [] };
  for (const group of groups) {
    const name = groups.length === 1 ? text : group.map(({ text: part }) => part).join(', ');
    const place = placeOf(group, capitalise(name));
    if (isAreaGroup(group, isRemote)) {
      reading.areas.push({ name: place.name, ...(place.country && { country: place.country }) });
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

function splitSegments(text: string): Segment[] {
  return text
    .split(/\s*[,()]\s*|\s+[-–—]\s*|\s*[-–—]\s+|(?<=^[A-Z]{2})-|\s*[/;|&]\s*|\s+(?:or|and)\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .flatMap((part) => splitCountry(readSegment(part.trim())));
}

/** "Bangkok Thailand" without a comma; only where the words before are that country's city or nothing known. */
function splitCountry(segment: Segment): Segment[] {
  if (segment.country ?? segment.city ?? segment.regions ?? segment.isArea) return [segment];
  const parts = segment.text.split(' ');
  for (let length = 1; length < Math.min(parts.length, 4); length += 1) {
    const country = readSegment(parts.slice(-length).join(' '));
    const rest = readSegment(
      parts
        .slice(0, -length)
        .join(' ')
        .replace(/^\d{4,5} /, ''),
    );
    if (country.country && !country.regions && (!rest.city || rest.city === country.country))
      return [rest, country];
  }
  const withoutPostcode = segment.text.replace(/^\d{4,5} (?=\p{L})/u, '');
  return withoutPostcode === segment.text ? [segment] : [readSegment(withoutPostcode)];
}

/** Tells apart the places of a list with commas: "Cairo, Egypt, Kuala Lumpur, Malaysia". */
function groupSegments(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (!group || startsGroup(group, segment)) groups.push([segment]);
    else group.push(segment);
  }
  return groups;
}

function startsGroup(group: readonly Segment[], segment: Segment): boolean {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last || segment.isDetail) return false;
  if (segment.isArea || first.isArea) return true;
  const country = group.find((part) => part.country && !part.regions)?.country;
  if (segment.country && !segment.regions) {
    return country !== undefined && !isSameCountry(country, segment.country);
  }
  if (foldName(last.text) === foldName(segment.text)) return false;
  if (country !== undefined) {
    const isClosed = last.country !== undefined && group.length > 1;
    return isClosed || (segment.city !== undefined && segment.city !== country && !segment.regions);
  }
  if (segment.city && !segment.regions) return first.city !== undefined;
  // "San Francisco, CA, New York, NY"
  return group.length > 1 && last.regions !== undefined && segment.city !== undefined;
}

function placeOf(group: readonly Segment[], name: string): Place {
  const country = countryOf(group);
  const parts = group.filter(
    ({ isDetail, country: named, regions }) => !isDetail && (!named || regions),
  );
  const isRegion = (part: Segment) => part.regions !== undefined && !part.city;
  const region = parts.findLast((part, index) => part.regions && (index > 0 || isRegion(part)));
  const [locality, second] = parts.filter((part) => part !== region);
  const isLocal = locality && (locality.city ?? /\p{Script=Latin}/u.test(locality.text));
  const regionName = (region ?? second)?.text;
  return {
    name,
    ...(isLocal && { locality: capitalise(locality.text) }),
    ...(regionName && { region: regionName }),
    ...(country && { country }),
  };
}

/** Whether a group names where applicants may live, not a place of work. */
function isAreaGroup(group: readonly Segment[], isRemote: boolean): boolean {
  if (group.some(({ isArea }) => isArea)) return true;
  if (!isRemote) return false;
  const isTown = group.some(({ city, country, regions }) => city && !country && !regions);
  const isWide = group.every(({ country, regions }) => country ?? regions);
  const isUnknown = group.every(({ country, regions, city }) => !(country ?? regions ?? city));
  return !isTown && (isWide || isUnknown);
}

function capitalise(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
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
  const built = [locality, region, country].filter((part) => part !== undefined);
  const name = readPart(parts.name) ?? [...new Set(built)].join(', ');
  if (name === '') return undefined;
  const known = built.length > 0 ? built.map(readSegment) : undefined;
  const guessed = known ? countryOf(known) : readPlaces(name).places[0]?.country;
  const code = (country === undefined ? undefined : countryCode(country)) ?? guessed;
  const isSomewhere = latitude !== undefined && longitude !== undefined && (latitude || longitude);
  return {
    name,
    ...(locality && { locality }),
    ...(region && { region }),
    ...(code && { country: code }),
    ...(isSomewhere && { latitude, longitude }),
  };
}

/** A part that names something: "-" and "null" do not, and neither does "Remote". */
function readPart(value: unknown): string | undefined {
  const text =
    typeof value === 'string' ? readText(value)?.replace(/^[\s,]+|[\s,]+$/g, '') : undefined;
  if (!text || !/[\p{L}\p{N}]/u.test(text) || /^(?:null|undefined|n\/a|none)$/i.test(text))
    return undefined;
  return text;
}

function readCoordinate(value: unknown, limit: number): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= limit ? number : undefined;
}
