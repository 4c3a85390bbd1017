import { checkQuestion, checkSection } from '../../posting/model/check-posting.js';
import type { CustomValue, Posting, Question, Section } from '../../posting/model/posting.js';
import { isWordlessId } from '../../posting/model/wordless-question.js';
import { createCustom, readCustomValue } from './custom-value.js';
import { isObject, isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { fieldMap } from './read-fields.js';
import { readFlag } from '../../posting/read/flag.js';
import { isLeftover } from './is-leftover.js';
import { readLabel } from './read-label.js';
import { readMarkup } from './read-markup.js';
import { readPostings, type PostingReader, type ReadingContext } from './read-postings.js';
import { readSalaryEntry } from './read-salary-fields.js';

/** The model's own names, and the singular that people write for one of a kind. */
const reader: PostingReader = {
  fields: fieldMap({
    id: 'id',
    vacancy: 'vacancy',
    title: ['title', 'name'],
    url: 'url',
    applyUrl: 'applyUrl',
    applyEmail: 'applyEmail',
    status: 'status',
    hiringOrganization: ['hiringOrganization', 'organization'],
    department: 'department',
    departments: 'departments',
    team: 'team',
    locations: ['locations', 'location'],
    workplace: 'workplace',
    applicantLocationRequirements: 'applicantLocationRequirements',
    employmentTypes: ['employmentTypes', 'employmentType'],
    datePosted: 'datePosted',
    dateModified: 'dateModified',
    validThrough: 'validThrough',
    language: 'language',
    summary: 'summary',
    description: 'description',
    directApply: 'directApply',
    featured: 'featured',
    order: 'order',
    tags: 'tags',
  }),
  compute: (item, _read, unreadable) => {
    const readAll = <T>(key: string, read: (value: unknown) => T | undefined): T[] =>
      listOf(own(item, key)).flatMap((value) => {
        const known = read(value);
        if (known === undefined && isPresent(value)) unreadable(key, value);
        return known ?? [];
      });
    return {
      salaries: [...readAll('salaries', readSalaryEntry), ...readAll('salary', readSalaryEntry)],
      sections: some(readAll('sections', readSection)),
      questions: some(readAll('questions', readQuestion)),
      custom: readCustom(item),
    };
  },
};

function readSection(value: unknown): Section | undefined {
  const section = checkSection(value);
  const html = section ? readMarkup(section.html) : '';
  if (!section || html === '') return undefined;
  return { ...section, heading: readLabel(section.heading) ?? '', html };
}

/** What HTML calls the controls that ask a question, by what the model calls it. */
const controlTypes: ReadonlyMap<unknown, Question['type']> = new Map([
  ['email', 'text'],
  ['tel', 'text'],
  ['textarea', 'long-text'],
  ['radio', 'single'],
  ['select', 'single'],
  ['boolean', 'yes-no'],
]);

/** A question as people write one: required where it says so, and of the type of what it has. */
function readQuestion(value: unknown): Question | undefined {
  if (!isObject(value)) return undefined;
  const options = listOf(own(value, 'options')).map(readOption);
  const type = own(value, 'type') ?? (options.length > 0 ? 'single' : 'text');
  const checked = checkQuestion({
    ...value,
    id: numberAsText(own(value, 'id')),
    type: controlTypes.get(type) ?? type,
    required: readFlag(own(value, 'required')) ?? false,
    ...(options.length > 0 && { options }),
  });
  if (!checked) return undefined;
  const { hint, options: choices, ...question } = checked;
  const isNamed = [question.id, question.label].every(
    (text) => (text.trim() !== '' || isWordlessId(question.id)) && !isLeftover(text),
  );
  const known = choices?.filter(
    ({ value: option, label }) => !isLeftover(option) && !isLeftover(label),
  );
  if (!isNamed) return undefined;
  return {
    ...question,
    ...(hint && !isLeftover(hint) ? { hint } : {}),
    ...(known ? { options: known } : {}),
  };
}

/** A choice that is only a text, or a number, says what it sends. */
function readOption(option: unknown): unknown {
  if (!isObject(option)) return { value: numberAsText(option), label: numberAsText(option) };
  const [value, label] = [own(option, 'value'), own(option, 'label')];
  return { ...option, value: numberAsText(value), label: numberAsText(label) };
}

const numberAsText = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : value;

function readCustom(item: JsonObject): Record<string, CustomValue> {
  const custom = own(item, 'custom');
  if (!isObject(custom)) return {};
  return createCustom(
    Object.entries(custom)
      .filter(([, value]) => isPresent(value))
      .map(([name, value]) => [name, readCustomValue(listOf(value))]),
  );
}

function some<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** All postings in their order: those in `exact` as they are, the others read leniently, with a report of what was left out. */
export function repairPostings(
  items: readonly unknown[],
  exact: readonly (Posting | undefined)[],
  context: ReadingContext,
): Posting[] {
  return readPostings(items, reader, context, exact);
}
