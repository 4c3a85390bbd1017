/** What a JSON body of an application can hold. Objects are maps: question ids may be any text. */
export type JsonValue =
  string | number | boolean | readonly JsonValue[] | ReadonlyMap<string, JsonValue>;

/**
 * Writes JSON. `JSON.stringify` only ever sees single strings here: old libraries on host pages add
 * `toJSON` to arrays and objects, and would corrupt the application.
 */
export function jsonText(value: JsonValue): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (isMap(value)) {
    const members = [...value].map(([name, member]) => `${quote(name)}:${jsonText(member)}`);
    return `{${members.join(',')}}`;
  }
  return `[${value.map(jsonText).join(',')}]`;
}

function isMap(value: object): value is ReadonlyMap<string, JsonValue> {
  return value instanceof Map;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function quote(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return escapes.get(character) ?? `\\u${code}`;
  });
  return `"${escaped}"`;
}
