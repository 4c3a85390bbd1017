import { foldKey } from 'open-roles/internal';

/** A value of front matter, whichever of the three notations it was written in. Keys keep their order. */
export type FrontMatterValue =
  string | number | boolean | readonly FrontMatterValue[] | ReadonlyMap<string, FrontMatterValue>;

const maxDepth = 20;

/** Plain data as front matter values. Nothing, and what no notation has, is left out. */
export function toFrontMatterValue(value: unknown, depth = 0): FrontMatterValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  // A feed is JSON, which has neither infinite numbers nor whole ones of any size.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null || depth > maxDepth) return undefined;
  if (Array.isArray(value)) {
    return value
      .map((item) => toFrontMatterValue(item, depth + 1))
      .filter((item) => item !== undefined);
  }
  const entries: Iterable<readonly [unknown, unknown]> =
    value instanceof Map ? value : Object.entries(value);
  const values = new Map<string, FrontMatterValue>();
  for (const [key, item] of entries) {
    const read = toFrontMatterValue(item, depth + 1);
    if (read !== undefined) values.set(String(key), read);
  }
  return values;
}

/** Whether a value is a group of named values. */
export function isGroup(
  value: FrontMatterValue | undefined,
): value is ReadonlyMap<string, FrontMatterValue> {
  return value instanceof Map;
}

/** The value of a group under the first of several names that it has, however they are written. */
export function firstOf(
  group: ReadonlyMap<string, FrontMatterValue>,
  ...names: string[]
): FrontMatterValue | undefined {
  const folded = new Map([...group].map(([key, value]) => [foldKey(key), value]));
  return names.map((name) => folded.get(foldKey(name))).find((value) => value !== undefined);
}

/** A value as a list: one value is a list of one. */
export function toList(value: FrontMatterValue | undefined): readonly FrontMatterValue[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** Whether a value is a list. */
export function isList(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value);
}

/** Whether a value says nothing: an empty text, list or group. */
export function isBlank(value: FrontMatterValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return (isGroup(value) && value.size === 0) || (isList(value) && value.length === 0);
}
