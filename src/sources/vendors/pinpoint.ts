import { isHost } from '../address.js';
import { answerError } from '../answer-error.js';
import { composeSections, type SectionPart } from '../mapping/compose-sections.js';
import { createFeed } from '../mapping/create-feed.js';
import { own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { readSalary } from '../mapping/read-salary-fields.js';
import type { Source } from '../source.js';

const expected =
  'A Pinpoint feed is { "data": […] }, at https://<company>.pinpointhq.com/postings.json.';

/** `reporting_to` names a person and is never read. */
const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'title',
    url: ['url', 'path'],
    applyUrl: (item) => applyPage(readLabel(own(item, 'url'))),
    department: 'job.department.name',
    employmentTypes: (item) => [own(item, 'employment_type'), own(item, 'employment_type_text')],
    workplace: ['workplace_type', 'workplace_type_text'],
    validThrough: 'deadline_at',
    'custom.division': 'job.division.name',
    'custom.requisition': 'job.requisition_id',
    'custom.employmentType': 'employment_type_text',
  }),
  places: (item) => {
    const location = own(item, 'location');
    return readPlace(own(location, 'name'), {
      locality: own(location, 'city'),
      region: own(location, 'province'),
    });
  },
  compute: (item) => {
    const salary = own(item, 'compensation_visible') === true ? readCompensation(item) : undefined;
    return { ...composeSections(partsOf(item)), salaries: salary ? [salary] : [] };
  },
};

function readCompensation(item: JsonObject): ReturnType<typeof readSalary> {
  return readSalary({
    min: own(item, 'compensation_minimum'),
    max: own(item, 'compensation_maximum'),
    currency: own(item, 'compensation_currency'),
    unit: own(item, 'compensation_frequency'),
    text: own(item, 'compensation'),
  });
}

/** Each part but the first has a heading that the company words itself. */
function partsOf(item: JsonObject): SectionPart[] {
  const part = (name: string): SectionPart => ({
    heading: own(item, `${name}_header`),
    html: withoutMarks(own(item, name)),
  });
  return [
    { html: withoutMarks(own(item, 'description')), kind: 'about' },
    { ...part('key_responsibilities'), kind: 'responsibilities' },
    { ...part('skills_knowledge_expertise'), kind: 'requirements' },
    { ...part('benefits'), kind: 'benefits' },
  ];
}

/** The editor leaves a comment in every block. */
function withoutMarks(html: unknown): unknown {
  return typeof html === 'string' ? html.replaceAll('<!--block-->', '') : html;
}

function applyPage(page: string | undefined): string | undefined {
  return page?.includes('/postings/') ? `${page.replace(/\/$/, '')}/applications/new` : undefined;
}

/** Pinpoint: `<company>.pinpointhq.com/postings.json`. */
export const source: Source = {
  id: 'pinpoint',
  requestUrl: (url) =>
    isHost(url, 'pinpointhq.com') && !url.pathname.endsWith('.json')
      ? new URL('/postings.json', url)
      : url,
  read(document, { report }) {
    const items = own(document.data, 'data');
    if (!Array.isArray(items)) throw answerError(document, expected);
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
};
