import type { Posting, Question, QuestionOption } from '../posting/model/posting.js';
import { foldSpaces } from '../posting/read/text/text.js';
import { sectionsOf } from './sections.js';
import {
  builtInRole,
  suggestAutocomplete,
  type AutofillToken,
  type BuiltIn,
} from './field-role.js';

export type { BuiltIn };

/** One thing the form asks for: a question of the feed, or one of the three that every application has. */
export interface ApplicationField extends Question {
  /** The name under which the answer is sent: see `answerName`. */
  name: string;
  /** What the answer is known to be, whatever the feed calls it. */
  role?: BuiltIn;
  /** Token for the browser's and the password manager's autofill (WCAG 2.2, 1.3.5). */
  autocomplete?: AutofillToken;
  /** The most characters an answer may have. */
  maxLength: number;
}

/** Labels of the questions that the form adds itself, in the reader's language. */
export type BuiltInLabels = Readonly<Record<'name' | 'email' | 'resume', string>>;

/** How the endpoint wants the application. JSON cannot carry files. */
export type Encoding = 'multipart' | 'json';

/** Names that the protocol uses itself, and those that stand for them: see `answerName`. */
const ownNames =
  /^(?:question_)*(?:posting_id|posting_title|name|email|resume|source|consents|consent_record|self_identification)(?:\[|$)/u;

/** What every application has. A résumé is optional: not everybody applies from where their files are. */
const ownFields = {
  name: { required: true, type: 'text', autocomplete: 'name', maxLength: 255 },
  email: { required: true, type: 'text', autocomplete: 'email', maxLength: 254 },
  resume: { required: false, type: 'file', maxLength: 255 },
} as const;

const lengths: Readonly<Partial<Record<Question['type'], number>>> = { 'long-text': 20000 };

/**
 * What the form asks for: name, email and résumé, unless the feed lists them itself, and the feed's own
 * questions, in the order in which they stand in the form (`sectionsOf`). Self-identification is always optional;
 * a consent to the use of its answers is asked for only where something else is asked there.
 * With JSON encoding file questions are left out; `fileQuestions` tells whether there were any.
 */
export function applicationFields(
  posting: Pick<Posting, 'questions'>,
  labels: BuiltInLabels,
  encoding: Encoding = 'multipart',
): ApplicationField[] {
  const asked = usableQuestions(posting.questions ?? []).map(toField);
  const roles = new Set(asked.map((field) => field.role));
  const hasName = roles.has('name') || (roles.has('given-name') && roles.has('family-name'));
  const own = (['name', 'email', 'resume'] as const)
    .filter((role) => (role === 'name' ? !hasName : !roles.has(role)))
    .map((role): ApplicationField => ({
      ...ownFields[role],
      id: freeId(role, asked),
      name: role,
      role,
      label: labels[role],
    }));
  const fields = [...own, ...asked].filter((field) => encoding !== 'json' || field.type !== 'file');
  const isApart = ({ group }: ApplicationField): boolean => group === 'self-identification';
  const hasVoluntary = fields.some((field) => isApart(field) && field.type !== 'consent');
  const asks = fields.filter((field) => hasVoluntary || !isApart(field));
  return sectionsOf(asks).flatMap((section) => section.fields);
}

/** Whether the feed asks for files, which a JSON body cannot carry. */
export function fileQuestions(posting: Pick<Posting, 'questions'>): Question[] {
  return usableQuestions(posting.questions ?? []).filter((question) => question.type === 'file');
}

/**
 * The name under which an answer is sent: the question's id, with `question_` before it where the
 * protocol uses that name for something else. Ids that begin so already get it once more: no two
 * share a name.
 */
export function answerName(question: Question): string {
  const { id, type } = question;
  if (type === 'consent') return `consents[${id}]`;
  return ownNames.test(id) && !builtInRole(question) ? `question_${id}` : id;
}

function usableQuestions(questions: readonly Question[]): Question[] {
  const seen = new Set<string>();
  return questions.filter((question) => {
    if (question.id === '' || seen.has(question.id)) return false;
    seen.add(question.id);
    return true;
  });
}

function toField(question: Question): ApplicationField {
  const isApart = question.group === 'self-identification';
  const role = isApart ? undefined : builtInRole(question);
  const { options: stated, ...rest } = question;
  const options = usableOptions(stated ?? []);
  const autocomplete = isApart ? undefined : suggestAutocomplete(question, role);
  return {
    ...rest,
    ...(options.length > 0 && { options }),
    name: answerName(question),
    type: isChoice(question) && options.length === 0 ? 'text' : question.type,
    required: question.required && !isApart,
    maxLength: role === 'email' ? 254 : (lengths[question.type] ?? 2000),
    ...(role && { role }),
    ...(autocomplete && { autocomplete }),
  };
}

/** A choice without choices cannot be answered as one. */
function isChoice({ type }: Question): boolean {
  return type === 'single' || type === 'multi';
}

/** Without those that send nothing, as lists in pages begin with one, and those that send the same as one before. */
function usableOptions(options: readonly QuestionOption[]): QuestionOption[] {
  const seen = new Set(['']);
  return options.filter(({ value }) => {
    const sent = foldSpaces(value);
    if (seen.has(sent)) return false;
    seen.add(sent);
    return true;
  });
}

/** A question of the feed may have the id without being what the id says: "May we email you?" */
function freeId(wanted: string, asked: readonly Question[]): string {
  return asked.some(({ id }) => id === wanted) ? freeId(`_${wanted}`, asked) : wanted;
}
