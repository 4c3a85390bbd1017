import { readEmploymentTypes } from '../../posting/read/employment-type.js';
import type { PlaceReading } from '../../posting/read/places/place.js';
import { isHost, pathParts, withParameters } from '../address.js';
import { answerError } from '../answer-error.js';
import { composeSections, hasContent, type SectionPart } from '../mapping/compose-sections.js';
import { createFeed } from '../mapping/create-feed.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel, readLabelList } from '../mapping/read-label.js';
import { joinReadings, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected =
  'A Lever feed is a list of postings, at https://api.lever.co/v0/postings/<site>?mode=json.';

const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'text',
    url: 'hostedUrl',
    applyUrl: 'applyUrl',
    department: 'categories.department',
    team: 'categories.team',
    // Another commitment, such as "Permanent", is none of the model's types, and shown in the feed's words.
    employmentTypes: (item) => readEmploymentTypes(commitmentOf(item)),
    workplace: (item) =>
      own(item, 'workplaceType') === 'unspecified' ? '' : own(item, 'workplaceType'),
    datePosted: { path: 'createdAt', as: 'unix-milliseconds' },
    'salary.min': 'salaryRange.min',
    'salary.max': 'salaryRange.max',
    'salary.currency': 'salaryRange.currency',
    'salary.unit': 'salaryRange.interval',
    'custom.level': 'categories.level',
    'custom.commitment': (item) =>
      readEmploymentTypes(commitmentOf(item)).length > 0 ? undefined : commitmentOf(item),
  }),
  places: readLocations,
  compute: (item) => composeSections(descriptionParts(item)),
};

function commitmentOf(item: JsonObject): unknown {
  return own(own(item, 'categories'), 'commitment');
}

/** `allLocations` names every place; `country` is that of the first, `location`. */
function readLocations(item: JsonObject): PlaceReading {
  const primary = readLabel(own(own(item, 'categories'), 'location'));
  const all = readLabelList(own(own(item, 'categories'), 'allLocations'));
  const country = own(item, 'country');
  const labels = all.length > 0 ? all : [primary];
  return joinReadings(
    labels.map((label) => {
      const isPrimary = labels.length === 1 || label === primary;
      return readPlace(label, isPrimary ? { country } : {});
    }),
  );
}

/** `description` is `opening` and `descriptionBody` together: one or the other, never both. */
function descriptionParts(item: JsonObject): SectionPart[] {
  const part = (name: string): string => {
    const value = own(item, name);
    return typeof value === 'string' ? value : '';
  };
  const whole = part('description');
  const opening = hasContent(whole) ? [whole] : [part('opening'), part('descriptionBody')];
  return [
    ...opening.map((html): SectionPart => ({ html, kind: 'about', as: 'html' })),
    ...listOf(own(item, 'lists')).filter(isObject).map(listPart),
    { html: part('additional'), as: 'html' },
    { html: part('salaryDescription'), kind: 'salary', as: 'html' },
  ];
}

/** The entries of a list come as bare `<li>`. */
function listPart(list: JsonObject): SectionPart {
  const content = own(list, 'content');
  const html = typeof content === 'string' ? content : '';
  const isBare = /^\s*<li\b/i.test(html);
  return { heading: own(list, 'text'), html: isBare ? `<ul>${html}</ul>` : html, as: 'html' };
}

/** Postings of `?group=…` answers come below their groups. */
function itemsOf(data: unknown): readonly unknown[] | undefined {
  if (isObject(data)) return isPresent(own(data, 'text')) ? [data] : undefined;
  if (!Array.isArray(data)) return undefined;
  return data.flatMap((entry: unknown): readonly unknown[] => {
    const grouped = own(entry, 'postings');
    return Array.isArray(grouped) ? grouped : [entry];
  });
}

function numberParameter(url: URL, name: string): number | undefined {
  const value = Number(url.searchParams.get(name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** Lever: `api.lever.co/v0/postings/<site>`. */
export const source: Source = {
  id: 'lever',
  requestUrl(url) {
    if (!isHost(url, 'lever.co')) return url;
    const board = /^jobs(\.eu)?\.lever\.co$/.exec(url.hostname);
    if (!board) return withParameters(url, { mode: 'json' });
    const path = pathParts(url).slice(0, 2).join('/');
    return new URL(`https://api${board[1] ?? ''}.lever.co/v0/postings/${path}?mode=json`);
  },
  read(document, { report }) {
    const items = itemsOf(document.data);
    if (!items) throw answerError(document, expected);
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
  nextPage({ data }, url) {
    const limit = numberParameter(url, 'limit');
    if (!limit || !Array.isArray(data) || data.length < limit) return undefined;
    const next = new URL(url);
    next.searchParams.set('skip', String((numberParameter(url, 'skip') ?? 0) + limit));
    return next;
  },
};
