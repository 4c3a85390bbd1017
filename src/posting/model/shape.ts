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

/** A value as far as a shape knows it: itself where that is all of it, else a copy; `undefined` where it has another shape. */
type Reader = (value: unknown) => unknown;

const readers = new WeakMap<object, Reader>();

/**
 * A value as far as its shape knows it: itself where that is all of it, else a copy; `undefined` where it
 * has another shape.
 */
export function readShape(shape: Exclude<Shape, string>, value: unknown): unknown {
  let read = readers.get(shape);
  if (!read) readers.set(shape, (read = readerOf(shape)));
  return read(value);
}

/** Looks at a shape once: a feed has thousands of values of each. */
function readerOf(shape: Shape): Reader {
  if (shape === 'number') return (value) => (Number.isFinite(value) ? value : undefined);
  if (typeof shape === 'string') return (value) => (typeof value === shape ? value : undefined);
  if (isChoice(shape)) return (value) => shape.find((word) => word === value);
  if ('list' in shape) return listReader(readerOf(shape.list));
  if ('anyOf' in shape) {
    const reads = shape.anyOf.map(readerOf);
    return (value) => reads.map((read) => read(value)).find((read) => read !== undefined);
  }
  return 'record' in shape ? recordReader(readerOf(shape.record)) : objectReader(shape);
}

const isChoice = (shape: Exclude<Shape, string>): shape is readonly string[] =>
  Array.isArray(shape);

function listReader(read: Reader): Reader {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const values: readonly unknown[] = value;
    const all = values.map(read);
    if (all.includes(undefined)) return undefined;
    return all.some((one, index) => one !== values[index]) ? all : values;
  };
}

/** What reads a field; absent where the shape does not name it. */
type FieldReader = (name: string) => Reader | undefined;

function recordReader(read: Reader): Reader {
  const fieldReader: FieldReader = (name) => (name === '__proto__' ? undefined : read);
  return (value) => (isObject(value) ? readObject(value, fieldReader, false) : undefined);
}

function objectReader({ required, optional }: ObjectShape): Reader {
  const names = Object.keys(required);
  const fields = new Map(
    Object.entries({ ...optional, ...required }).map(([name, shape]) => [name, readerOf(shape)]),
  );
  const fieldReader: FieldReader = (name) => fields.get(name);
  return (value) => {
    if (!isObject(value) || names.some((name) => own(value, name) === undefined)) return undefined;
    return readObject(value, fieldReader, true);
  };
}

/** Only what the shape names, so that no key of a feed reaches a prototype. */
function readObject(
  values: JsonObject,
  fieldReader: FieldReader,
  mayBeUndefined: boolean,
): object | undefined {
  const names = Object.keys(values);
  /** Made as soon as something is left out: most objects are whole, and there are many. */
  let copy: [string, unknown][] | undefined;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    const given = values[name];
    const read = fieldReader(name);
    const value = read?.(given);
    if (value === undefined && read && !(mayBeUndefined && given === undefined)) return undefined;
    if (value === undefined || value !== given)
      copy ??= names.slice(0, index).map((before) => [before, values[before]]);
    if (value !== undefined) copy?.push([name, value]);
  }
  return copy ? Object.fromEntries(copy) : values;
}
