import { readPlaces, type PlaceReading } from '../../posting/read/places/place.js';
import { isHost, pathParts, withParameters } from '../address.js';
import { answerError } from '../answer-error.js';
import { mergeDetail } from '../mapping/merge-detail.js';
import { createFeed } from '../mapping/create-feed.js';
import { readMetadata, readPayRanges, readRemoteFlag } from './greenhouse-metadata.js';
import { readGreenhouseConsents, readGreenhouseQuestions } from './greenhouse-questions.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap, type FieldReading } from '../mapping/read-fields.js';
import { readLabel, readLabelList } from '../mapping/read-label.js';
import { readPath } from '../mapping/read-path.js';
import { joinReadings, readPlace } from '../mapping/read-place-fields.js';
import {
  readPostings,
  type PostingReader,
  type ReportUnreadable,
} from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected =
  'A Greenhouse feed is { "jobs": […] }, at https://boards-api.greenhouse.io/v1/boards/<board>/jobs?content=true.';

const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'title',
    url: 'absolute_url',
    departments: (item) =>
      readLabelList(readPath(item, 'departments[].name')).filter(
        (name) => name !== 'No Department',
      ),
    // A posting without a job behind it takes applications for later.
    status: (item) => (own(item, 'internal_job_id') === null ? 'talent-pool' : undefined),
    datePosted: 'first_published',
    dateModified: 'updated_at',
    validThrough: 'application_deadline',
    language: 'language',
    'hiringOrganization.name': 'company_name',
    description: 'content',
    workplace: readRemoteFlag,
    'custom.requisition': 'requisition_id',
  }),
  places: readLocations,
  compute: readDetails,
};

/** `location` is the one that the company wrote for applicants; the offices stand in where it is empty. */
function readLocations(item: JsonObject): PlaceReading {
  const name = readLabel(own(own(item, 'location'), 'name'));
  if (name !== undefined) return readPlaces(name);
  const offices = listOf(own(item, 'offices')).map((office) =>
    readPlace(readLabel(own(office, 'location')) ?? own(office, 'name')),
  );
  return joinReadings(offices);
}

function readDetails(
  item: JsonObject,
  read: FieldReading,
  unreadable: ReportUnreadable,
): FieldReading {
  const metadata = readMetadata(item);
  const ranges = readPayRanges(item);
  const questions = [...readGreenhouseQuestions(item), ...readGreenhouseConsents(item, unreadable)];
  return {
    workplace: metadata.workplace ?? read.workplace,
    employmentTypes: metadata.employmentTypes,
    salaries: ranges.length > 0 ? ranges : metadata.salaries,
    custom: { ...metadata.custom, ...read.custom },
    questions: questions.length > 0 ? questions : undefined,
  };
}

/**
 * The postings of any answer that holds some: the list itself, one posting, or
 * departments, offices and sections with their jobs inside.
 */
function itemsOf(data: unknown, department?: string): readonly unknown[] {
  if (Array.isArray(data)) return data.flatMap((entry) => itemsOf(entry, department));
  if (!isObject(data)) return [];
  if (isPresent(own(data, 'title')) && isPresent(own(data, 'id'))) return [data];
  const name = departmentName(data) ?? department;
  const jobs = listOf(own(data, 'jobs')).map((job) => inDepartment(job, name));
  const below = ['departments', 'offices', 'children'].flatMap((key) =>
    itemsOf(own(data, key), name),
  );
  // Sections hold postings that take applications without a vacancy.
  const sections = listOf(own(data, 'sections')).flatMap((section) => itemsOf(section));
  return [...jobs, ...below, ...sections.map(asProspect)];
}

/** Departments have a place in a tree; offices hold departments, and sections have neither. */
function departmentName(data: JsonObject): string | undefined {
  const isDepartment =
    Object.hasOwn(data, 'jobs') &&
    (Object.hasOwn(data, 'parent_id') || Object.hasOwn(data, 'children'));
  return isDepartment ? readLabel(own(data, 'name')) : undefined;
}

function inDepartment(job: unknown, name: string | undefined): unknown {
  if (!isObject(job) || name === undefined || Object.hasOwn(job, 'departments')) return job;
  return { ...job, departments: [{ name }] };
}

function asProspect(job: unknown): unknown {
  return isObject(job) && !Object.hasOwn(job, 'internal_job_id')
    ? { ...job, internal_job_id: null }
    : job;
}

/** Whether an answer is a list of something that holds postings, be it empty. */
function isFeed(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0 || itemsOf(data).length > 0;
  const keys = ['jobs', 'departments', 'offices', 'sections'];
  if (keys.some((key) => Array.isArray(own(data, key)))) return true;
  return isPresent(own(data, 'title')) && isPresent(own(data, 'id'));
}

/** Greenhouse: `boards-api.greenhouse.io/v1/boards/<board>/jobs`. */
export const source: Source = {
  id: 'greenhouse',
  customFields: ['requisition'],
  requestUrl(url) {
    if (!isHost(url, 'greenhouse.io')) return url;
    const api = apiUrl(url);
    if (/\/jobs\/\d+$/.test(api.pathname)) {
      return withParameters(api, { questions: 'true', pay_transparency: 'true' });
    }
    return api.pathname.endsWith('/jobs') ? withParameters(api, { content: 'true' }) : api;
  },
  read(document, { report }) {
    const { data, url } = document;
    if (!isFeed(data)) throw answerError(document, expected);
    return createFeed(readPostings(itemsOf(data), reader, { report, base: url }));
  },
  detailUrl(posting, feedUrl) {
    const api = apiUrl(feedUrl);
    if (!isHost(api, 'greenhouse.io') || !/\/boards\/[^/]+\/jobs$/.test(api.pathname))
      return undefined;
    const { origin, pathname } = api;
    const query = 'questions=true&pay_transparency=true';
    return new URL(`${origin}${pathname}/${encodeURIComponent(posting.id)}?${query}`);
  },
  readDetail(document, posting, { report }) {
    const [detail] = readPostings(itemsOf(document.data), reader, { report, base: document.url });
    if (!detail || detail.id !== posting.id) throw answerError(document, expected);
    return mergeDetail(posting, detail);
  },
};

/** The API address that belongs to a hosted board, also to the forms it is embedded in (`?for=<board>`). */
function apiUrl(url: URL): URL {
  const board = /^(?:job-)?boards(\.eu)?\.greenhouse\.io$/.exec(url.hostname);
  const parts = pathParts(url);
  if (!board) {
    // The board alone answers with its name, not with its postings.
    const isBoard =
      url.hostname === 'boards-api.greenhouse.io' && parts.length === 3 && parts[1] === 'boards';
    return isBoard ? new URL(`${url.origin}/${parts.join('/')}/jobs${url.search}`) : url;
  }
  const token = parts[0] === 'embed' ? url.searchParams.get('for') : parts[0];
  if (!token) return url;
  const job = parts[1] === 'jobs' && parts[2] ? `/${parts[2]}` : '';
  const api = `https://boards-api.greenhouse.io/v1/boards/${token}/jobs${job}`;
  return new URL(api);
}
