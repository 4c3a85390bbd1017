import type { PlaceReading } from '../../posting/read/places/place.js';
import { readWorkplace } from '../../posting/read/workplace.js';
import type { CustomValue, Salary, Section, Workplace } from '../../posting/model/posting.js';
import { isHost, pathParts, withParameters } from '../address.js';
import { answerError } from '../answer-error.js';
import { mergeDetail } from '../mapping/merge-detail.js';
import { composeSections } from '../mapping/compose-sections.js';
import { createFeed } from '../mapping/create-feed.js';
import { createCustom, isAboutStaff } from '../mapping/custom-value.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { readPath } from '../mapping/read-path.js';
import { joinReadings, readAddress, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { readSalary } from '../mapping/read-salary-fields.js';
import type { Source } from '../source.js';
import type { SourceDocument } from '../../http/document.js';

const api = 'https://api.smartrecruiters.com/v1/companies';
const pageSize = 100;
const expected = `A SmartRecruiters feed is { "content": […], "totalFound": … }, at ${api}/<company>/postings.`;

/** `creator` names a recruiter and is never read. */
const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'name',
    // The list has no public address; the hosted page follows from company and id.
    url: (item) => own(item, 'postingUrl') ?? hostedPage(item),
    applyUrl: 'applyUrl',
    department: 'department.label',
    employmentTypes: ['typeOfEmployment.label', 'typeOfEmployment.id'],
    status: (item) => (own(item, 'active') === false ? 'closed' : undefined),
    datePosted: 'releasedDate',
    language: 'language.code',
    'hiringOrganization.name': 'company.name',
    'custom.function': 'function.label',
    'custom.industry': 'industry.label',
    'custom.experience': 'experienceLevel.label',
    'custom.requisition': 'refNumber',
  }),
  omit: (item) =>
    own(item, 'visibility') === 'INTERNAL'
      ? 'This posting is for the company’s own staff.'
      : undefined,
  places: readLocations,
  compute: (item, read) => ({
    salaries: readPay(item),
    custom: { ...readCompanyFields(item), ...read.custom },
    workplace: readFlags(own(item, 'location')) ?? read.workplace,
    ...(isPresent(own(item, 'jobAd')) ? readJobAd(item) : {}),
  }),
};

function hostedPage(item: JsonObject): string | undefined {
  const company = readLabel(own(own(item, 'company'), 'identifier'));
  const id = readLabel(own(item, 'id'));
  if (company === undefined || id === undefined) return undefined;
  return `https://jobs.smartrecruiters.com/${encodeURIComponent(company)}/${encodeURIComponent(id)}`;
}

/** `false` in both flags says nothing: old postings carry it whatever their text says. */
function readFlags(location: unknown): Workplace | undefined {
  if (own(location, 'hybrid') === true) return 'hybrid';
  return own(location, 'remote') === true
    ? 'remote'
    : readWorkplace(own(location, 'hybridDescription'));
}

/** `city` may list several; region and coordinates then belong to none of them for certain. */
function readLocations(item: JsonObject): PlaceReading {
  const location = own(item, 'location');
  const country = own(location, 'country');
  const code = typeof country === 'string' ? country.toUpperCase() : country;
  const cities = (readLabel(own(location, 'city')) ?? '')
    .split(/\s*[,;|]\s*|\s+\/\s+/)
    .filter(Boolean);
  const isList =
    cities.length > 1 &&
    cities.every((city) => /^\p{Lu}[\p{L}\p{M}' .-]{2,}$/u.test(city) && !/\.$/.test(city));
  if (isList)
    return joinReadings(cities.map((locality) => readAddress({ locality, country: code })));
  return readPlace(own(location, 'fullLocation'), {
    locality: own(location, 'city'),
    region: own(location, 'region'),
    country: code,
    latitude: own(location, 'latitude'),
    longitude: own(location, 'longitude'),
  });
}

/** A company's own fields by their labels; a label that repeats collects its values. */
function readCompanyFields(item: JsonObject): Record<string, CustomValue> {
  const fields = new Map<string, string[]>();
  for (const field of listOf(own(item, 'customField'))) {
    const name = readLabel(own(field, 'fieldLabel'));
    const value = readLabel(own(field, 'valueLabel'));
    if (name === undefined || value === undefined || isAboutStaff(name, value)) continue;
    fields.set(name, [...new Set([...(fields.get(name) ?? []), value])]);
  }
  return createCustom(
    [...fields].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
}

/** Pay has no field of its own: some companies state it under a label of theirs. */
function readPay(item: JsonObject): Salary[] {
  return listOf(own(item, 'customField'))
    .filter((field) =>
      /^(?:salary|pay|compensation)(?: range)?$/i.test(readLabel(own(field, 'fieldLabel')) ?? ''),
    )
    .map((field) => readSalary({ text: own(field, 'valueLabel') }))
    .filter((salary) => salary !== undefined);
}

const sectionKinds: readonly (readonly [string, Section['kind']])[] = [
  ['companyDescription', 'about'],
  ['jobDescription', 'responsibilities'],
  ['qualifications', 'requirements'],
  ['additionalInformation', 'other'],
];

function readJobAd(item: JsonObject): ReturnType<typeof composeSections> {
  return composeSections(
    sectionKinds.map(([name, kind]) => {
      const [section] = readPath(item, `jobAd.sections.${name}`);
      return { heading: own(section, 'title'), html: own(section, 'text'), kind };
    }),
  );
}

/** The company that an address of the API or of a hosted careers page belongs to. */
function companyOf(url: URL): string | undefined {
  const parts = pathParts(url);
  if (!isHost(url, 'smartrecruiters.com')) return undefined;
  return url.hostname.startsWith('api.') ? parts[parts.indexOf('companies') + 1] : parts[0];
}

/**
 * One job may be advertised several times. Where its default advertisement is in the list too, under
 * the same title and language, a variant takes its id: repeated ids are merged, with all their places.
 */
function joinVariants(items: readonly unknown[]): readonly unknown[] {
  const defaults = new Map<string, unknown>();
  for (const item of items) {
    if (own(item, 'defaultJobAd') === true) defaults.set(jobKey(item), own(item, 'id'));
  }
  return items.map((item) => {
    const id =
      isObject(item) && own(item, 'defaultJobAd') === false
        ? defaults.get(jobKey(item))
        : undefined;
    return isObject(item) && id !== undefined ? { ...item, id } : item;
  });
}

function jobKey(item: unknown): string {
  const facts = [own(item, 'refNumber'), own(item, 'name'), own(own(item, 'language'), 'code')];
  return facts.map((fact) => readLabel(fact) ?? '').join('|');
}

/** A single posting, or the list of a company. */
function itemsOf({ data }: SourceDocument): readonly unknown[] | undefined {
  const content = own(data, 'content');
  if (Array.isArray(content)) return joinVariants(content);
  return isPresent(own(data, 'id')) && isPresent(own(data, 'name')) ? [data] : undefined;
}

/** SmartRecruiters: `api.smartrecruiters.com/v1/companies/<company>/postings`. */
export const source: Source = {
  id: 'smartrecruiters',
  customFields: ['function', 'industry', 'experience', 'requisition'],
  requestUrl(url) {
    const company = companyOf(url);
    if (company === undefined) return url;
    if (!url.hostname.startsWith('api.'))
      return new URL(`${api}/${company}/postings?limit=${pageSize}`);
    return url.pathname.endsWith('/postings')
      ? withParameters(url, { limit: String(pageSize) })
      : url;
  },
  read(document, { report }) {
    const items = itemsOf(document);
    if (!items) throw answerError(document, expected);
    if (own(document.data, 'totalFound') === 0) {
      const advice =
        'The company has no postings, or the address names no company: both answer alike. Check its spelling, also upper and lower case.';
      report.add('info', 'feed-maybe-unknown', advice);
    }
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
  nextPage({ data }, url) {
    const [offset, total] = [own(data, 'offset'), own(data, 'totalFound')];
    const { length } = listOf(own(data, 'content'));
    if (typeof offset !== 'number' || typeof total !== 'number' || length === 0) return undefined;
    if (offset + length >= total) return undefined;
    const next = new URL(url);
    next.searchParams.set('offset', String(offset + length));
    return next;
  },
  detailUrl(posting, feedUrl) {
    const company = companyOf(feedUrl);
    if (company === undefined) return undefined;
    return new URL(`${api}/${company}/postings/${encodeURIComponent(posting.id)}`);
  },
  readDetail(document, posting, { report }) {
    const [detail] = readPostings(itemsOf(document) ?? [], reader, { report, base: document.url });
    if (detail?.id !== posting.id) throw answerError(document, expected);
    return mergeDetail(posting, detail);
  },
};
