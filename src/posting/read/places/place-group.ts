import { countryFromIso, foldName, isAmbiguousName } from './country.js';
import { countryOf, isSameCountry } from './place-country.js';
import { splitWords } from './place-list.js';
import { readSegment, type Segment } from './place-segment.js';
import type { Area, Place } from '../../model/posting.js';
import { isQuarter, isStateBeside, liesElsewhere } from './namesake.js';
import { countryOfStateCode, readPostalCode } from './postal-code.js';
import { isStateCode, regionCode } from './region-code.js';
import { townOfEpithet } from './town-name.js';
import { hasHouseNumber, joinHouseNumbers, splitStreet } from './street.js';

/** The parts of one entry that commas, dashes and parentheses separate. */
export function splitSegments(given: string): Segment[] {
  const text = given.replace(/\b(Washington),? D\. ?C\b\.?|\b(Washington) DC\b/g, '$1$2, DC');
  // "Halle (Saale)" is a town's whole name.
  const [town = ''] = /^[^(),]+\([^(),]+\)/.exec(text) ?? [];
  const { city } = readSegment(town);
  if (city) return [{ text: town, city }, ...splitParts(text.slice(town.length))];
  const asides = (text.match(/\([^()]*\)/g) ?? []).join('');
  const main = text.replace(/\([^()]*\)/g, '');
  return splitParts(text).map((part) =>
    asides.includes(part.text) && !main.includes(part.text) ? { ...part, isAside: true } : part,
  );
}

function splitParts(text: string): Segment[] {
  const parts = text
    .split(/\s*[,();|]\s*|\s+[-–—]\s*|\s*[-–—]\s+/)
    .flatMap((part) => splitSlashes(part))
    .flatMap((part) => splitWords(part))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.trim());
  return joinHouseNumbers(parts).flatMap((part) => splitAddress(part));
}

/** "Frankfurt/Oder" and "C/ Mayor" are one part. */
function splitSlashes(part: string): string[] {
  const isTown = townOfEpithet(part) !== undefined;
  return isTown ? [part] : part.split(/\s*(?<!\bC)\/\s*/);
}

/** A street in front of a town and a postal code beside it, each apart. */
function splitAddress(text: string): Segment[] {
  const [street, town] = splitStreet(text) ?? [];
  if (street !== undefined && town !== undefined)
    return [{ text: street, street, isDetail: true }, ...splitAddress(town)];
  const postal = hasHouseNumber(text) ? undefined : readPostalCode(text);
  if (!postal) return splitCountry(readSegment(text));
  const { code, rest } = postal;
  if (rest === '') return [code];
  const country = text.startsWith(rest) ? countryOfStateCode(code.text) : undefined;
  const parts = splitCountry(readSegment(rest));
  const last = parts.at(-1);
  // "IL 62701" is Illinois, whatever else the letters may mean.
  const isState = country !== undefined && last?.isCode && last.regions?.includes(country);
  if (isState) return [...parts.slice(0, -1), { text: last.text, regions: [country] }, code];
  return [...parts.map((part) => (part === last ? { ...part, hasCode: true } : part)), code];
}

/** Countries that are written behind a town without a comma often enough, in words that mean nothing else. */
const trailing =
  /^(?:USA?|UK|United States|United Kingdom|Canada|Germany|France|Spain|Italy|Poland|Netherlands|Australia)$/;

/** "Bangkok Thailand", "Flint MI" and "East Coast Canada", without a comma. */
function splitCountry(segment: Segment): Segment[] {
  if (segment.country ?? segment.city ?? segment.regions ?? segment.isArea ?? segment.street)
    return [segment];
  const parts = segment.text.split(' ');
  for (let length = 1; length < Math.min(parts.length, 4); length += 1) {
    // "Port of Spain" is no Spanish port.
    if (/^(?:of|de|the)$/i.test(parts.at(-length - 1) ?? '')) break;
    const last = readSegment(parts.slice(-length).join(' '));
    const first = readSegment(parts.slice(0, -length).join(' '));
    const isTown = first.city !== undefined || !(first.isDetail ?? first.country ?? first.regions);
    if (last.isCode && isTown) {
      const isState = isStateCode(last.text) && /\p{Ll}/u.test(first.text);
      if (first.city ? last.regions?.includes(first.city) : isState) return [first, last];
    }
    if (last.country === undefined || last.regions) continue;
    if (first.city ? first.city === last.country : trailing.test(last.text))
      return [...splitCountry(first), last];
  }
  return [segment];
}

/** Tells apart the places of a list with commas: "Cairo, Egypt, Kuala Lumpur, Malaysia". */
export function groupSegments(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  segments.forEach((given, index) => {
    const next = segments[index + 1];
    const isBeside = next !== undefined && isStateElsewhere(given, next);
    const isLocal = isBeside ? !isStateBeside(given, next) : isQuarter(given, next);
    const segment = isLocal ? { text: given.text, isDetail: true } : given;
    const group = groups.at(-1);
    if (!group || startsGroup(group, segment, next)) groups.push([segment]);
    else group.push(segment);
  });
  return groups;
}

/** Whether two codes are those of two states: "CA, NY". The first may be a city's, as in "LA, CA". */
function isStateList(first: Segment, second: Segment): boolean {
  const isTown = first.text === 'LA' && second.text === 'CA';
  const isCodes = first.isCode && second.isCode && !isTown;
  const shared = first.regions?.filter((country) => second.regions?.includes(country)) ?? [];
  return isCodes === true && shared.some((country) => country === 'US' && isStateCode(second.text));
}

/** Whether a state's name stands in front of a large city of another country. */
function isStateElsewhere(state: Segment, town: Segment): boolean {
  const { regions, city, country, isCode } = state;
  if (!regions || city || isCode || town.city === undefined || town.regions) return false;
  return town.city !== country && !regions.includes(town.city);
}

function startsGroup(group: readonly Segment[], segment: Segment, next?: Segment): boolean {
  const first = group[0];
  // Streets and postal codes tell no places apart.
  const last = group.findLast(({ isDetail }) => !isDetail) ?? first;
  if (!first || !last || segment.isDetail) return false;
  if (segment.isArea || first.isArea) return true;
  const country = group.find((part) => part.country && !part.regions && !part.isDetail)?.country;
  if (foldName(last.text) === foldName(segment.text)) return false;
  if (isStateElsewhere(last, segment)) return true;
  if (segment.isAround && segment.city === last.city) return false;
  // "Tokyo, Japan (Roppongi)"
  if (segment.isAside && !(segment.city ?? segment.country ?? segment.regions)) return false;
  // What follows a town, a state or a country is what it lies in, unless it is known to lie elsewhere.
  const isWider = last === first || (last.regions && !last.country);
  if (isWider && liesElsewhere(last, segment)) return true;
  if (segment.country && !segment.regions) {
    return country !== undefined && !isSameCountry(country, segment.country);
  }
  if (country !== undefined) {
    const isClosed = last.country !== undefined && group.length > 1;
    return isClosed || (segment.city !== undefined && segment.city !== country && !segment.regions);
  }
  if (isStateList(last, segment)) return true;
  // "San Francisco, CA, New York, NY"
  const isClosed = group.length > 1 && last.regions !== undefined;
  if (isClosed && (segment.city !== undefined || (last.isCode && next?.isCode))) return true;
  return segment.city !== undefined && first.city !== undefined && !segment.regions;
}

/** The place that one group of parts names; `name` is how the feed words it. */
export function placeOf(group: readonly Segment[], name: string, hint?: string): Place {
  const country = countryOf(group, hint);
  const [first = { text: '' }] = group;
  // Of "Berlin, DE" and "San Jose, CA" only the first ends with its country: it is no region too (JP-09).
  // Of "Neustadt, DE", nobody knows whether it is a state or the country.
  const isNamed = (part: Segment) => {
    const isCountry = part.country !== undefined && part.country === country;
    if (!part.regions || isCountry) return part.country !== undefined;
    const coded = part.isCode && countryFromIso(part.text);
    return coded !== undefined && coded === (country ?? coded);
  };
  // "Lebanon, NH" is a town with a country's name; "Singapore, Singapore" a city that is a country.
  const isTown = isNamed(first) && first.country !== undefined && first.country !== country;
  const isCity = group.length > 1 && group.every(isNamed);
  const parts = group.filter(
    (part, index) => !part.isDetail && (!isNamed(part) || (index === 0 && (isTown || isCity))),
  );
  // "SP, São Paulo" and "NY - New York": the city of the same name as the state.
  const isTownOfCode = ({ city, text, isCode }: Segment) =>
    city !== undefined &&
    !isCode &&
    parts.some((other) => other.isCode && other.text === regionCode(city, text));
  const region = parts.findLast(
    (part, index) => part.regions && (index > 0 || !part.city) && !isTownOfCode(part),
  );
  const others = parts.filter((part) => part !== region);
  const [locality, second] = townOf(others, group);
  const isLocal = locality && (locality.city ?? /\p{Script=Latin}/u.test(locality.text));
  // "Bath - Locksbrook": what follows a town is its region only in front of a country, and not in parentheses.
  const isRegion = group.some(isNamed) && !second?.isAside;
  const stated = isUnsureAlone(group, country) ? undefined : (region ?? (isRegion && second));
  const street = group.find((part) => part.street)?.street;
  const postalCode = group.find((part) => part.postalCode)?.postalCode;
  return {
    name,
    ...(street && { street }),
    ...(postalCode && { postalCode }),
    ...(isLocal && { locality: capitalise(locality.text) }),
    ...(stated && { region: stated.text }),
    ...(country && { country }),
  };
}

/** What houses are called in addresses; alone, it may be a town's name too. */
const houseName =
  /^The \p{Lu}|(?:^|\s)(?:House|Hall|Court|Barn|Wharf|Lodge|Manor|Cottage|Building|Works|Yard|Mill|Centre)$/u;

const isBritish = (group: readonly Segment[]): boolean =>
  group.some(({ postalCode, country }) => postalCode !== undefined && country === 'GB');

/** The town among the parts of a place, and the part that may be its region. */
function townOf(
  parts: readonly Segment[],
  group: readonly Segment[],
): [town: Segment | undefined, second: Segment | undefined] {
  // "NY, NY" and "LA, CA" are towns; of other codes of states, none is.
  const towns = parts.filter(
    ({ isRegional, isCode, text }) => !isRegional && !(isCode && !/^(?:NY|LA)$/.test(text)),
  );
  // "Lamp House, 8820 Wädenswil": in front of a town, its postal code leaves no doubt.
  const [leading] = towns;
  const isSure = leading?.city !== undefined;
  const behindCode = towns.find((part) => part.hasCode && !part.regions && !part.country);
  // "The Old Mill, 410 Elm St, Riverbend": in front of a street stands a house.
  const street = group.findIndex((part) => part.street);
  const behindStreet = towns.find((part) => part !== leading && group.indexOf(part) > street);
  const isHouse =
    leading !== undefined &&
    (group.indexOf(leading) < street || (isBritish(group) && houseName.test(leading.text)));
  const other = isSure ? undefined : (behindCode ?? (isHouse ? behindStreet : undefined));
  const town = other ?? leading;
  const at = town ? parts.indexOf(town) : -1;
  return [town, parts.find((part, index) => index > at && (part !== leading || !other))];
}

/** "Georgia" and "KL" alone may be a state, a country or a town, and "LA" in the United States two of them. */
function isUnsureAlone([first, ...others]: readonly Segment[], country: string | undefined) {
  if (!first || others.length > 0) return false;
  return country ? first.text === 'LA' : (first.isCode ?? isAmbiguousName(first.text));
}

/** Whether a group names a large town and nothing that its name may also mean. */
export function isTownGroup(group: readonly Segment[]): boolean {
  return group.some(({ city, country, regions }) => city && !country && !regions);
}

/** Whether a group names where applicants may live, not a place of work. */
export function isAreaGroup(group: readonly Segment[], isRemote: boolean): boolean {
  if (group.some(({ isArea }) => isArea)) return true;
  if (!isRemote) return false;
  const isWide = group.every(({ country, regions }) => country ?? regions);
  const isUnknown = group.every(({ country, regions, city }) => !(country ?? regions ?? city));
  return !isTownGroup(group) && (isWide || isUnknown);
}

/** Whether a part is a state or province of a country; "DE" behind "Bayern" is the country itself. */
function isRegionOf(country: string, { text, regions = [], isCode }: Segment): boolean {
  return isCode ? regionCode(country, text) !== undefined : regions.includes(country);
}

/** The areas that one group of parts names: one, or each state of a list such as "US - CA, NY". */
export function areasOf(group: readonly Segment[], { name, country }: Place): Area[] {
  if (country === undefined) return [{ name }];
  const all = group.filter((part) => isRegionOf(country, part));
  const [first, ...others] = all;
  const last = others.at(-1) ?? first;
  // In "Washington, DC" and "New York, NY" the first is a town.
  const keyOf = ({ text }: Segment) => regionCode(country, text) ?? foldName(text);
  const states = new Map(all.map((part) => [keyOf(part), part]));
  const isTown = !first?.isCode && (last?.isCode ?? states.has('DC'));
  if (states.size < 2 || isTown) return [{ name, ...(last && { region: last.text }), country }];
  return [...states.values()].map(({ text }) => ({ name: text, region: text, country }));
}

/** A name that was typed without capitals, with them: facets are told apart by it. */
export function capitalise(text: string): string {
  if (text !== text.toLowerCase()) return text;
  return text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
