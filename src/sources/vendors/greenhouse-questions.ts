import { htmlToText } from '../../posting/read/text/html.js';
import type { Question, QuestionOption } from '../../posting/model/posting.js';
import type { WordlessId } from '../../posting/model/wordless-question.js';
import { isPresent, listOf, own, type JsonObject } from '../../posting/read/json.js';
import { readFlag } from '../../posting/read/flag.js';
import { readNumber } from '../mapping/read-fields.js';
import { readLabel } from '../mapping/read-label.js';
import { readMarkup } from '../mapping/read-markup.js';
import type { ReportUnreadable } from '../mapping/read-postings.js';

const types: ReadonlyMap<unknown, Question['type']> = new Map([
  ['input_file', 'file'],
  ['input_text', 'text'],
  ['textarea', 'long-text'],
  ['multi_value_single_select', 'single'],
  ['multi_value_multi_select', 'multi'],
]);

/** Every application has these fields already. */
const standardFields = new Set(['first_name', 'last_name', 'email']);

/** The questions of a single posting's answer, with those on self-identification apart. */
export function readGreenhouseQuestions(item: JsonObject): Question[] {
  return [
    ...listOf(own(item, 'questions')).flatMap((question) => readQuestion(question, 'application')),
    ...listOf(own(item, 'location_questions')).flatMap((question) =>
      readQuestion(question, 'application'),
    ),
    ...readCompliance(own(item, 'compliance')),
    ...readDemographics(own(item, 'demographic_questions')),
  ];
}

/** What asks for the consent to one purpose, and the name that Greenhouse takes that consent under. */
const purposes: readonly (readonly [rule: string, id: WordlessId])[] = [
  ['requires_processing_consent', 'gdpr_processing_consent_given'],
  ['requires_retention_consent', 'gdpr_retention_consent_given'],
];

/**
 * The consents that the company's rules on data protection ask for, in the list as in a single posting's
 * answer: one for each purpose, or one for all where the company has not parted them. The rules come
 * without words. The consent to the use of demographic answers goes with those, which are voluntary.
 */
export function readGreenhouseConsents(item: JsonObject, unreadable: ReportUnreadable): Question[] {
  const consents = listOf(own(item, 'data_compliance')).flatMap((rule): Question[] => {
    const asks = (name: string): boolean => readFlag(own(rule, name)) === true;
    const parted = purposes.filter(([name]) => asks(name)).map(([, id]) => id);
    const whole: WordlessId[] = asks('requires_consent') ? ['gdpr_consent_given'] : [];
    const required = parted.length > 0 ? parted : whole;
    const isVoluntary = asks('demographic_data_consent_applies');
    if ((own(rule, 'type') ?? 'gdpr') !== 'gdpr') {
      if (required.length > 0 || isVoluntary) unreadable('data_compliance', rule);
      return [];
    }
    const days = readNumber(own(rule, 'retention_period')) ?? 0;
    return [
      ...required.map((id) => ({
        ...consent(id, 'application'),
        required: true,
        ...(days > 0 && id !== 'gdpr_processing_consent_given' ? { retentionDays: days } : {}),
      })),
      ...(isVoluntary
        ? [consent('gdpr_demographic_data_consent_given', 'self-identification')]
        : []),
    ];
  });
  return [...new Map(consents.map((question) => [question.id, question])).values()];
}

function consent(id: WordlessId, group: Question['group']): Question {
  return { id, label: '', required: false, type: 'consent', group };
}

/** Several fields in one question are alternatives: a file or its text. */
function readQuestion(question: unknown, group: Question['group']): Question[] {
  const label = readLabel(own(question, 'label'));
  const hint = textOf(own(question, 'description'));
  const required = readFlag(own(question, 'required')) ?? false;
  if (label === undefined) return [];
  const read = listOf(own(question, 'fields')).flatMap((field): Question[] => {
    const id = readLabel(own(field, 'name'));
    const type = types.get(own(field, 'type'));
    if (id === undefined || type === undefined || standardFields.has(id)) return [];
    const options = readOptions(own(field, 'values'), 'value');
    return [
      {
        id,
        label,
        required,
        type: typeWith(type, options),
        group,
        ...(hint ? { hint } : {}),
        ...(options ? { options } : {}),
      },
    ];
  });
  if (read.length < 2) return read;
  return read.map((one) => ({
    ...one,
    anyOf: read.map(({ id }) => id).filter((id) => id !== one.id),
  }));
}

/** Yes and No come as the numbers 1 and 0, which the answer must use. */
function typeWith(type: Question['type'], options: QuestionOption[] | undefined): Question['type'] {
  const labels = (options ?? [])
    .map((option) => option.label.toLowerCase())
    .sort()
    .join();
  return type === 'single' && labels === 'no,yes' ? 'yes-no' : type;
}

function readOptions(values: unknown, key: 'value' | 'id'): QuestionOption[] | undefined {
  const options = listOf(values).flatMap((option) => {
    const label = readLabel(own(option, 'label'));
    const value = readLabel(own(option, key));
    return label === undefined || value === undefined ? [] : [{ value, label }];
  });
  return options.length > 0 ? options : undefined;
}

/** The notice that the law wants beside the questions goes with the first that follows: some stand in a block alone. */
function readCompliance(blocks: unknown): Question[] {
  let notices: unknown[] = [];
  return listOf(blocks).flatMap((block) => {
    notices.push(own(block, 'description'));
    const questions = listOf(own(block, 'questions')).flatMap((question) =>
      readQuestion(question, 'self-identification'),
    );
    if (questions.length === 0) return [];
    const noticed = withNotice(questions, notices);
    notices = [];
    return noticed;
  });
}

/** What the company calls these questions and why it asks them goes with the first of them. */
function readDemographics(survey: unknown): Question[] {
  const questions = listOf(own(survey, 'questions')).flatMap(readDemographic);
  return withNotice(questions, [own(survey, 'header'), own(survey, 'description')]);
}

function withNotice(questions: readonly Question[], notices: readonly unknown[]): Question[] {
  const notice = notices
    .map(textOf)
    .filter((words) => words)
    .join('\n');
  return questions.map((question, index) =>
    index === 0 && notice ? { ...question, hint: question.hint ?? notice } : question,
  );
}

function readDemographic(question: unknown): Question[] {
  const id = readLabel(own(question, 'id'));
  const label = readLabel(own(question, 'label'));
  const type = types.get(own(question, 'type'));
  if (id === undefined || label === undefined || type === undefined) return [];
  const options = readOptions(own(question, 'answer_options'), 'id');
  const read: Question = {
    id: `demographic_${id}`,
    label,
    required: readFlag(own(question, 'required')) ?? false,
    type,
    group: 'self-identification',
    ...(options ? { options } : {}),
  };
  const described = listOf(own(question, 'answer_options')).filter(
    (option) => readFlag(own(option, 'free_form')) === true,
  );
  return [read, ...described.flatMap((option) => readFreeForm(option, read))];
}

/** An option that people put into words of their own, which they can once they have chosen it. */
function readFreeForm(option: unknown, { id }: Question): Question[] {
  const value = readLabel(own(option, 'id'));
  const label = readLabel(own(option, 'label'));
  if (value === undefined || label === undefined) return [];
  return [
    {
      id: `${id}_${value}`,
      label,
      required: false,
      type: 'text',
      showIf: { question: id, answers: [value] },
      group: 'self-identification',
    },
  ];
}

function textOf(value: unknown): string | undefined {
  return isPresent(value) ? htmlToText(readMarkup(value)) || undefined : undefined;
}
