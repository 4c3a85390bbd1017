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
  ['NL', '[1-9]\\d{3} [A-Z]{2}'],
  [undefined, '(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3,4})?'],
];
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
    return {
      code: { text: postalCode, postalCode, isDetail: true, ...(country && { country }) },
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
