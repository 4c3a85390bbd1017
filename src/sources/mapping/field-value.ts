import { isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import type { Conversion, MappingValue } from './mapping.js';
import { readPath } from './read-path.js';

/** Where a field comes from: as a page author writes it, or, inside the library, a function of the raw posting. */
export type FieldSource = MappingValue | ((item: JsonObject) => unknown);

/** The raw values of one field and how they are to be read. */
export interface RawField {
  values: readonly unknown[];
  as?: Conversion | undefined;
}

/** The values that `source` states for one raw posting; empty where it states none. */
export function readRawField(item: JsonObject, source: FieldSource): RawField {
  if (typeof source === 'function') return { values: listOf(source(item)).filter(isPresent) };
  if (typeof source === 'string' || Array.isArray(source)) {
    return { values: firstPresent(item, source).filter(isPresent) };
  }
  if ('value' in source) return { values: listOf(source.value) };
  return { values: firstPresent(item, source.path).filter(isPresent), as: source.as };
}

/** Like `readRawField`, with `undefined` where an entry of a list lacks the value: columns of one table stay in line. */
export function readAlignedField(item: JsonObject, source: FieldSource): readonly unknown[] {
  if (typeof source === 'function') return listOf(source(item));
  if (typeof source === 'string' || Array.isArray(source)) return firstPresent(item, source);
  return 'value' in source ? listOf(source.value) : firstPresent(item, source.path);
}

/** The values at the first of `paths` that has any; a list at the end of a path counts as its entries. */
function firstPresent(item: JsonObject, paths: string | readonly string[]): readonly unknown[] {
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
