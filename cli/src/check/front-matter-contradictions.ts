import type { Posting, Salary } from 'open-roles/core';
import type { CommonSettings } from '../common-options.js';
import { readPostingFile } from '../authoring/read-posting-file.js';
import { type CheckedPosting, type Finding, quoted } from './checked-posting.js';
import { factPlace } from './posting-text.js';

/** A fact as a person would say it; `undefined` where it is not stated. */
interface ComparedFact {
  field: keyof Posting;
  say: (posting: Posting) => string | undefined;
  /** Whether both can be true. */
  agree: (one: Posting, other: Posting) => boolean;
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
    say: (posting: Posting) => posting[field]?.slice(0, 10),
    agree: (one: Posting, other: Posting) => isSameDay(one[field], other[field]),
  })),
  {
    field: 'status',
    // Only what ends a posting is said in its text.
    say: ({ status }) => status,
    agree: (one, other) => other.status === 'open' || one.status === other.status,
  },
  {
    field: 'employmentTypes',
    say: ({ employmentTypes }) => employmentTypes.join(', ') || undefined,
    agree: (one, other) => one.employmentTypes.some((type) => other.employmentTypes.includes(type)),
  },
  {
    field: 'workplace',
    say: ({ workplace }) => workplace,
    agree: (one, other) => one.workplace === other.workplace,
  },
  {
    field: 'salaries',
    say: ({ salaries: [salary] }) => salary?.text ?? [salary?.min, salary?.max].join(' – '),
    agree: (one, other) => isSamePay(one.salaries[0], other.salaries[0]),
  },
  {
    field: 'hiringOrganization',
    say: ({ hiringOrganization }) => hiringOrganization?.name,
    agree: (one, other) => {
      const [first, second] = [
        key(one.hiringOrganization?.name),
        key(other.hiringOrganization?.name),
      ];
      return first.includes(second) || second.includes(first);
    },
  },
];

/** Facts that front matter and text state differently. Front matter wins, but people read the text. */
export function findFrontMatterContradictions(
  { posting, text }: CheckedPosting,
  { baseUrl, partials }: CommonSettings,
): Finding[] {
  if (!text || text.split.values.size === 0) return [];
  const { body, bodyLine } = text.split;
  // A fence at the top would be taken for front matter.
  if (/^\s*(?:---|\+\+\+|\{)/.test(body)) return [];
  const reading = readPostingFile(
    { path: text.file, bytes: new TextEncoder().encode('\n'.repeat(bodyLine - 1) + body) },
    { title: posting.title, ...(baseUrl && { baseUrl }), ...(partials && { partials }) },
  );
  const [told] = reading.postings;
  if (!told) return [];
  return facts.flatMap(({ field, say, agree }) => {
    const [one, other] = [say(posting), say(told)];
    const at = factPlace(reading.issues, field);
    if (one === undefined || other === undefined || !at || agree(posting, told)) return [];
    const message = `Front matter gives ${field} as ${quoted(one)}, the text as ${quoted(other)}. Make them agree.`;
    return [{ severity: 'warning', code: 'facts-contradict', message, field, at }];
  });
}
