import { loadPart } from '../../errors/load-part.js';
import { createPosting } from '../../posting/model/create-posting.js';
import { checkPosting } from '../../posting/model/check-posting.js';
import type { Posting, Question } from '../../posting/model/posting.js';
import { readIdentifier } from '../../posting/read/identifier.js';
import { readEmployer } from '../../posting/read/employer.js';
import { safeUrl } from '../../posting/read/safe-url.js';
import { timeOf } from '../../posting/model/time.js';
import { isObject, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { isLeftover } from '../mapping/is-leftover.js';
import type { ReadingContext } from '../mapping/read-postings.js';
import type { Source } from '../source.js';

const expected =
  'An Open Roles feed is { "version": "1", "postings": [{ "id": …, "title": … }, …] }.';
/** Texts that state nothing: empty ones, and what programs write for nothing. */
const nothingStated = /[:[,]\s*"\s*(?:(?:undefined|null|NaN|\[object Object\]|Invalid Date)\s*)?"/i;
/** Not what programs write for "none", such as the years 0001 and 9999, or the first day of 1970. */
const isoDate = /^(?!190[01]|1970-01-01)(?:19|20|21)\d\d-\d\d(?:$|-\d\d(?:$|T))/;

/** Whether it is a day, month or instant that there is. */
function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  return isoDate.test(text) && new Date(timeOf(day)).toISOString().startsWith(day);
}

/**
 * A posting that is written as the model wants it, at most with lists left out. `undefined` for
 * one that needs more reading, which is loaded only then: people write these feeds by hand.
 */
function readExact(
  item: unknown,
  base: URL | undefined,
  isWordless: WordlessTest,
): Posting | undefined {
  const id = readIdentifier(own(item, 'id'));
  const title = own(item, 'title');
  if (!isObject(item) || id === undefined || typeof title !== 'string' || title.trim() === '')
    return undefined;
  const stated = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
  const posting = checkPosting({ ...createPosting({ id, title }), ...stated, id });
  if (!posting || !isExact(posting, item, isWordless)) return undefined;
  const url = safeUrl(posting.url, base);
  const applyUrl = safeUrl(posting.applyUrl, base);
  if ((posting.url && !url) || (posting.applyUrl && !applyUrl)) return undefined;
  return {
    ...posting,
    title: title.trim(),
    ...(url ? { url } : {}),
    ...(applyUrl ? { applyUrl } : {}),
  };
}

/** What a shape cannot say: dates and countries in their codes, addresses that are safe, pay that is some, no text in the place of HTML. */
function isExact(posting: Posting, item: JsonObject, isWordless: WordlessTest): boolean {
  const { datePosted, dateModified, validThrough, hiringOrganization, description } = posting;
  const dates = [datePosted, dateModified, validThrough].filter((date) => date !== undefined);
  const areas = [...posting.locations, ...posting.applicantLocationRequirements];
  const addresses = [hiringOrganization?.url, hiringOrganization?.logo].filter(
    (url) => url !== undefined,
  );
  // The form words some questions: the empty label of those is none that was left open.
  const questions = posting.questions?.map((question) =>
    isWordless(question) ? { ...question, label: 0 } : question,
  );
  return (
    dates.every(isDate) &&
    areas.every(
      ({ name, country }) => name.trim() !== '' && /^(?:[A-Z]{2})?$/.test(country ?? ''),
    ) &&
    addresses.every((url) => safeUrl(url) !== undefined) &&
    posting.salaries.every(({ min = 1, max = 1 }) => min > 0 && max > 0) &&
    !nothingStated.test(JSON.stringify({ ...posting, description: 0, sections: 0, questions })) &&
    (posting.sections ?? []).every(
      ({ heading, html }) => !isLeftover(heading) && !isLeftover(html),
    ) &&
    (description.includes('<') || !/\n|&lt;/.test(description)) &&
    !['location', 'salary', 'employmentType', 'organization'].some((key) =>
      Object.hasOwn(item, key),
    )
  );
}

/** Whether a question stands without a label, and the form has words for it. */
type WordlessTest = (question: Question) => boolean;

/** Few feeds ask such questions: only they load the list of them. */
async function wordlessTest(items: readonly unknown[]): Promise<WordlessTest> {
  const asks = items.some((item) =>
    listOf(own(item, 'questions')).some((question) => own(question, 'label') === ''),
  );
  if (!asks) return () => false;
  const { isWordlessId } = await loadPart(import('../../posting/model/wordless-question.js'));
  return ({ id, label }) => label === '' && isWordlessId(id);
}

async function readItems(items: readonly unknown[], context: ReadingContext): Promise<Posting[]> {
  const isWordless = await wordlessTest(items);
  const exact = items.map((item) => readExact(item, context.base, isWordless));
  if (!exact.includes(undefined)) return exact.filter((posting) => posting !== undefined);
  const { repairPostings } = await loadPart(import('../mapping/repair-postings.js'));
  return repairPostings(items, exact, context);
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
    return {
      version: '1',
      ...(organization ? { organization } : {}),
      ...(typeof language === 'string' ? { language } : {}),
      ...(typeof updated === 'string' ? { updated } : {}),
      postings,
    };
  },
  detailUrls({ data, url }) {
    const addresses = new Map<string, URL>();
    for (const item of listOf(own(data, 'postings'))) {
      const stated = safeUrl(own(item, 'details'), url);
      const address = stated === undefined ? undefined : new URL(stated);
      const id = readIdentifier(own(item, 'id'));
      // Beside the feed only: it has no say over what browsers ask of other servers, the page's own among them.
      if (address && id !== undefined && address.origin === url?.origin) addresses.set(id, address);
    }
    return addresses.size > 0 ? addresses : undefined;
  },
};
