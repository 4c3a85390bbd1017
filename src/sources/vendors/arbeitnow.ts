import { nextOnSite } from '../address.js';
import { readEmploymentTypes } from '../../posting/read/employment-type.js';
import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { listOf, own } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected =
  'An Arbeitnow feed is { "data": […] }, at https://www.arbeitnow.com/api/job-board-api.';

const reader: PostingReader = {
  fields: fieldMap({
    id: 'slug',
    title: 'title',
    url: 'url',
    'hiringOrganization.name': 'company_name',
    locations: 'location',
    workplace: 'remote',
    datePosted: { path: 'created_at', as: 'unix-seconds' },
    tags: (item) => own(item, 'tags'),
    // Some descriptions arrive escaped, some not.
    description: 'description',
    'custom.jobTypes': 'job_types',
  }),
  // The wordings mix seniority with employment: what is no employment type is no fault.
  compute: (item) => ({ employmentTypes: readEmploymentTypes(listOf(own(item, 'job_types'))) }),
};

/** Arbeitnow: `www.arbeitnow.com/api/job-board-api`, page by page. */
export const source: Source = {
  id: 'arbeitnow',
  read(document, { report }) {
    const items = own(document.data, 'data');
    if (!Array.isArray(items)) throw answerError(document, expected);
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
  nextPage: ({ data }, url) => nextOnSite(own(own(data, 'links'), 'next'), url),
};
