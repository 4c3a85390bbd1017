/**
 * Text as PostgreSQL takes it: without the character zero, which it cannot store, and without halves of
 * characters.
 */
export function databaseText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');
}

/** JSON as PostgreSQL's `jsonb` takes it: without the same two. */
export function databaseJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/gu,
    '$1\uFFFD',
  );
}
