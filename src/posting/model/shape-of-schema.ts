import * as z from 'zod/mini';
import type { ObjectShape, Shape } from './shape.js';

/**
 * The shape of a schema of the posting model. `posting-shapes.ts` is written with this by
 * `scripts/feed-schema.ts`; nothing loads it at run time.
 * @throws Error for a kind of schema that the model does not use.
 */
export function shapeOfSchema(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodMiniString) return 'string';
  if (schema instanceof z.ZodMiniNumber) return 'number';
  if (schema instanceof z.ZodMiniBoolean) return 'boolean';
  if (schema instanceof z.ZodMiniEnum) return Object.values(schema.def.entries).map(String);
  if (schema instanceof z.ZodMiniArray) return { list: shapeOfSchema(schema.def.element) };
  if (schema instanceof z.ZodMiniRecord) return { record: shapeOfSchema(schema.def.valueType) };
  if (schema instanceof z.ZodMiniUnion) return { anyOf: schema.def.options.map(shapeOfSchema) };
  if (schema instanceof z.ZodMiniObject) return shapeOfFields(schema.def.shape);
  throw new Error(`no shape for ${schema._zod.def.type}`);
}

function shapeOfFields(fields: Readonly<Record<string, z.core.$ZodType>>): ObjectShape {
  const required: Record<string, Shape> = {};
  const optional: Record<string, Shape> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field instanceof z.ZodMiniOptional) optional[name] = shapeOfSchema(field.def.innerType);
    else required[name] = shapeOfSchema(field);
  }
  return { required, optional };
}
