import { FeedError } from '../../errors/base-error.js';
import type { SourceDocument } from '../../http/document.js';
import { isObject, listOf, type JsonObject } from '../../posting/read/json.js';
import { kindOf } from '../../posting/read/kind-of.js';
import { nextOnSite } from '../address.js';
import type { Source } from '../source.js';
import type { ComposedDescription } from './compose-sections.js';
import { createFeed } from './create-feed.js';
import { readRawField, type FieldSource } from './field-value.js';
import { mappedField } from './mapped-field.js';
import { describePosting } from './mapped-sections.js';
import type { Mapping, MappingValue } from './mapping.js';
import { readPath } from './read-path.js';
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
    const items = postingsOf(document, mapping);
    assertTitles(items, mapping);
    const reader = await readerOf(items, mapping);
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
  nextPage({ data }, url, context) {
    const next = context?.mapping?.next;
    if (next === undefined || !isObject(data)) return undefined;
    const { values } = readRawField(data, mappedField('next', next));
    return nextOnSite(values[0], url);
  },
};

function postingsOf({ data }: SourceDocument, mapping: Mapping): readonly unknown[] {
  const source = mapping.postings ?? '';
  for (const path of pathsOf(source)) {
    const found = readPath(data, path).filter((value) => value !== undefined && value !== null);
    if (found.length > 0) return found.flatMap((value) => listOf(value));
  }
  const keys = isObject(data)
    ? `The answer has the keys: ${Object.keys(data).join(', ')}.`
    : `The answer is ${kindOf(data)}.`;
  const message = `The mapping's "postings" is ${JSON.stringify(source)}, which leads nowhere. ${keys}`;
  throw new FeedError('feed-mapping', message);
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

/** What belongs to the answer as a whole, or is read with the description. */
const apart = new Set(['postings', 'next', 'sections']);

async function readerOf(items: readonly unknown[], mapping: Mapping): Promise<PostingReader> {
  const fields = new Map<string, FieldSource>();
  for (const [name, value] of Object.entries(mapping))
    if (!apart.has(name)) fields.set(name, mappedField(name, value as MappingValue));
  const { sections = [], description = [] } = mapping;
  if (sections.length === 0 && !isMarkdown(description)) return { fields };
  const described = new Map<JsonObject, ComposedDescription>();
  const source = fields.get('description') ?? [];
  for (const item of items.filter(isObject))
    described.set(item, await describePosting(item, source, sections));
  return { fields, compute: (item) => described.get(item) ?? {} };
}

function isMarkdown(source: MappingValue): boolean {
  return typeof source === 'object' && 'as' in source && source.as === 'markdown';
}
