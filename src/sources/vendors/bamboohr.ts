import type { PlaceReading } from '../../posting/read/places/place.js';
import type { Posting } from '../../posting/model/posting.js';
import { isHost } from '../address.js';
import { answerError } from '../answer-error.js';
import { readBamboohrQuestions } from './bamboohr-questions.js';
import { mergeDetail } from '../mapping/merge-detail.js';
import { createFeed } from '../mapping/create-feed.js';
import { isObject, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { readAddress } from '../mapping/read-place-fields.js';
import { readPostings, type PostingReader } from '../mapping/read-postings.js';
import { reportNoAddresses } from './no-addresses.js';
import type { Source, SourceContext } from '../source.js';
import type { SourceDocument } from '../../http/document.js';

const expected =
  'A BambooHR feed is { "result": […] }, at https://<company>.bamboohr.com/careers/list.';

/** `locationType` comes as the text of a number. */
const workplaces: ReadonlyMap<unknown, string> = new Map([
  ['0', 'on-site'],
  ['1', 'remote'],
  ['2', 'hybrid'],
]);

function createReader(url: URL | undefined): PostingReader {
  return {
    fields: fieldMap({
      id: (item) => idOf(item, url),
      title: 'jobOpeningName',
      // The list has no addresses: a posting's page is at `/careers/<id>` of the company's host, which a copy elsewhere does not tell.
      url: (item) => own(item, 'jobOpeningShareUrl') ?? pageOf(item, url),
      department: 'departmentLabel',
      employmentTypes: ['employmentStatusLabel', 'employmentType'],
      workplace: (item) =>
        workplaces.get(readLabel(own(item, 'locationType'))) ??
        (own(item, 'isRemote') === true ? 'remote' : undefined),
      status: 'jobOpeningStatus',
      datePosted: 'datePosted',
      description: { path: 'description', as: 'html' },
      'salary.text': 'compensation',
      'custom.experience': 'minimumExperience',
    }),
    places: readLocation,
  };
}

/** An answer about one posting has its id only in its addresses. */
function idOf(item: JsonObject, url: URL | undefined): unknown {
  const shared = readLabel(own(item, 'jobOpeningShareUrl')) ?? url?.pathname;
  return own(item, 'id') ?? /\/careers\/(\d+)/.exec(shared ?? '')?.[1];
}

function isCompany(url: URL | undefined): url is URL {
  return url !== undefined && isHost(url, 'bamboohr.com');
}

function pageOf(item: JsonObject, url: URL | undefined): string | undefined {
  const id = readLabel(own(item, 'id'));
  return isCompany(url) && id !== undefined
    ? new URL(`/careers/${encodeURIComponent(id)}`, url).href
    : undefined;
}

/** Which of the two is filled depends on the company's settings. */
function readLocation(item: JsonObject): PlaceReading {
  const [location, ats] = [own(item, 'location'), own(item, 'atsLocation')];
  return readAddress({
    locality: own(location, 'city') ?? own(ats, 'city'),
    region: own(location, 'state') ?? own(ats, 'state') ?? own(ats, 'province'),
    country: own(location, 'addressCountry') ?? own(ats, 'country'),
  });
}

function readDetailItem(document: SourceDocument, { report }: SourceContext): Posting[] {
  const result = own(document.data, 'result');
  const opening = own(result, 'jobOpening');
  const questions = readBamboohrQuestions(own(result, 'formFields'));
  return readPostings([opening], createReader(document.url), { report, base: document.url }).map(
    (posting) => (questions.length > 0 ? { ...posting, questions } : posting),
  );
}

/** BambooHR: `<company>.bamboohr.com/careers/list`. */
export const source: Source = {
  id: 'bamboohr',
  requestUrl(url) {
    const isPage = isHost(url, 'bamboohr.com') && !/\/(?:list|detail)\/?$/.test(url.pathname);
    return isPage ? new URL('/careers/list', url) : url;
  },
  read(document, context) {
    const result = own(document.data, 'result');
    if (isObject(own(result, 'jobOpening'))) return createFeed(readDetailItem(document, context));
    if (!Array.isArray(result)) throw answerError(document, expected);
    const { report } = context;
    const postings = readPostings(result, createReader(document.url), {
      report,
      base: document.url,
    });
    if (!isCompany(document.url) && postings.some(({ url }) => url === undefined)) {
      reportNoAddresses(report, 'BambooHR', 'https://<company>.bamboohr.com/careers/list');
    }
    return createFeed(postings);
  },
  detailUrl(posting, feedUrl) {
    return isCompany(feedUrl)
      ? new URL(`/careers/${encodeURIComponent(posting.id)}/detail`, feedUrl)
      : undefined;
  },
  readDetail(document, posting, context) {
    const [detail] = isObject(own(own(document.data, 'result'), 'jobOpening'))
      ? readDetailItem(document, context)
      : [];
    if (!detail) throw answerError(document, expected);
    return mergeDetail(posting, detail);
  },
};
