import { isHost } from '../address.js';
import { answerError } from '../answer-error.js';
import { createFeed } from '../mapping/create-feed.js';
import { listOf, own } from '../../posting/read/json.js';
import type { PlaceReading } from '../../posting/read/places/place.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { joinReadings, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected = 'A Breezy feed is a list of positions, at https://<company>.breezy.hr/json.';

const reader: PostingReader = {
  fields: fieldMap({
    id: ['id', 'friendly_id'],
    title: 'name',
    url: 'url',
    applyUrl: (item) => applyPage(readLabel(own(item, 'url'))),
    department: 'department',
    employmentTypes: ['type.name', 'type.id'],
    // One remote place is enough; that none is says so, too.
    workplace: (item) => {
      const flags = locationsOf(item).map((location) => own(location, 'is_remote'));
      return flags.includes(true) ? 'remote' : flags.find((flag) => flag === false);
    },
    datePosted: 'published_date',
    'salary.text': 'salary',
    description: 'description',
    'hiringOrganization.name': 'company.name',
    'hiringOrganization.logo': 'company.logo_url',
  }),
  places: (item) => joinReadings(locationsOf(item).map(readLocation)),
};

/** `location` repeats the first of `locations`, which may be empty or missing. */
function locationsOf(item: unknown): readonly unknown[] {
  const locations = listOf(own(item, 'locations'));
  return locations.length > 0 ? locations : listOf(own(item, 'location'));
}

function readLocation(location: unknown): PlaceReading {
  return readPlace(own(location, 'name'), {
    locality: own(location, 'city'),
    region: own(own(location, 'state'), 'name'),
    country: own(own(location, 'country'), 'name') ?? own(own(location, 'country'), 'id'),
  });
}

function applyPage(page: string | undefined): string | undefined {
  return page?.includes('.breezy.hr/p/') ? `${page.replace(/\/$/, '')}/apply` : undefined;
}

/** Breezy HR: `<company>.breezy.hr/json`. Its list has no descriptions. */
export const source: Source = {
  id: 'breezy',
  requestUrl: (url) =>
    isHost(url, 'breezy.hr') && !url.pathname.startsWith('/json') ? new URL('/json', url) : url,
  read(document, { report }) {
    if (!Array.isArray(document.data)) throw answerError(document, expected);
    return createFeed(readPostings(document.data, reader, { report, base: document.url }));
  },
};
