import type { PlaceReading } from '../../posting/read/places/place.js';
import { isHost, pathParts } from '../address.js';
import { answerError } from '../answer-error.js';
import { mergeDetail } from '../mapping/merge-detail.js';
import { composeSections } from '../mapping/compose-sections.js';
import { createFeed } from '../mapping/create-feed.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap, type FieldReading } from '../mapping/read-fields.js';
import { joinReadings, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { readSalary } from '../mapping/read-salary-fields.js';
import { firstOwn } from '../mapping/field-value.js';
import { readWorkplace } from '../../posting/read/workplace.js';
import type { Source } from '../source.js';

const api = 'https://api.rippling.com/platform/api/ats/v1/board';
const expected = `A Rippling feed is a list of jobs, at ${api}/<board>/jobs.`;

/** The list has a row per place of work; rows with one id are merged. */
const reader: PostingReader = {
  fields: fieldMap({
    id: ['uuid', 'id'],
    title: 'name',
    url: 'url',
    department: ['department.label', 'department.name'],
    employmentTypes: ['employmentType.label', 'employmentType.id', 'employmentType'],
    datePosted: 'createdOn',
    'hiringOrganization.name': 'companyName',
  }),
  places: readLocations,
  compute: (item) => ({ ...readDescription(item), ...readPay(item) }),
};

function readLocations(item: JsonObject): PlaceReading {
  const rows = ['workLocation', 'workLocations', 'locations'].flatMap((key) =>
    listOf(own(item, key)),
  );
  return joinReadings(rows.map(readRow));
}

/** A place as the older API words it, or with its parts. */
function readRow(row: unknown): PlaceReading {
  if (!isObject(row)) return readPlace(row);
  const reading = readPlace(firstOwn(row, 'label', 'name'), {
    locality: own(row, 'city'),
    region: firstOwn(row, 'stateCode', 'state'),
    country: firstOwn(row, 'countryCode', 'country'),
  });
  const workplace = readWorkplace(own(row, 'workplaceType')) ?? reading.workplace;
  return { ...reading, ...(workplace && { workplace }) };
}

/** Parts by name, without headings: the company first, then the role. */
function readDescription(item: JsonObject): FieldReading {
  const description = own(item, 'description');
  if (!isObject(description))
    return { description: composeSections([{ html: description }]).description };
  const parts = Object.entries(description).map(([name, html]) => ({
    html,
    kind: name === 'company' ? ('about' as const) : ('responsibilities' as const),
  }));
  return { description: composeSections(parts).description };
}

function readPay(item: JsonObject): FieldReading {
  const salaries = listOf(own(item, 'payRangeDetails')).map((range) =>
    readSalary({
      min: own(range, 'rangeStart'),
      max: own(range, 'rangeEnd'),
      currency: own(range, 'currency'),
      unit: own(range, 'frequency'),
      label: own(range, 'location'),
    }),
  );
  return { salaries: salaries.filter((salary) => salary !== undefined) };
}

/** The board that an address of the API or of a hosted careers page belongs to. */
function boardOf(url: URL): string | undefined {
  const parts = pathParts(url);
  if (url.hostname === 'ats.rippling.com')
    return /^[a-z]{2}-[A-Z]{2}$/.test(parts[0] ?? '') ? parts[1] : parts[0];
  const index = parts.indexOf('board');
  return url.hostname === 'api.rippling.com' && index >= 0 ? parts[index + 1] : undefined;
}

/** Rippling: `api.rippling.com/platform/api/ats/v1/board/<board>/jobs`. */
export const source: Source = {
  id: 'rippling',
  requestUrl(url) {
    const board =
      isHost(url, 'rippling.com') && url.hostname.startsWith('ats.') ? boardOf(url) : undefined;
    return board === undefined ? url : new URL(`${api}/${board}/jobs`);
  },
  read(document, { report }) {
    const { data } = document;
    const listed = own(data, 'items');
    const items = isPresent(own(data, 'uuid')) ? [data] : (listed ?? data);
    if (!Array.isArray(items)) throw answerError(document, expected);
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
  nextPage({ data }, url) {
    const [page, pages] = [own(data, 'page'), own(data, 'totalPages')];
    if (typeof page !== 'number' || typeof pages !== 'number' || page + 1 >= pages)
      return undefined;
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return next;
  },
  detailUrl(posting, feedUrl) {
    const board = boardOf(feedUrl);
    return board === undefined
      ? undefined
      : new URL(`${api}/${board}/jobs/${encodeURIComponent(posting.id)}`);
  },
  readDetail(document, posting, { report }) {
    const [detail] = readPostings([document.data], reader, { report, base: document.url });
    if (detail?.id !== posting.id) throw answerError(document, expected);
    return mergeDetail(posting, detail);
  },
};
