/** A character of UTF-8 whose bytes were read as Latin-1: a leading byte and what follows it. */
const misread = /[\u00c2-\u00f4][\u0080-\u00bf]{1,3}/g;

/** Text whose UTF-8 was read as Latin-1 (`GdaÅ\u0084sk`), put right. Anything else comes back as it is. */
export function repairMojibake(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return value.replace(misread, (characters) => {
    try {
      return decoder.decode(Uint8Array.from(characters, (character) => character.charCodeAt(0)));
    } catch {
      return characters;
    }
  });
}
