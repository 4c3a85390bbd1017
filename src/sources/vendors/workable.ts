import type { PlaceReading } from '../../posting/read/places/place.js';
import { isHost, pathParts, withParameters } from '../address.js';
import { answerError } from '../answer-error.js';
import { composeSections } from '../mapping/compose-sections.js';
import { createFeed, createOrganization } from '../mapping/create-feed.js';
import { isObject, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { joinReadings, readAddress, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected =
  'A Workable feed is { "name": …, "jobs": […] }, at https://apply.workable.com/api/v1/widget/accounts/<account>?details=true.';

/** The first path of each is the account's widget feed, the others the same facts on jobs.workable.com. */
const reader: PostingReader = {
  fields: fieldMap({
    id: ['shortcode', 'id'],
    title: 'title',
    url: ['url', 'shortlink'],
    applyUrl: ['application_url', 'applyUrl'],
    department: 'department',
    employmentTypes: ['employment_type', 'employmentType'],
    workplace: ['workplace_type', 'workplace', 'telecommuting'],
    datePosted: ['published_on', 'created_at', 'created'],
    dateModified: 'updated',
    language: 'language',
    'hiringOrganization.name': 'company.title',
    'hiringOrganization.url': 'company.website',
    'custom.requisition': 'code',
    'custom.function': 'function',
    'custom.industry': 'industry',
    'custom.experience': 'experience',
    'custom.education': 'education',
  }),
  places: readLocations,
  compute: (item) =>
    composeSections([
      { html: own(item, 'description') },
      { html: own(item, 'requirementsSection'), kind: 'requirements' },
      { html: own(item, 'benefitsSection'), kind: 'benefits' },
    ]),
};

/** A hidden location stays hidden, also where the flat fields repeat it. `state` is a region. */
function readLocations(item: JsonObject): PlaceReading {
  const locations = listOf(own(item, 'locations'));
  if (locations.length === 0) {
    return readAddress({
      locality: own(item, 'city'),
      region: own(item, 'state'),
      country: own(item, 'country'),
    });
  }
  const shown = locations.filter((location) => own(location, 'hidden') !== true);
  return joinReadings(
    shown.map((location) =>
      isObject(location)
        ? readAddress({
            locality: own(location, 'city'),
            region: own(location, 'region'),
            country: own(location, 'country') || own(location, 'countryCode'),
          })
        : readPlace(location),
    ),
  );
}

/** Workable: `apply.workable.com/api/v1/widget/accounts/<account>`. */
export const source: Source = {
  id: 'workable',
  requestUrl(url) {
    if (!isHost(url, 'workable.com') || url.hostname === 'jobs.workable.com') return url;
    return withParameters(widgetUrl(url), { details: 'true' });
  },
  read(document, { report }) {
    const { data } = document;
    const jobs = own(data, 'jobs');
    if (!Array.isArray(jobs)) throw answerError(document, expected);
    // jobs.workable.com calls the company `title`.
    const name = own(data, 'name') ?? own(data, 'title');
    const organization = createOrganization(name, own(data, 'website'), own(data, 'image'));
    const postings = readPostings(jobs, reader, { report, base: document.url, organization });
    return createFeed(postings, { organization });
  },
};

/** The widget feed that belongs to a hosted careers page. Its other addresses cannot be read by other sites. */
function widgetUrl(url: URL): URL {
  const [first, second, third] = pathParts(url);
  const widget = (account: string): URL =>
    new URL(`https://apply.workable.com/api/v1/widget/accounts/${account}${url.search}`);
  if (url.hostname === 'www.workable.com') {
    return first === 'api' && second === 'accounts' && third ? widget(third) : url;
  }
  if (url.hostname === 'apply.workable.com') {
    return first !== undefined && !['api', 'j', 'p'].includes(first) ? widget(first) : url;
  }
  const [account] = url.hostname.split('.');
  return account === undefined || first === 'spi' ? url : widget(account);
}
