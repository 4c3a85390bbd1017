import { isObject, type JsonObject, own } from '../read/json.js';

/**
 * What a value may be, as plain data: a schema without the library that wrote it. A list of words is
 * a choice of them.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | readonly string[]
  | { readonly list: Shape }
  | { readonly record: Shape }
  | { readonly anyOf: readonly Shape[] }
  | ObjectShape;

/** An object with fields that it must have and fields that it may have; others are left out. */
export interface ObjectShape {
  readonly required: Readonly<Record<string, Shape>>;
  readonly optional: Readonly<Record<string, Shape>>;
}

/**
 * A value as far as its shape knows it: itself where that is all of it, else a copy; `undefined` where it
 * has another shape.
 */
export function readShape(shape: Shape, value: unknown): unknown {
  if (typeof shape === 'string') {
    const fits = shape === 'number' ? Number.isFinite(value) : typeof value === shape;
    return fits ? value : undefined;
  }
  if (isChoice(shape)) return shape.find((word) => word === value);
  if ('list' in shape) return Array.isArray(value) ? readList(shape.list, value) : undefined;
  if ('anyOf' in shape) {
    return shape.anyOf.map((one) => readShape(one, value)).find((read) => read !== undefined);
  }
  return isObject(value) ? readObject(shape, value) : undefined;
}

const isChoice = (shape: Exclude<Shape, string>): shape is readonly string[] =>
  Array.isArray(shape);

function readList(shape: Shape, values: readonly unknown[]): readonly unknown[] | undefined {
  const read = values.map((value) => readShape(shape, value));
  if (read.includes(undefined)) return undefined;
  return read.some((value, index) => value !== values[index]) ? read : values;
}

/** Only what the shape names, so that no key of a feed reaches a prototype. */
function readObject(
  shape: ObjectShape | { readonly record: Shape },
  values: JsonObject,
): object | undefined {
  const record = 'record' in shape ? shape.record : undefined;
  const fields = 'record' in shape ? undefined : fieldsOf(shape);
  const names = Object.keys(values);
  /** Made as soon as something is left out: most objects are whole, and there are many. */
  let copy: [string, unknown][] | undefined;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const given = values[name];
    const field = fields ? fields.get(name) : name !== '__proto__' && record;
    const value = field ? readShape(field, given) : undefined;
    if (value === undefined && field && (given !== undefined || !fields)) return undefined;
    if (value === undefined || value !== given)
      copy ??= names.slice(0, index).map((before) => [before, values[before]]);
    if (value !== undefined) copy?.push([name, value]);
  }
  const isMissing = (name: string): boolean => own(values, name) === undefined;
  if (fields && Object.keys((shape as ObjectShape).required).some(isMissing)) return undefined;
  return copy ? Object.fromEntries(copy) : values;
}

const knownFields = new WeakMap<ObjectShape, ReadonlyMap<string, Shape>>();

/** All fields that an object may have. */
function fieldsOf(shape: ObjectShape): ReadonlyMap<string, Shape> {
  let fields = knownFields.get(shape);
  if (!fields) {
    fields = new Map(Object.entries({ ...shape.optional, ...shape.required }));
    knownFields.set(shape, fields);
  }
  return fields;
}
