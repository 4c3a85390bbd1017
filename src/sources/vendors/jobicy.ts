import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { own } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { readAreas } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected = 'A Jobicy feed is { "jobs": […] }, at https://jobicy.com/api/v2/remote-jobs.';

const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'jobTitle',
    url: 'url',
    'hiringOrganization.name': 'companyName',
    'hiringOrganization.logo': 'companyLogo',
    departments: 'jobIndustry',
    employmentTypes: 'jobType',
    workplace: { value: 'remote' },
    datePosted: 'pubDate',
    summary: 'jobExcerpt',
    description: 'jobDescription',
    'salary.min': ['salaryMin', 'annualSalaryMin'],
    'salary.max': ['salaryMax', 'annualSalaryMax'],
    'salary.currency': 'salaryCurrency',
    'salary.unit': (item) =>
      own(item, 'salaryPeriod') ??
      (own(item, 'annualSalaryMin') === undefined ? undefined : 'yearly'),
    'custom.level': 'jobLevel',
    'custom.source': { value: 'jobicy' },
    'custom.attribution': { value: 'Jobicy' },
  }),
  compute: (item) => {
    const areas =
      readLabel(own(item, 'jobGeo'))
        ?.split(/\s*,\s*/)
        .filter(Boolean) ?? [];
    return { applicantLocationRequirements: readAreas(areas) };
  },
};

/** Jobicy: `jobicy.com/api/v2/remote-jobs`. */
export const source: Source = {
  id: 'jobicy',
  read(document, { report }) {
    const jobs = own(document.data, 'jobs');
    if (!Array.isArray(jobs)) throw answerError(document, expected);
    return createFeed(readPostings(jobs, reader, { report, base: document.url }));
  },
};
