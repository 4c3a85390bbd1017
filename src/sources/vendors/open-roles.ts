import { loadPart } from '../../errors/load-part.js';
import { completePosting, type PostingFields } from '../../posting/model/create-posting.js';
import { checkFields } from '../../posting/model/check-posting.js';
import type { Area, Posting } from '../../posting/model/posting.js';
import { readIdentifier } from '../../posting/read/identifier.js';
import { readEmployer } from '../../posting/read/employer.js';
import { safeUrl } from '../../posting/read/safe-url.js';
import { isObject, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { isLeftover } from '../mapping/is-leftover.js';
import type { ReadingContext } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected =
  'An Open Roles feed is { "version": "1", "postings": [{ "id": …, "title": … }, …] }.';
/** Not what programs write for "none", such as the years 0001 and 9999, or the first day of 1970. */
const isoDate = /^(?!190[01]|1970-01-01)((?:19|20|21)\d\d)-(\d\d)(?:$|-(\d\d)(?:$|T))/;

/** Whether every text in a value states something. */
function isStated(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && !isLeftover(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isStated);
}

/** Whether it is a day, month or instant that there is. */
function isDate(text: string): boolean {
  const match = isoDate.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3] ?? 1);
  if (day > 0 && day <= 28) return month > 0 && month <= 12;
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day));
  return date.getUTCMonth() === month - 1; // the 31st of June would be one of July
}

/**
 * A posting that is written as the model wants it, at most with lists left out: the item itself, which was
 * parsed for this, since a copy of each takes longer than all else; a copy where the item has more.
 * `undefined` for one that needs more reading, which is loaded only then: people write these feeds by hand.
 */
function readExact(item: unknown, base: URL | undefined): Posting | undefined {
  const id = readIdentifier(own(item, 'id'));
  if (!isObject(item) || id === undefined) return undefined;
  const isPlain = item['id'] === id && !Object.values(item).includes(null);
  const posting = checkFields(isPlain ? item : { ...withoutNull(item), id });
  if (!posting || !isExact(posting, item)) return undefined;
  for (const field of ['url', 'applyUrl'] as const) {
    const address = safeUrl(posting[field], base);
    if (address) posting[field] = address;
    else if (posting[field]) return undefined;
  }
  posting.title = posting.title.trim();
  return completePosting(posting);
}

const withoutNull = (item: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));

/** Whether a place names its country by code, if at all. */
const hasCode = ({ country }: Area): boolean =>
  country === undefined || /^(?:[A-Z]{2})?$/.test(country);

/** What a shape cannot say: dates and countries in their codes, addresses that are safe, pay that is some, no text in the place of HTML. */
function isExact(posting: PostingFields, item: JsonObject): boolean {
  const { description = '', sections = [], ...facts } = posting;
  const { datePosted, dateModified, validThrough, hiringOrganization } = facts;
  const { locations = [], applicantLocationRequirements = [], salaries = [] } = facts;
  return (
    [datePosted, dateModified, validThrough].every((date) => date === undefined || isDate(date)) &&
    locations.every(hasCode) &&
    applicantLocationRequirements.every(hasCode) &&
    [hiringOrganization?.url, hiringOrganization?.logo].every(
      (url) => url === undefined || safeUrl(url),
    ) &&
    salaries.every(({ min = 1, max = 1 }) => min > 0 && max > 0) &&
    isStated(facts) &&
    sections.every(({ heading, html }) => !isLeftover(heading) && !isLeftover(html)) &&
    (description.includes('<') || !/\n|&lt;/.test(description)) &&
    !['location', 'salary', 'employmentType', 'organization'].some((key) =>
      Object.hasOwn(item, key),
    )
  );
}

async function readItems(items: readonly unknown[], context: ReadingContext): Promise<Posting[]> {
  const exact = items.map((item) => readExact(item, context.base));
  if (!exact.includes(undefined)) return exact.filter((posting) => posting !== undefined);
  const { repairPostings } = await loadPart(import('../mapping/repair-postings.js'));
  return repairPostings(items, exact, context);
}

/** How many postings a server has, where this is its answer to a search: one page of them, with counts. */
function pageTotal(data: unknown): number | undefined {
  const total = own(data, 'total');
  return Array.isArray(own(data, 'facets')) && typeof total === 'number' ? total : undefined;
}

/** The library's own format: the posting model as JSON, whole or as a bare list of postings. */
export const source: Source = {
  id: 'open-roles',
  async read(document, { report }) {
    const { data, url } = document;
    const items = Array.isArray(data) ? data : own(data, 'postings');
    if (!Array.isArray(items)) {
      const { answerError } = await loadPart(import('../answer-error.js'));
      throw answerError(document, expected);
    }
    const version = own(data, 'version');
    if (version !== undefined && version !== '1' && version !== 1) {
      report.add(
        'warning',
        'feed-version',
        'This feed is of another version than "1"; what could be read is shown.',
      );
    }
    const postings = await readItems(items, { report, base: url });
    const organization = readEmployer(own(data, 'organization'));
    const language = own(data, 'language');
    const updated = own(data, 'updated');
    const total = url && pageTotal(data);
    return {
      version: '1',
      ...(organization ? { organization } : {}),
      ...(typeof language === 'string' ? { language } : {}),
      ...(typeof updated === 'string' ? { updated } : {}),
      ...(total === undefined ? {} : { total }),
      postings,
    };
  },
  detailUrls({ data, url }) {
    const addresses = new Map<string, URL>();
    const isPage = pageTotal(data) !== undefined;
    for (const item of listOf(own(data, 'postings'))) {
      const id = readIdentifier(own(item, 'id'));
      if (id === undefined) continue;
      // A server that searches has each posting beside its search.
      const path = isPage
        ? `${url?.pathname ?? ''}/${encodeURIComponent(id)}`
        : own(item, 'details');
      const stated = safeUrl(path, url);
      const address = stated === undefined ? undefined : new URL(stated);
      // Beside the feed only: it has no say over what browsers ask of other servers, the page's own among them.
      if (address && address.origin === url?.origin) addresses.set(id, address);
    }
    return addresses.size > 0 ? addresses : undefined;
  },
};
