import {
  readEmploymentTypes,
  readIdentifier,
  readLanguage,
  readWorkplace,
} from 'open-roles/internal';
import type { FactField, FactSheet } from '../fact-sheet.js';
import type { IssueCollector } from '../issue-collector.js';
import { readAddresses, readEmployer } from './addresses.js';
import { type FrontMatterEntries, type FrontMatterEntry, nameOf, readNumber } from './entries.js';
import type { FrontMatterContext } from './context.js';
import type { FrontMatterField } from './keys.js';
import { readFrontMatterPay } from './pay.js';
import { readFrontMatterPlaces } from './places.js';
import { hidingEntry, readStatus } from './status.js';
import { reportRepeated } from './repeated.js';
import { reportUnread } from './unread.js';
import { isGroup, toList } from './value.js';
import { stateWorkplace } from '../prose/read-fact.js';
import { readWrittenDate } from '../prose/written-date.js';

/** What front matter says of the posting as a whole. */
export interface FrontMatterReading {
  id?: string;
  title?: string;
  /** Why the author keeps the posting to himself. */
  hiddenBy?: FrontMatterEntry;
}

/** The fields whose entries state a fact: of several, the first that is there says where it stands. */
const statedBy: readonly (readonly [FactField, readonly FrontMatterField[]])[] = [
  ['title', ['title', 'titleOrOrder']],
  ['status', ['status', 'closed', 'open']],
  ['hiringOrganization', ['company']],
  ['locations', ['location', 'locality', 'region', 'country']],
  ['applicantLocationRequirements', ['areas', 'location', 'country']],
  ['workplace', ['workplace', 'location']],
  ['employmentTypes', ['employmentType']],
  ['salaries', ['salary', 'salaryMin', 'salaryMax']],
  ['datePosted', ['datePosted', 'shown']],
  ['validThrough', ['validThrough', 'closed']],
  ['applyUrl', ['applyUrl', 'applyEmail']],
];

/** "80%", "60–80 %". */
const percentage = /\d{1,3} ?%?\s*(?:[–-]\s*\d{1,3} ?)?%/;

/** Reads the facts that front matter states. They win over what the text says. */
export function readFrontMatterFacts(
  entries: FrontMatterEntries,
  sheet: FactSheet,
  issues: IssueCollector,
  base: URL | undefined,
): FrontMatterReading {
  const context = { entries, sheet, issues, base };
  readDates(context);
  sheet.set('status', readStatus(entries));
  readFrontMatterPlaces(context);
  readEmployer(context);
  readAddresses(context);
  sheet.set('employmentTypes', employmentTypes(context));
  sheet.set('salaries', readFrontMatterPay(entries, issues));
  readGrouping(context);
  const numbers = [...entries.of('order'), ...entries.of('titleOrOrder')];
  const order = numbers.map(({ value }) => readNumber(value)).find((each) => each !== undefined);
  sheet.set('order', order);
  const isKnown = (flag: boolean): boolean => entries.flag('featured', flag) !== undefined;
  sheet.set('featured', [true, false].find(isKnown));
  sheet.set('summary', entries.text('summary'));
  sheet.set('language', readLanguage(entries.text('language')));
  sheet.set('vacancy', readIdentifier(entries.text('vacancy')));
  const id = readIdentifier(entries.text('id'));
  const position = entries.texts('titleOrOrder').find((text) => /\p{L}{3}/u.test(text));
  const title = entries.text('title') ?? position;
  const hiddenBy = hidingEntry(entries);
  for (const [field, names] of statedBy) {
    const [entry] = names.flatMap((name) => entries.of(name));
    if (entry) sheet.origins.set(field, { ...entry.at, text: entry.name });
  }
  reportUnread(entries, issues);
  reportRepeated(entries, issues);
  return { ...(id && { id }), ...(title && { title }), ...(hiddenBy && { hiddenBy }) };
}

function readDates({ entries, sheet, issues }: FrontMatterContext): void {
  for (const field of ['datePosted', 'dateModified', 'validThrough'] as const) {
    for (const { name, value, at } of [...entries.of(field), ...datedFlags(entries, field)]) {
      const [first] = isGroup(value) ? [] : toList(value);
      const date = readWrittenDate(first, sheet.known.datePosted, sheet.slashOrder);
      if (date === undefined) {
        const shown = typeof first === 'string' || typeof first === 'number' ? first : '';
        const message = `${name}: "${shown}" is no date and was left out. Write it like 2026-11-30.`;
        issues.add('warning', 'date-unreadable', message, at);
      }
      sheet.set(field, date);
    }
  }
}

/** `published: 2026-01-05` is a date, `published: true` is not. */
function datedFlags(
  entries: FrontMatterEntries,
  field: string,
): ReturnType<FrontMatterEntries['of']> {
  if (field === 'datePosted')
    return entries.of('shown').filter(({ value }) => readWrittenDate(value) !== undefined);
  if (field === 'validThrough')
    return entries.of('closed').filter(({ value }) => readWrittenDate(value) !== undefined);
  return [];
}

function employmentTypes({
  entries,
  sheet,
}: FrontMatterContext): ReturnType<typeof readEmploymentTypes> {
  const all = entries.of('employmentType').map(({ key, value }) => {
    const texts = toList(value)
      .map(nameOf)
      .filter((text) => text !== undefined);
    const types = readEmploymentTypes(texts);
    const [text = ''] = texts;
    const workload = /^time$/i.test(key) ? percentage.exec(text)?.[0] : undefined;
    if (workload !== undefined) sheet.setCustom('workload', workload);
    // "permanent" is none of the model's types, and still worth knowing. Hugo's `type` names a layout.
    else if (
      (types.length === 0 || texts.some(saysMore)) &&
      !(/^type$/i.test(key) && /^[a-z][a-z\d/_-]*$/.test(text))
    ) {
      const [only, other] = toList(value);
      const custom = typeof only === 'number' && other === undefined ? only : text;
      if (!stateWorkplace(sheet, text)) sheet.setCustom(key, texts.length > 1 ? texts : custom);
    }
    return types;
  });
  return [...new Set(all.flat())];
}

/** Whether a text says more of the contract than its employment types: "CDI, temps partiel 80 %". */
function saysMore(text: string): boolean {
  return text
    .split(/[,;/|+·()]/)
    .some(
      (part) =>
        /\p{L}{2}|%/u.test(part) &&
        (readEmploymentTypes(part).length === 0 || percentage.test(part)) &&
        readWorkplace(part) === undefined,
    );
}

function readGrouping({ entries, sheet }: FrontMatterContext): void {
  const departments = entries.texts('department').map(capitalise);
  sheet.set('department', departments[0]);
  if (departments.length > 1) sheet.set('departments', departments);
  sheet.set('team', entries.text('team'));
  sheet.set('tags', [...new Set(entries.texts('tags', true))]);
  sheet.setCustom('startDate', entries.text('startDate'));
  const subtitle = entries.text('subtitle');
  sheet.setCustom('subtitle', subtitle);
  sheet.setCustom('workload', entries.text('workload') ?? percentage.exec(subtitle ?? '')?.[0]);
}

/** Site generators want slugs: "engineering". */
function capitalise(name: string): string {
  return /^[a-z][a-z -]*$/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
