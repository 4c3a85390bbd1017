import type { IssueCollector } from '../issue-collector.js';
import { type FrontMatterEntries, type FrontMatterEntry, nameOf } from './entries.js';
import type { FrontMatterField } from './keys.js';
import { isGroup, isList } from './value.js';
import { readWrittenDate } from '../prose/written-date.js';

/** Fields that hold one fact. Those of others are all read, or rule one another out where they are read. */
const fields: readonly FrontMatterField[] = [
  'id',
  'vacancy',
  'title',
  'datePosted',
  'dateModified',
  'validThrough',
  'company',
  'companyUrl',
  'applyUrl',
  'applyEmail',
  'team',
  'summary',
  'language',
  'locality',
  'region',
  'salaryMin',
  'salaryMax',
  'salaryCurrency',
  'salaryUnit',
  'workload',
  'startDate',
  'subtitle',
];

/** Reports the keys whose fact another key above them states differently: it was left out. */
export function reportRepeated(entries: FrontMatterEntries, issues: IssueCollector): void {
  for (const field of fields) {
    const more = field === 'title' ? entries.of('titleOrOrder').filter(isNamed) : [];
    const stated = [...entries.of(field), ...more].filter((entry) => compared(entry) !== '');
    const [first, ...others] = stated;
    for (const other of others) {
      if (!first || compared(other) === compared(first)) continue;
      const [kept, lost] = [first, other].map(({ value }) => nameOf(value) ?? '');
      const message = `${other.name}: "${lost}" was left out, because ${first.name} says "${kept}". Keep one of them.`;
      issues.add('warning', 'facts-contradict', message, other.at);
    }
  }
}

/** `position: Baker` is a title, `position: 3` is none. */
function isNamed({ value }: FrontMatterEntry): boolean {
  return /\p{L}{3}/u.test(nameOf(value) ?? '');
}

/** A value as it is compared: days without the time of day, texts without case and punctuation. */
function compared({ field, value }: FrontMatterEntry): string {
  if (isList(value)) return '';
  const isDay = /^(?:date|valid)/.test(field ?? '') && !isGroup(value);
  const day = isDay ? readWrittenDate(value) : undefined;
  if (isDay) return day?.slice(0, 10) ?? '';
  return (nameOf(value) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
