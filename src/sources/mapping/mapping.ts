import * as z from 'zod/mini';
import { FeedError } from '../../errors/base-error.js';
import { isObject } from '../../posting/read/json.js';
import { kindOf } from '../../posting/read/kind-of.js';
import { isPath } from './read-path.js';

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
export type Conversion = z.infer<typeof conversionSchema>;

const pathSchema = z
  .string()
  .check(
    z.refine(isPath, 'is not a path: write keys with dots between them, [] for each, [0] for one'),
  );

/** Where one fact of a posting is found: a path, several paths (first present wins), a fixed value, or a path with a conversion. */
export const mappingValueSchema = z.union([
  pathSchema,
  z.array(pathSchema),
  z.strictObject({
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  }),
  z.strictObject({
    path: z.union([pathSchema, z.array(pathSchema)]),
    as: z.optional(conversionSchema),
  }),
]);
export type MappingValue = z.infer<typeof mappingValueSchema>;

/** Describes any JSON as a feed: `postings` is the path of the list, every other key a field of the model and where it is found. */
export const mappingSchema = z.record(z.string(), mappingValueSchema);
/** A mapping as `readMapping` gives it: for each field of the model where the feed has it. */
export type Mapping = z.infer<typeof mappingSchema>;

/** Every key that a mapping may have, beside `custom.<name>`. */
export const mappingKeys: ReadonlySet<string> = new Set([
  'postings',
  'id',
  'title',
  'url',
  'applyUrl',
  'applyEmail',
  'status',
  'hiringOrganization',
  'hiringOrganization.name',
  'hiringOrganization.url',
  'hiringOrganization.logo',
  'organization',
  'organization.name',
  'organization.url',
  'organization.logo',
  'department',
  'team',
  'departments',
  'locations',
  'locations.name',
  'locations.street',
  'locations.postalCode',
  'locations.locality',
  'locations.region',
  'locations.country',
  'locations.latitude',
  'locations.longitude',
  'workplace',
  'applicantLocationRequirements',
  'employmentTypes',
  'salary',
  'salary.min',
  'salary.max',
  'salary.currency',
  'salary.unit',
  'salary.label',
  'salary.text',
  'datePosted',
  'dateModified',
  'validThrough',
  'language',
  'summary',
  'description',
  'questions',
  'directApply',
  'featured',
  'order',
  'tags',
]);

/**
 * The mapping that a page author wrote, as an object or as its JSON text.
 * @throws FeedError `feed-mapping` that says which key is wrong and what it may be.
 */
export function readMapping(value: unknown): Mapping {
  const given = typeof value === 'string' ? parseText(value) : value;
  if (!isObject(given)) {
    throw fault(`The mapping is ${kindOf(given)}. Write an object: { "title": "name", … }.`);
  }
  const mapping: [string, MappingValue][] = [];
  for (const key of Object.keys(given)) {
    assertKey(key);
    mapping.push([key, readMappingValue(key, given[key])]);
  }
  return Object.fromEntries(mapping);
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault(`The mapping is not valid JSON: ${String(cause)}. Check quotes and commas.`, cause);
  }
}

function assertKey(key: string): void {
  if (mappingKeys.has(key) || /^custom\..+/.test(key)) return;
  const allowed = [...mappingKeys, 'custom.<name>'].join(', ');
  throw fault(`The mapping has the unknown key "${key}". Use one of: ${allowed}.`);
}

function readMappingValue(key: string, value: unknown): MappingValue {
  const reading = mappingValueSchema.safeParse(value);
  if (reading.success) return reading.data;
  throw fault(
    `The mapping's "${key}" is ${JSON.stringify(value)}. Write a path ("data.items[].name"), ` +
      `a list of paths, { "value": … } or { "path": …, "as": … } with as one of ` +
      `${conversionSchema.options.join(', ')}.`,
  );
}

function fault(message: string, cause?: unknown): FeedError {
  return new FeedError('feed-mapping', message, cause === undefined ? {} : { cause });
}
