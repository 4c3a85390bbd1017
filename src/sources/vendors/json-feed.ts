import { nextOnSite } from '../address.js';
import { answerError } from '../answer-error.js';
import { createFeed, createOrganization } from '../mapping/create-feed.js';
import { isJobPosting } from './json-ld.js';
import { isObject, own, type JsonObject } from '../../posting/read/json.js';
import { jobPostingReader } from './job-posting-reader.js';
import { fieldMap, readFields, type FieldReading } from '../mapping/read-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { PlaceReading } from '../../posting/read/places/place.js';
import type { Source, SourceContext } from '../source.js';
import type { SourceDocument } from '../../http/document.js';
import type { Feed } from '../../posting/model/posting.js';
import { readMarkup } from '../mapping/read-markup.js';

const expected = 'A JSON Feed is { "version": "https://jsonfeed.org/version/1.1", "items": […] }.';

const itemFields = fieldMap({
  id: ['id', 'url'],
  title: 'title',
  url: ['url', 'external_url'],
  summary: 'summary',
  datePosted: 'date_published',
  dateModified: 'date_modified',
  language: 'language',
  tags: (item) => own(item, 'tags'),
  description: [],
});

/** An item is a page about a posting; an extension `_…` of the type JobPosting is the posting itself. */
const reader: PostingReader = {
  fields: itemFields,
  places: (item) => readExtension(item)?.places ?? { places: [], areas: [] },
  compute: (item, read) => ({
    ...readExtension(item)?.fields,
    ...stated(read),
    ...readContent(item),
  }),
};

function readExtension(
  item: JsonObject,
): { places: PlaceReading; fields: FieldReading } | undefined {
  const extension = Object.entries(item).find(
    ([key, value]) => key.startsWith('_') && (isJobPosting(value) || key === '_jobposting'),
  )?.[1];
  if (!isObject(extension)) return undefined;
  const context = { base: undefined, unreadable: () => undefined };
  const read = readFields(extension, jobPostingReader.fields, context);
  const places = jobPostingReader.places?.(extension) ?? { places: [], areas: [] };
  const computed = jobPostingReader.compute?.(extension, read, context.unreadable);
  return { places, fields: { ...stated(read), ...stated(computed ?? {}) } };
}

/** Fields without a value, and lists without an entry, give way to what is stated elsewhere. */
function stated(fields: FieldReading): FieldReading {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function readContent(item: JsonObject): FieldReading {
  const html =
    readMarkup(own(item, 'content_html'), 'html') || readMarkup(own(item, 'content_text'), 'text');
  return html === '' ? {} : { description: html };
}

/** Reads any JSON Feed; Teamtailor's names the employer in the feed's title. */
export function readJsonFeed(
  document: SourceDocument,
  { report }: Pick<SourceContext, 'report'>,
  isEmployer: boolean,
): Feed {
  const { data } = document;
  const items = own(data, 'items');
  if (!Array.isArray(items)) throw answerError(document, expected);
  const organization = isEmployer ? createOrganization(own(data, 'title')) : undefined;
  const postings = readPostings(items, reader, { report, base: document.url, organization });
  return createFeed(postings, { organization, language: own(data, 'language') });
}

/** Any JSON Feed 1 or 1.1. */
export const source: Source = {
  id: 'json-feed',
  read: (document, context) => readJsonFeed(document, context, false),
  nextPage: ({ data }, url) => nextOnSite(own(data, 'next_url'), url),
};
