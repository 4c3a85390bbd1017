import { countryFromIso } from './country.js';
import type { Segment } from './place-segment.js';

const abbreviation =
  '(?:UTC|GMT|CES?T|EES?T|WES?T|BST|MSK|IST|JST|KST|SGT|HKT|SAST|BRT|[ECMP][SD]T|AK[SD]?T|HST|A[CEW][SD]T|AES?T|NZ[SD]?T)';
const twoLetters = '[ACEMP]T';
const offset = '(?:[+±−–-]|\\+ ?/ ?[-−–]) ?\\d+(?:[:.]\\d+)? ?(?:h(?:ours?|rs?)?)?';
const kinds =
  '(?:eastern|central|mountain|pacific|atlantic|central europe(?:an)?|eastern europe(?:an)?|western europe(?:an)?|indian?|british|greenwich mean|japan|australian eastern)';

const surely = new RegExp(
  `(?:^|[^\\p{L}\\d])${abbreviation} ?${offset}|\\btime ?zones?\\b|\\b${kinds}(?: standard| daylight| summer)? (?:time|hours)\\b|\\b${abbreviation} (?:time|hours|zone)\\b`,
  'iu',
);
const alone = new RegExp(`^(?:${abbreviation}|${twoLetters})(?: ${offset})?$`, 'u');

/** Whether a text tells a time zone in words or with an offset: "Pacific Time", "CET ±2", "US time zones". */
export function namesTimeZone(text: string): boolean {
  return surely.test(text);
}

/**
 * Whether a part is a time zone among these others. "EST" is Estonia behind its town alone, and "PT", "MT" and
 * "CT" are countries and states too: they are zones unless a town or another state stands beside them.
 */
export function isTimeZone(part: Segment, parts: readonly Segment[]): boolean {
  if (namesTimeZone(part.text)) return part.isAside ?? false;
  if (!alone.test(part.text)) return false;
  const others = parts.filter(({ text }) => !alone.test(text));
  const iso = countryFromIso(part.text);
  if (part.text.length > 2) return iso === undefined || !others.some(({ city }) => city === iso);
  const isState = (country: string) => part.isCode && part.regions?.includes(country);
  const cities = others.flatMap(({ city }) => city ?? []);
  if (cities.length > 0)
    return part.isAside === true && !cities.some((city) => city === iso || isState(city));
  return !others.some(({ isCode, isDetail, isArea, country, regions }) =>
    isCode ? true : !(isDetail ?? isArea ?? country ?? regions),
  );
}
