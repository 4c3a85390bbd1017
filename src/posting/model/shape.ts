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

/** A copy of a value with what its shape knows; `undefined` where it has another shape. */
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
  if (!isObject(value)) return undefined;
  return 'record' in shape ? readRecord(shape.record, value) : readObject(shape, value);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isChoice = (shape: Exclude<Shape, string>): shape is readonly string[] =>
  Array.isArray(shape);

function readList(shape: Shape, values: readonly unknown[]): unknown[] | undefined {
  const read = values.map((value) => readShape(shape, value));
  return read.includes(undefined) ? undefined : read;
}

function readRecord(shape: Shape, values: Readonly<Record<string, unknown>>): object | undefined {
  const read = Object.entries(values)
    .filter(([key]) => key !== '__proto__')
    .map(([key, value]) => [key, readShape(shape, value)] as const);
  return read.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(read);
}

/** The names come from the shape, so that no key of a feed reaches a prototype. */
function readObject(
  { required, optional }: ObjectShape,
  values: Readonly<Record<string, unknown>>,
): object | undefined {
  const read: Record<string, unknown> = {};
  for (const [fields, isOptional] of [
    [required, false],
    [optional, true],
  ] as const) {
    for (const name of Object.keys(fields)) {
      const given = Object.hasOwn(values, name) ? values[name] : undefined;
      if (given === undefined && isOptional) continue;
      const shape = fields[name];
      const value = shape && readShape(shape, given);
      if (value === undefined) return undefined;
      read[name] = value;
    }
  }
  return read;
}
