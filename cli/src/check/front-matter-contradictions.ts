import type { Posting, Salary } from 'open-roles/core';
import type { FactField } from '../authoring/fact-sheet.js';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';

type Facts = Partial<Posting>;

/** A fact as a person would say it; `undefined` where it is not stated. */
interface ComparedFact {
  field: FactField;
  say: (facts: Facts) => string | undefined;
  /** Whether what front matter states and what the text tells can both be true. */
  agree: (stated: Facts, told: Facts) => boolean;
}

const key = (text = ''): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** "2026-03" and "2026-03-09" agree. */
const isSameDay = (one = '', other = ''): boolean => {
  const [shorter, longer] = [one.slice(0, 10), other.slice(0, 10)].sort(
    (a, b) => a.length - b.length,
  );
  return longer?.startsWith(shorter ?? '') ?? false;
};

const isSamePay = (one?: Salary, other?: Salary): boolean =>
  (['min', 'max', 'currency', 'unit'] as const).every(
    (part) => one?.[part] === undefined || other?.[part] === undefined || one[part] === other[part],
  );

const facts: readonly ComparedFact[] = [
  ...(['datePosted', 'validThrough'] as const).map((field) => ({
    field,
    say: (each: Facts) => each[field]?.slice(0, 10),
    agree: (stated: Facts, told: Facts) => isSameDay(stated[field], told[field]),
  })),
  {
    field: 'status',
    say: ({ status }) => status,
    agree: (stated, told) => stated.status === told.status,
  },
  {
    field: 'employmentTypes',
    say: ({ employmentTypes }) => employmentTypes?.join(', '),
    agree: (stated, { employmentTypes = [] }) =>
      employmentTypes.some((type) => stated.employmentTypes?.includes(type)),
  },
  {
    field: 'workplace',
    say: ({ workplace }) => workplace,
    agree: (stated, told) => stated.workplace === told.workplace,
  },
  {
    field: 'salaries',
    say: ({ salaries: [salary] = [] }) =>
      salary && (salary.text ?? [salary.min, salary.max].join(' – ')),
    agree: (stated, told) => isSamePay(stated.salaries?.[0], told.salaries?.[0]),
  },
  {
    field: 'hiringOrganization',
    say: ({ hiringOrganization }) => hiringOrganization?.name,
    agree: (stated, told) => {
      const [one, other] = [stated, told].map((each) => key(each.hiringOrganization?.name));
      return one === undefined || other === undefined || one.includes(other) || other.includes(one);
    },
  },
];

/** Facts that front matter and text state differently. Front matter wins, but people read the text. */
export function findFrontMatterContradictions({ reading }: CheckedPosting): Finding[] {
  if (!reading) return [];
  const { stated, told } = reading;
  return facts.flatMap(({ field, say, agree }) => {
    const [one, other] = [say(stated.facts), say(told.facts)];
    const at = told.origins.get(field);
    if (one === undefined || other === undefined || !at) return [];
    if (agree(stated.facts, told.facts)) return [];
    const message = `Front matter gives ${field} as ${quoted(one)}, the text as ${quoted(other)}. Make them agree.`;
    return [{ severity: 'warning', code: 'facts-contradict', message, field, at }];
  });
}
