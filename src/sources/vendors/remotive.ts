import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { listOf, own } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { readAreas } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected = 'A Remotive feed is { "jobs": […] }, at https://remotive.com/api/remote-jobs.';

/**
 * Its terms want Remotive named and linked, and forbid handing the postings on to
 * search engines: `custom.source` and `custom.attribution` carry that along.
 */
const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'title',
    url: 'url',
    'hiringOrganization.name': 'company_name',
    'hiringOrganization.logo': ['company_logo', 'company_logo_url'],
    department: 'category',
    employmentTypes: 'job_type',
    workplace: { value: 'remote' },
    datePosted: 'publication_date',
    'salary.text': 'salary',
    tags: (item) => own(item, 'tags'),
    description: 'description',
    'custom.source': { value: 'remotive' },
    'custom.attribution': { value: 'Remotive' },
  }),
  compute: (item) => {
    const where = readLabel(own(item, 'candidate_required_location'));
    const areas = where?.split(/\s*,\s*/).filter(Boolean) ?? [];
    return { applicantLocationRequirements: readAreas(areas) };
  },
};

/** Remotive: `remotive.com/api/remote-jobs`. */
export const source: Source = {
  id: 'remotive',
  read(document, { report }) {
    const jobs = own(document.data, 'jobs');
    if (!Array.isArray(jobs)) throw answerError(document, expected);
    return createFeed(readPostings(listOf(jobs), reader, { report, base: document.url }));
  },
};
