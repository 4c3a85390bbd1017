import { isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import type { Conversion, MappingWord } from './mapping.js';
import { readPath } from './read-path.js';

/** A path, several of which the first that is present counts, or, inside the library, a function of the raw posting. */
type Values = string | string[] | ((item: JsonObject) => unknown);

/** Where a field comes from. */
export type FieldSource =
  Values | { value: MappingWord } | { path: Values; as?: Conversion | undefined };

/** The raw values of one field and how they are to be read. */
export interface RawField {
  values: readonly unknown[];
  as?: Conversion | undefined;
}

/** The values that `source` states for one raw posting; empty where it states none. */
export function readRawField(item: JsonObject, source: FieldSource): RawField {
  const field = readAligned(item, source);
  return { ...field, values: field.values.filter(isPresent) };
}

/** Like `readRawField`, with `undefined` where an entry of a list lacks the value: columns of one table stay in line. */
export function readAlignedField(item: JsonObject, source: FieldSource): readonly unknown[] {
  return readAligned(item, source).values;
}

function readAligned(item: JsonObject, source: FieldSource): RawField {
  if (typeof source === 'object' && 'value' in source) return { values: listOf(source.value) };
  if (typeof source === 'object' && 'path' in source)
    return { values: firstPresent(item, source.path), as: source.as };
  return { values: firstPresent(item, source) };
}

/** The values at the first of `paths` that has any; a list at the end of a path counts as its entries. */
export function firstPresent(item: JsonObject, paths: Values): readonly unknown[] {
  if (typeof paths === 'function') return listOf(paths(item));
  for (const path of listOf(paths)) {
    if (typeof path !== 'string') continue;
    const values = readPath(item, path).flatMap((value): readonly unknown[] =>
      Array.isArray(value) ? value : [value],
    );
    if (values.some(isPresent)) return values;
  }
  return [];
}

/** The first present value under any of `keys`, for objects that name one thing in several ways. */
export function firstOwn(value: unknown, ...keys: string[]): unknown {
  for (const key of keys) {
    const found = own(value, key);
    if (isPresent(found)) return found;
  }
  return undefined;
}
