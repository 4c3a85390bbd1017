import type { PlaceReading } from '../../posting/read/places/place.js';
import type { Workplace } from '../../posting/model/posting.js';
import { isHost } from '../address.js';
import { answerError } from '../answer-error.js';
import { composeSections } from '../mapping/compose-sections.js';
import { createFeed } from '../mapping/create-feed.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { joinReadings, readAddress, readPlace } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { readRecruiteeQuestions } from './recruitee-questions.js';
import { originalLanguage, translate } from './recruitee-translation.js';
import type { Source } from '../source.js';
import { readMarkup } from '../mapping/read-markup.js';

const expected =
  'A Recruitee feed is { "offers": […] }, at https://<company>.recruitee.com/api/offers/.';

const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    title: 'title',
    url: 'careers_url',
    applyUrl: 'careers_apply_url',
    status: 'status',
    department: 'department',
    employmentTypes: 'employment_type_code',
    datePosted: ['published_at', 'created_at'],
    dateModified: 'updated_at',
    validThrough: 'close_at',
    summary: 'highlight',
    order: 'position',
    tags: (item) =>
      listOf(own(item, 'tags')).map((tag) => (isObject(tag) ? own(tag, 'name') : tag)),
    'hiringOrganization.name': 'company_name',
    'salary.min': 'salary.min',
    'salary.max': 'salary.max',
    'salary.currency': 'salary.currency',
    'salary.unit': 'salary.period',
    'custom.category': 'category_code',
    'custom.experience': 'experience_code',
    'custom.education': 'education_code',
    'custom.hours': readHours,
  }),
  omit: (item) =>
    own(item, 'status') === 'internal' ? 'This posting is for the company’s own staff.' : undefined,
  places: readLocations,
  compute: (item) => {
    const questions = readRecruiteeQuestions(item);
    return {
      ...readParts(item),
      workplace: readFlags(item),
      language: originalLanguage(item),
      questions: questions.length > 0 ? questions : undefined,
    };
  },
};

/** Two parts without a heading; the second says what applicants bring. */
function readParts(item: JsonObject): ReturnType<typeof composeSections> {
  const { description } = composeSections([
    { html: own(item, 'description') },
    { html: own(item, 'requirements') },
  ]);
  const requirements = readMarkup(own(item, 'requirements'));
  const sections = requirements
    ? [{ kind: 'requirements' as const, heading: '', html: requirements }]
    : undefined;
  return { description, sections };
}

/** The flags can be combined: home and office together is hybrid work. */
function readFlags(item: JsonObject): Workplace | undefined {
  const [remote, onSite] = [own(item, 'remote') === true, own(item, 'on_site') === true];
  if (own(item, 'hybrid') === true || (remote && onSite)) return 'hybrid';
  if (remote) return 'remote';
  return onSite ? 'on-site' : undefined;
}

/** `location` may be the words "Remote job"; the parts beside it are more reliable. */
function readLocations(item: JsonObject): PlaceReading {
  const locations = listOf(own(item, 'locations'));
  if (locations.length > 0) return joinReadings(locations.map(readLocation));
  if (!isPresent(own(item, 'city')) && !isPresent(own(item, 'country')))
    return readPlace(own(item, 'location'));
  return readPlace(own(item, 'location'), {
    locality: own(item, 'city'),
    region: own(item, 'state_name'),
    country: own(item, 'country') ?? own(item, 'country_code'),
  });
}

function readLocation(location: unknown): PlaceReading {
  return readAddress({
    locality: own(location, 'city') ?? own(location, 'name'),
    region: own(location, 'state'),
    country: own(location, 'country') ?? own(location, 'country_code'),
  });
}

function readHours(item: JsonObject): string | undefined {
  const [min, max] = ['min', 'max'].map((end) => {
    const hours = Number(
      readLabel(own(item, `${end}_hours_per_week`) ?? own(item, `${end}_hours`)),
    );
    return hours > 0 ? String(hours) : undefined;
  });
  return min !== undefined && max !== undefined && min !== max
    ? `${min}\u2013${max}`
    : (max ?? min);
}

/** Recruitee (Tellent): `<company>.recruitee.com/api/offers/`, also on a company's own domain. */
export const source: Source = {
  id: 'recruitee',
  requestUrl(url) {
    const isApi = url.pathname.startsWith('/api/');
    return isHost(url, 'recruitee.com') && !isApi ? new URL('/api/offers/', url) : url;
  },
  read(document, { report, language }) {
    const offers = own(document.data, 'offers') ?? own(document.data, 'offer');
    if (!isPresent(offers) && !Array.isArray(offers)) throw answerError(document, expected);
    const items = listOf(offers).map((offer) => translate(offer, language));
    return createFeed(readPostings(items, reader, { report, base: document.url }));
  },
};
