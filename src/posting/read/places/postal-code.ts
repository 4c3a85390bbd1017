import { countryFromIso } from './country.js';
import type { Segment } from './place-segment.js';

/** A postal code, and what stood beside it. */
export interface PostalReading {
  code: Segment;
  rest: string;
}

/** Codes that no two countries write alike name their country. */
const codes: readonly (readonly [country: string | undefined, code: string])[] = [
  ['GB', '(?:GIR 0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})'],
  ['CA', '[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d'],
  ['NL', '(?:NL-)?[1-9]\\d{3} ?(?!S[ADS])[A-Z]{2}'],
  ['IE', '[AC-FHKNPRTV-Y]\\d[\\dW] [\\dAC-FHKNPRTV-Y]{4}'],
  ['PL', '(?:PL-)?\\d{2}-\\d{3}'],
  ['PT', '(?:PT?-)?\\d{4}-\\d{3}'],
  ['BR', '(?:BR-)?\\d{5}-\\d{3}'],
  [undefined, '(?:[A-Z]{1,2}-)?\\d{3} \\d{2}(?!\\d)'],
  [undefined, '(?:[A-Z]{1,2}-)?\\d{4,6}(?:-\\d{4})?'],
];

/** The signs that stand before the codes of some countries, and are no part of them: "D-80331", "CH-8001". */
const signs: Readonly<Record<string, string>> = {
  D: 'DE',
  A: 'AT',
  F: 'FR',
  B: 'BE',
  L: 'LU',
  I: 'IT',
  E: 'ES',
  P: 'PT',
  S: 'SE',
  N: 'NO',
};
const patterns = codes.map(
  ([country, code]) =>
    [
      country,
      new RegExp(
        `^(?<before>${code})(?:[ ,]+(?=\\p{L})|$)|(?<=\\p{L}[ ,]+)(?<after>${code})$`,
        'u',
      ),
    ] as const,
);

/** The postal code at the start or the end of a part: "80331 München", "IL 62701", "Leeds LS1 4DY". */
export function readPostalCode(text: string): PostalReading | undefined {
  for (const [country, pattern] of patterns) {
    const match = pattern.exec(text);
    const postalCode = match?.groups?.['before'] ?? match?.groups?.['after'];
    if (!match || postalCode === undefined) continue;
    const [, sign, bare = postalCode] = /^([A-Z]{1,2})-(.*)$/.exec(postalCode) ?? [];
    const home = country ?? (sign && (signs[sign] ?? countryFromIso(sign)));
    return {
      code: { text: bare, postalCode: bare, isDetail: true, ...(home && { country: home }) },
      rest: text.replace(pattern, '').replace(/[ ,]+$/, ''),
    };
  }
  return undefined;
}

/** The country whose states stand in front of a code like this: five digits, four, or letters and digits. */
export function countryOfStateCode(postalCode: string): string | undefined {
  if (/^\d{5}(?:-\d{4})?$/.test(postalCode)) return 'US';
  if (/^\d{4}$/.test(postalCode)) return 'AU';
  return /^[A-Z]\d[A-Z]/.test(postalCode) ? 'CA' : undefined;
}
