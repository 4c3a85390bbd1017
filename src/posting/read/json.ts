/** A JSON object whose keys came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether `value` is an object with keys: neither `null` nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own key; `undefined` for anything inherited, so that no key of a feed reaches a prototype. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** `value` as a list: a list is itself, nothing is empty, and anything else is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Whether a feed states something here: `null`, empty text and empty lists state nothing. */
export function isPresent(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.some(isPresent);
}
