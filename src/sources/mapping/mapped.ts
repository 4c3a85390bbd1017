import { FeedError } from '../../errors/base-error.js';
import { loadPart } from '../../errors/load-part.js';
import { createFeed } from './create-feed.js';
import { readRawField, type FieldSource } from './field-value.js';
import { isObject, isPresent, listOf, type JsonObject } from '../../posting/read/json.js';
import { kindOf } from '../../posting/read/kind-of.js';
import type { Mapping, MappingValue } from './mapping.js';
import { fieldMap, type FieldMap } from './read-fields.js';
import { readPath } from './read-path.js';
import { readPostings } from './read-postings.js';
import type { Source } from '../source.js';
import type { SourceDocument } from '../../http/document.js';

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
    const fields = await withMarkdown(items, fieldMap(mapping));
    return createFeed(readPostings(items, { fields }, { report, base: document.url }));
  },
};

function postingsOf({ data }: SourceDocument, mapping: Mapping): readonly unknown[] {
  const source = mapping['postings'] ?? '';
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
  const title = mapping['title'];
  if (title === undefined) {
    throw new FeedError(
      'feed-mapping',
      'The mapping has no "title". Add it: { "title": "name", … }.',
    );
  }
  const objects = items.filter(isObject);
  const [first] = objects;
  if (!first || objects.some((item) => readRawField(item, title).values.length > 0)) return;
  const keys = Object.keys(first).join(', ');
  const message = `The mapping's "title" is ${JSON.stringify(title)}, which no posting has. The first posting has the keys: ${keys}.`;
  throw new FeedError('feed-mapping', message);
}

/** Markdown becomes HTML before the postings are read: its parser is loaded for the pages that need it. */
async function withMarkdown(items: readonly unknown[], fields: FieldMap): Promise<FieldMap> {
  const source = fields.get('description');
  if (source === undefined || !isMarkdown(source)) return fields;
  const { markdownToHtml } = await loadPart(import('../../posting/read/markdown.js'));
  const converted = new Map<JsonObject, string>();
  const objects = items.filter(isObject);
  for (const item of objects) {
    const { values } = readRawField(item, source);
    const markdown = values.filter((value) => typeof value === 'string').join('\n\n');
    if (isPresent(markdown)) converted.set(item, await markdownToHtml(markdown));
  }
  return new Map([...fields, ['description', (item: JsonObject) => converted.get(item)]]);
}

function isMarkdown(source: FieldSource): boolean {
  return typeof source === 'object' && 'as' in source && source.as === 'markdown';
}
