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
    z.refine(
      isPath,
      "is not a path: write keys with dots between them, [] for each, [0] for one, [name=Pay] for one by name, ['a.b'] for a key with a dot",
    ),
  );
const pathsSchema = z.union([pathSchema, z.array(pathSchema)]);

const part = /\{([^{}]*)\}/g;

/** The paths between braces of a template. */
export function pathsOfTemplate(template: string): string[] {
  return [...template.matchAll(part)].map(([, path = '']) => path);
}

/** A template with its parts put in the place of their paths. */
export function fillTemplate(template: string, fill: (path: string, at: number) => string): string {
  return template.replace(part, (_part, path: string, at: number) => fill(path, at));
}

function isTemplate(text: string): boolean {
  const paths = pathsOfTemplate(text);
  const isWhole = !/[{}]/.test(text.replace(part, ''));
  return isWhole && paths.length > 0 && paths.every((path) => path !== '' && isPath(path));
}

const wordSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
/** A value that the mapping itself states. */
export type MappingWord = z.infer<typeof wordSchema>;

/** What may stand beside a path or a template: the feed's words in ours, and what holds where it says nothing. */
const table = {
  values: z.optional(z.record(z.string(), wordSchema)),
  default: z.optional(wordSchema),
};

/**
 * Where one fact of a posting is found: a path, several paths (the first that is present counts), a fixed
 * value, a path with what is to be made of its value, the opposite of a yes or no, or a template with paths
 * in braces.
 */
const mappingValueSchema = z.union([
  pathsSchema,
  z.strictObject({ value: wordSchema }),
  z.strictObject({
    path: pathsSchema,
    as: z.optional(conversionSchema),
    not: z.optional(z.literal(true)),
    ...table,
  }),
  z.strictObject({ not: pathsSchema, ...table }),
  z.strictObject({ template: z.string().check(z.refine(isTemplate)), ...table }),
]);
export type MappingValue = z.infer<typeof mappingValueSchema>;

/** A part of the description: its heading, as it is or where it is found, and the path of its text. */
const sectionSchema = z.strictObject({
  heading: z.union([z.string(), z.strictObject({ path: pathsSchema })]),
  path: pathsSchema,
  as: z.optional(z.enum(['html', 'escaped-html', 'markdown', 'text'])),
});
export type MappingSection = z.infer<typeof sectionSchema>;
const sectionsSchema = z.array(sectionSchema).check(z.minLength(1));

/**
 * A mapping as `readMapping` gives it: for each field of the model where the feed has it. `postings` is the
 * path of the list, `next` that of the next page's address, `sections` are parts of the description.
 */
export interface Mapping {
  postings?: MappingValue;
  next?: MappingValue;
  title?: MappingValue;
  description?: MappingValue;
  sections?: MappingSection[];
  [field: string]: MappingValue | MappingSection[] | undefined;
}

/** Every key that a mapping may have, beside `custom.<name>`. */
export const mappingKeys: ReadonlySet<string> = new Set([
  'postings',
  'next',
  'id',
  'vacancy',
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
  'sections',
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
  const mapping: [string, MappingValue | MappingSection[]][] = [];
  for (const key of Object.keys(given)) {
    assertKey(key);
    const value = given[key];
    mapping.push([key, key === 'sections' ? readSections(value) : readMappingValue(key, value)]);
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
    `The mapping's "${key}" is ${JSON.stringify(value)}. Write a path ("data.items[].name", and "['a.b']" for a key with a dot), ` +
      `a list of paths, { "value": … }, { "path": …, "as": … } with as one of ` +
      `${conversionSchema.options.join(', ')}, { "not": … } with the path of a yes or no, or ` +
      `{ "template": "https://acme.example/{path}" }. Beside path, not and template may ` +
      `stand "values": { "their word": "ours" } and "default".`,
  );
}

function readSections(value: unknown): MappingSection[] {
  const reading = sectionsSchema.safeParse(value);
  if (reading.success) return reading.data;
  throw fault(
    `The mapping's "sections" is ${JSON.stringify(value)}. Write a list of { "heading": "Requirements", ` +
      `"path": "needs" }; the heading may be { "path": … }, and as be html, escaped-html, markdown or text.`,
  );
}

function fault(message: string, cause?: unknown): FeedError {
  return new FeedError('feed-mapping', message, cause === undefined ? {} : { cause });
}
