import type { PlaceReading } from '../../posting/read/places/place.js';
import type { Salary } from '../../posting/model/posting.js';
import { isHost, pathParts, withParameters } from '../address.js';
import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readPath } from '../mapping/read-path.js';
import { joinReadings, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { readSalary } from '../mapping/read-salary-fields.js';
import type { Source } from '../source.js';
import { readMarkup } from '../mapping/read-markup.js';

const expected =
  'An Ashby feed is { "jobs": […] }, at https://api.ashbyhq.com/posting-api/job-board/<name>?includeCompensation=true.';

const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'title',
    url: 'jobUrl',
    applyUrl: 'applyUrl',
    department: 'department',
    team: 'team',
    employmentTypes: 'employmentType',
    // A hybrid posting may carry `isRemote` as well.
    workplace: ['workplaceType', 'isRemote'],
    datePosted: 'publishedAt',
    description: { path: 'descriptionHtml', as: 'html' },
  }),
  omit: (item) =>
    own(item, 'isListed') === false
      ? 'This posting is unlisted: it is open to those who have its link.'
      : undefined,
  places: (item) =>
    joinReadings([item, ...listOf(own(item, 'secondaryLocations'))].map(readLocation)),
  compute: (item) => ({
    salaries: readCompensation(item),
    ...(own(item, 'descriptionHtml') ? {} : plainDescription(item)),
  }),
};

function plainDescription(item: JsonObject): { description?: string } {
  const plain = readPath(item, 'descriptionPlain')[0];
  return typeof plain === 'string' ? { description: readMarkup(plain, 'text') } : {};
}

function readLocation(value: unknown): PlaceReading {
  const address = own(own(value, 'address'), 'postalAddress');
  return readPlace(own(value, 'location'), {
    locality: own(address, 'addressLocality'),
    region: own(address, 'addressRegion'),
    country: own(address, 'addressCountry'),
  });
}

/** One pay range per tier. Only components of the type Salary are pay: shares come as numbers in the same list. */
function readCompensation(item: JsonObject): Salary[] {
  const compensation = own(item, 'compensation');
  // The numbers are present even where the company decided not to show them.
  if (own(item, 'shouldDisplayCompensationOnJobPostings') === false) return [];
  const tiers = listOf(own(compensation, 'compensationTiers')).flatMap((tier) =>
    salariesOf(own(tier, 'components'), own(tier, 'title'), own(tier, 'tierSummary')),
  );
  if (tiers.length > 0) return tiers;
  const summary =
    own(compensation, 'scrapeableCompensationSalarySummary') ??
    own(compensation, 'compensationTierSummary');
  return salariesOf(own(compensation, 'summaryComponents'), undefined, summary);
}

function salariesOf(components: unknown, label: unknown, text: unknown): Salary[] {
  return listOf(components)
    .filter((component) => own(component, 'compensationType') === 'Salary')
    .map((component) =>
      readSalary({
        min: own(component, 'minValue'),
        max: own(component, 'maxValue'),
        currency: own(component, 'currencyCode'),
        unit: own(component, 'interval'),
        label,
        text: text ?? own(component, 'summary'),
      }),
    )
    .filter((salary) => salary !== undefined);
}

/** Ashby: `api.ashbyhq.com/posting-api/job-board/<name>`. */
export const source: Source = {
  id: 'ashby',
  requestUrl(url) {
    if (!isHost(url, 'ashbyhq.com')) return url;
    const [name] = pathParts(url);
    const isBoard = url.hostname === 'jobs.ashbyhq.com' && name !== undefined && name !== 'api';
    const api = isBoard ? new URL(`https://api.ashbyhq.com/posting-api/job-board/${name}`) : url;
    return withParameters(api, { includeCompensation: 'true' });
  },
  read(document, { report }) {
    const jobs = own(document.data, 'jobs');
    if (!Array.isArray(jobs)) throw answerError(document, expected);
    return createFeed(readPostings(jobs, reader, { report, base: document.url }));
  },
};
