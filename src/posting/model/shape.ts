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
  const fields = 'record' in shape ? undefined : shape;
  const read: [string, unknown][] = [];
  let isWhole = true;
  for (const name of Object.keys(values)) {
    const given = values[name];
    const field = fields ? fieldOf(fields, name) : name !== '__proto__' && record;
    const value = field ? readShape(field, given) : undefined;
    if (value !== undefined) read.push([name, value]);
    else if (field && (given !== undefined || !fields)) return undefined;
    isWhole &&= value !== undefined && value === given;
  }
  const isMissing = (name: string): boolean => own(values, name) === undefined;
  if (Object.keys(fields?.required ?? {}).some(isMissing)) return undefined;
  return isWhole ? values : Object.fromEntries(read);
}

const fieldOf = ({ required, optional }: ObjectShape, name: string): Shape | undefined =>
  (own(required, name) ?? own(optional, name)) as Shape | undefined;
