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

/** Whether a text is the abbreviation of a time zone, which may be one of a state or country too. */
export function isZoneName(text: string): boolean {
  return alone.test(text);
}
