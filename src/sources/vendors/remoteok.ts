import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { isPresent, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readAreas } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { repairMojibake } from '../../posting/read/text/repair-mojibake.js';
import type { Source } from '../source.js';

const expected =
  'A Remote OK feed is a list that begins with a legal notice, at https://remoteok.com/api.';

/** A field of a posting; many postings were read as Latin-1 on their way to Remote OK. */
function readRepaired(item: JsonObject, key: string): unknown {
  const value = own(item, key);
  return typeof value === 'string' ? repairMojibake(value).text : value;
}

const repaired =
  (key: string) =>
  (item: JsonObject): unknown =>
    readRepaired(item, key);

/** Its terms want Remote OK named and linked: `custom.source` and `custom.attribution` carry that along. */
const reader: PostingReader = {
  fields: fieldMap({
    id: ['id', 'slug'],
    title: repaired('position'),
    url: 'url',
    applyUrl: 'apply_url',
    hiringOrganization: repaired('company'),
    'hiringOrganization.logo': ['company_logo', 'logo'],
    workplace: { value: 'remote' },
    datePosted: ['date', 'epoch'],
    'salary.min': 'salary_min',
    'salary.max': 'salary_max',
    // The vendor documents the amounts as dollars; they state no period, and some are hourly.
    'salary.currency': { value: 'USD' },
    tags: (item) => own(item, 'tags'),
    description: repaired('description'),
    'custom.source': { value: 'remoteok' },
    'custom.attribution': { value: 'Remote OK' },
  }),
  // The posting is remote: its location says where applicants live.
  compute: (item) => {
    const location = readRepaired(item, 'location');
    return { applicantLocationRequirements: isPresent(location) ? readAreas([location]) : [] };
  },
};

/** Remote OK: `remoteok.com/api`. */
export const source: Source = {
  id: 'remoteok',
  read(document, { report }) {
    if (!Array.isArray(document.data)) throw answerError(document, expected);
    const jobs = document.data.filter((row) => !isPresent(own(row, 'legal')));
    return createFeed(readPostings(jobs, reader, { report, base: document.url }));
  },
};
