import { FeedError } from '../../errors/base-error.js';
import type { SourceDocument } from '../../http/document.js';
import { isObject, listOf, type JsonObject } from '../../posting/read/json.js';
import { kindOf } from '../../posting/read/kind-of.js';
import type { ReportCollector } from '../../report/report.js';
import { nextOnSite } from '../address.js';
import type { Source } from '../source.js';
import type { ComposedDescription } from './compose-sections.js';
import { createFeed } from './create-feed.js';
import { readRawField, type FieldSource } from './field-value.js';
import { mappedField } from './mapped-field.js';
import { readDescription } from './mapped-sections.js';
import { pathsOfTemplate, type Mapping, type MappingValue } from './mapping.js';
import { readNested, readPath } from './read-path.js';
import { readPostings, type PostingReader } from './read-postings.js';

/** Any JSON, read as the page author's mapping describes it. */
export const source: Source = {
  id: 'mapping',
  async read(document, { report, mapping }) {
    if (!mapping) {
      throw new FeedError(
        'feed-mapping',
        'The format "mapping" needs a mapping that says where each fact is.',
      );
    }
    const keys = new Map<unknown, string>();
    const items = postingsOf(document, mapping, keys);
    assertTitles(items, mapping);
    tellUnknownPaths(items, mapping, report);
    const reader = await readerOf(items, mapping, keys);
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
  nextPage({ data }, url, context) {
    const next = context?.mapping?.next;
    if (next === undefined || !isObject(data)) return undefined;
    const { values } = readRawField(data, mappedField('next', next));
    return nextOnSite(values[0], url);
  },
};

/** The postings, and in `keys` the key of each where they stand in an object: `{ "17": { "name": "Baker" } }`. */
function postingsOf(
  { data }: SourceDocument,
  mapping: Mapping,
  keys: Map<unknown, string>,
): readonly unknown[] {
  const source = mapping.postings ?? '';
  for (const path of pathsOf(source)) {
    const found = readNested(data, path).filter(
      ({ value }) => value !== undefined && value !== null,
    );
    if (found.length > 0)
      return found.flatMap(({ value, around }) =>
        entriesOf(value, mapping, keys).map((entry) => within(entry, around, keys)),
      );
  }
  const known = isObject(data)
    ? `The answer has the keys: ${Object.keys(data).join(', ')}.`
    : `The answer is ${kindOf(data)}.`;
  const message = `The mapping's "postings" is ${JSON.stringify(source)}, which leads nowhere. ${known}`;
  throw new FeedError('feed-mapping', message);
}

/**
 * A posting as its mapping reads it. A row of a table is a list, whose values stand at "0", "1" …; the entries that
 * it stands in are at the paths of their lists, `departments[].name`, where it has no such field itself.
 */
function within(
  entry: unknown,
  around: JsonObject | undefined,
  keys: Map<unknown, string>,
): unknown {
  const item: unknown = Array.isArray(entry) ? Object.fromEntries(Object.entries(entry)) : entry;
  if (!isObject(item) || !around) return item;
  const whole = { ...around, ...item };
  const key = keys.get(entry);
  if (key !== undefined) keys.set(whole, key);
  return whole;
}

/** The entries of a list, or of an object that is no posting itself and holds one at each key. */
function entriesOf(
  value: unknown,
  { title = [] }: Mapping,
  keys: Map<unknown, string>,
): readonly unknown[] {
  const hasTitle = (item: unknown): boolean =>
    isObject(item) && readRawField(item, mappedField('title', title)).values.length > 0;
  if (!isObject(value) || hasTitle(value) || !Object.values(value).some(hasTitle))
    return listOf(value);
  for (const [key, item] of Object.entries(value)) keys.set(item, key);
  return Object.values(value);
}

function pathsOf(source: MappingValue): readonly string[] {
  if (typeof source === 'string') return [source];
  if (Array.isArray(source)) return source;
  if ('path' in source) return typeof source.path === 'string' ? [source.path] : source.path;
  throw new FeedError(
    'feed-mapping',
    'The mapping\'s "postings" must be a path, for example "data.items".',
  );
}

/** A wrong path of the title would lose every posting without a word that helps. */
function assertTitles(items: readonly unknown[], mapping: Mapping): void {
  const title = mapping.title;
  if (title === undefined) {
    throw new FeedError(
      'feed-mapping',
      'The mapping has no "title". Add it: { "title": "name", … }.',
    );
  }
  const objects = items.filter(isObject);
  const [first] = objects;
  if (
    !first ||
    objects.some((item) => readRawField(item, mappedField('title', title)).values.length > 0)
  )
    return;
  const keys = Object.keys(first).join(', ');
  const message = `The mapping's "title" is ${JSON.stringify(title)}, which no posting has. The first posting has the keys: ${keys}.`;
  throw new FeedError('feed-mapping', message);
}

/** The reports of feeds of which a page was looked at: another may lack what this one has. */
const looked = new WeakSet<ReportCollector>();

/** A wrong path of any other entry loses a fact of every posting; one with a default may lead nowhere. */
function tellUnknownPaths(
  items: readonly unknown[],
  mapping: Mapping,
  report: ReportCollector,
): void {
  const objects = items.filter(isObject);
  const [first] = objects;
  if (!first || looked.has(report)) return;
  looked.add(report);
  for (const [key, value] of Object.entries(mapping)) {
    if (value === undefined || key === 'postings' || key === 'next') continue;
    const entries =
      key === 'sections' ? sectionPaths(mapping) : [entryPaths(value as MappingValue)];
    for (const paths of entries) {
      const isKnown = (item: JsonObject) => paths.some((path) => states(item, path));
      if (paths.length === 0 || objects.some(isKnown)) continue;
      const shown = JSON.stringify(paths.length === 1 ? paths[0] : paths);
      const message = `The mapping's "${key}" leads to ${shown}, which no posting has. The first posting has the keys: ${Object.keys(first).join(', ')}.`;
      report.add('warning', 'mapping-path-unknown', message);
    }
  }
}

/** Whether a posting has a path, be it empty: a list without entries may have what no entry shows. */
function states(item: JsonObject, path: string): boolean {
  const found = readPath(item, path);
  return found.length === 0 || found.some((value) => value !== undefined);
}

/** The paths of which one must be there; none where the mapping itself states a value or a default. */
function entryPaths(value: MappingValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value;
  if ('value' in value || value.default !== undefined) return [];
  if ('template' in value) return pathsOfTemplate(value.template);
  return listOf('path' in value ? value.path : value.not).filter(
    (path) => typeof path === 'string',
  );
}

const sectionPaths = ({ sections = [] }: Mapping): readonly string[][] =>
  sections.map(({ path }) => (typeof path === 'string' ? [path] : path));

/** What belongs to the answer as a whole, or is read with the description. */
const apart = new Set(['postings', 'next', 'sections']);

async function readerOf(
  items: readonly unknown[],
  mapping: Mapping,
  keys: ReadonlyMap<unknown, string>,
): Promise<PostingReader> {
  const fields = new Map<string, FieldSource>();
  for (const [name, value] of Object.entries(mapping))
    if (!apart.has(name)) fields.set(name, mappedField(name, value as MappingValue));
  const { sections = [], description = [] } = mapping;
  const keyed = (item: JsonObject) => {
    const id = mapping['id'] === undefined ? keys.get(item) : undefined;
    return id === undefined ? {} : { id };
  };
  if (sections.length === 0 && !isMarkdown(description)) return { fields, compute: keyed };
  const described = new Map<JsonObject, ComposedDescription>();
  const source = fields.get('description') ?? [];
  for (const item of items.filter(isObject))
    described.set(item, await readDescription(item, source, sections));
  return { fields, compute: (item) => ({ ...keyed(item), ...described.get(item) }) };
}

function isMarkdown(source: MappingValue): boolean {
  return typeof source === 'object' && 'as' in source && source.as === 'markdown';
}
