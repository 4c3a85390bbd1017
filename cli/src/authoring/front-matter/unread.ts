import {
  payPartsOf,
  readFlag,
  readLanguage,
  salaryFromParts,
  salaryUnit,
} from 'open-roles/internal';
import type { IssueCollector } from '../issue-collector.js';
import {
  type FrontMatterEntries,
  type FrontMatterEntry,
  nameOf,
  oneText,
  readNumber,
  reportUnreadable,
} from './entries.js';
import type { FrontMatterField } from './keys.js';
import { payOfGroup } from './pay.js';
import { readPlaceGroup } from './places.js';
import { isStatus, stateName } from './status.js';
import { type FrontMatterValue, isGroup, isList, toList } from './value.js';
import { readWrittenDate } from '../prose/written-date.js';

/** Whether a value can be read, and what to write where it cannot. */
interface Reading {
  isRead: (value: FrontMatterValue) => boolean;
  advice: string;
}

const isText = (value: FrontMatterValue): boolean => oneText(value) !== undefined;
const isFlag = (value: FrontMatterValue): boolean => readFlag(value) !== undefined;
const isFlagOrDay = (value: FrontMatterValue): boolean =>
  isFlag(value) || (!isGroup(value) && readWrittenDate(value) !== undefined);

const text: Reading = { isRead: isText, advice: 'Write one text.' };
const texts: Reading = {
  isRead: (value) => toList(value).every((item) => !isList(item) && nameOf(item) !== undefined),
  advice: 'Write a text, or a list of texts.',
};
const flag: Reading = { isRead: isFlag, advice: 'Write true or false.' };
const flagOrDay: Reading = {
  isRead: isFlagOrDay,
  advice: 'Write true, false or a day like 2026-11-30.',
};
const amount: Reading = {
  isRead: (value) => salaryFromParts({ min: value }) !== undefined,
  advice: 'Write an amount like 50000.',
};

/** One or several texts, or groups of named values that `read` can make something of. */
function textsOrGroups(
  read: (group: ReadonlyMap<string, FrontMatterValue>) => unknown,
  advice: string,
): Reading {
  const isItemRead = (item: FrontMatterValue): boolean =>
    isGroup(item) ? read(item) !== undefined : isText(item);
  return { isRead: (value) => toList(value).every(isItemRead), advice };
}

const pay = textsOrGroups(payOfGroup, 'Write a text, or min:, max:, currency: and unit:.');
const isFraction = (value: FrontMatterValue): boolean =>
  /^0?[.,]\d*[1-9]$/.test(oneText(value) ?? '');

/** Fields whose values can be odd; the others report theirs where they are read. */
const readings: Partial<Record<FrontMatterField, Reading>> = {
  id: text,
  vacancy: text,
  title: text,
  titleOrOrder: text,
  order: { isRead: (value) => readNumber(value) !== undefined, advice: 'Write a number.' },
  hidden: flag,
  shown: flagOrDay,
  closed: flagOrDay,
  open: flag,
  featured: flag,
  status: {
    isRead: (value) => isStatus(oneText(value) ?? ''),
    advice: 'Write open, closed, talent-pool or draft.',
  },
  employmentType: texts,
  location: textsOrGroups(readPlaceGroup, 'Write a text, or city:, region: and country:.'),
  locality: text,
  region: text,
  country: texts,
  areas: texts,
  company: {
    isRead: (value) => nameOf(value) !== undefined,
    advice: 'Write one text, or name: and url:.',
  },
  department: texts,
  team: text,
  tags: texts,
  summary: text,
  language: {
    isRead: (value) => readLanguage(oneText(value)) !== undefined,
    advice: 'Write a language tag like en or de-AT.',
  },
  salary: {
    // A fraction of one is a share, which pays nobody.
    isRead: (value) => pay.isRead(value) && !toList(value).some(isFraction),
    advice: pay.advice,
  },
  salaryMin: amount,
  salaryMax: amount,
  salaryCurrency: {
    isRead: (value) => salaryFromParts({ min: 2, currency: value })?.currency !== undefined,
    advice: 'Write a currency code like EUR.',
  },
  salaryUnit: {
    isRead: (value) => salaryUnit(value) !== undefined,
    advice: 'Write HOUR, DAY, WEEK, MONTH or YEAR.',
  },
  workload: text,
  startDate: text,
  subtitle: text,
};

/** Which field a part of a pay group is read as. */
const payFields = {
  min: 'salaryMin',
  max: 'salaryMax',
  currency: 'salaryCurrency',
  unit: 'salaryUnit',
} as const;

/** Reports the values of known keys that say nothing, so that nothing an author wrote is lost silently. */
export function reportUnread(entries: FrontMatterEntries, issues: IssueCollector): void {
  const state = stateName(entries);
  for (const entry of entries.all) {
    const reading = entry.field && readings[entry.field];
    const isState = state !== undefined && entry.value === state;
    if (reading && !isState && !reading.isRead(entry.value))
      reportUnreadable(entry, reading.advice, issues);
    else if (entry.field === 'salary') reportPayParts(entry, issues);
  }
}

/** Of a group that states pay, one part can say nothing. */
function reportPayParts(entry: FrontMatterEntry, issues: IssueCollector): void {
  for (const group of toList(entry.value).filter(isGroup)) {
    const parts = payPartsOf(group);
    for (const part of ['min', 'max', 'currency', 'unit'] as const) {
      const given = parts[part];
      const reading = readings[payFields[part]];
      if (given !== undefined && reading && !reading.isRead(given))
        reportUnreadable(
          { ...entry, name: `${entry.name}.${part}`, value: given },
          reading.advice,
          issues,
        );
    }
  }
}
