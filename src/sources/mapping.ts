import * as z from 'zod/mini';

/** How a mapped value is to be read. */
export const conversionSchema = z.enum([
  'html',
  'escaped-html',
  'markdown',
  'text',
  'unix-seconds',
  'unix-milliseconds',
  'cents',
]);

/** Where one fact of a posting is found: a path, several paths (first present wins), a fixed value, or a path with a conversion. */
export const mappingValueSchema = z.union([
  z.string(),
  z.array(z.string()),
  z.object({ value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]) }),
  z.object({
    path: z.union([z.string(), z.array(z.string())]),
    as: z.optional(conversionSchema),
  }),
]);
export type MappingValue = z.infer<typeof mappingValueSchema>;

/** Describes any JSON as a feed: `postings` is the path of the list, every other key a field of the model and where it is found. */
export const mappingSchema = z.record(z.string(), mappingValueSchema);
export type Mapping = z.infer<typeof mappingSchema>;
