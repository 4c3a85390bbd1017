import { textOfBytes } from './text.js';

/** A character of UTF-8 whose bytes were read as Latin-1: a leading byte and what follows it. */
const misread = /[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/g;

/** Text whose UTF-8 was read as Latin-1 (`GdaÅ\u0084sk`), put right. Anything else comes back as it is. */
export function repairMojibake(value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(misread, (characters) => textOfBytes(characters) ?? characters)
    : value;
}
