/**
 * JSON-LD as text that is safe inside a `<script>` element: `<`, `>`, `&` and the line separators
 * are escaped, so that no string can close the element (JP-26).
 *
 * `JSON.stringify` is used for single strings and numbers only: host pages with an old Prototype.js
 * define `Array.prototype.toJSON`, which corrupts it for everything else.
 */
export function serializeJsonLd(data: unknown): string {
  return write(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`).join(',')}}`;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  return 'null';
}
