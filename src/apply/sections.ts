import type { Question } from '../posting/model/posting.js';
import { alternativesOf } from './alternatives.js';
import type { AutofillToken, BuiltIn } from './field-role.js';
import { conditionOf } from './condition.js';

/** What the parts of a form are about, in the order in which they are asked. */
const sectionKinds = [
  'details',
  'documents',
  'questions',
  'consents',
  'self-identification',
] as const;
/** One of them. */
export type FormSectionKind = (typeof sectionKinds)[number];

/** A part of the form. */
export interface FormSection<Field> {
  kind: FormSectionKind;
  fields: Field[];
}

/** What tells of a field which part it belongs to. */
interface Sortable extends Question {
  role?: BuiltIn;
  autocomplete?: AutofillToken;
}

/** From so many questions on people want to know what is to come, and where they are. */
const fewQuestions = 8;

/** Whether a form asks so much that it says so first and stands in parts. Consents do not count. */
export function isLongForm(fields: readonly Question[]): boolean {
  return fields.filter(({ type }) => type !== 'consent').length >= fewQuestions;
}

/**
 * The parts of a form, those that have fields. Consents come after what they are about and self-identification
 * last (GOV.UK, equality information); a long form begins with the applicant's details and documents. Within a part
 * the order is that of the feed. What another answer opens stays in the part of that question, and what one of
 * several files answers in that of the files.
 */
export function sectionsOf<Field extends Sortable>(fields: readonly Field[]): FormSection<Field>[] {
  const isLong = isLongForm(fields);
  const byId = new Map(fields.map((field) => [field.id, field]));
  const kindOf = (field: Field): FormSectionKind => {
    if (field.group === 'self-identification') return 'self-identification';
    if (field.type === 'consent') return 'consents';
    const opener = conditionOf(field, byId);
    const kind = opener && kindOf(opener);
    if (kind) return kind === 'self-identification' ? 'questions' : kind;
    if (!isLong) return 'questions';
    if (field.role && field.role !== 'resume') return 'details';
    if (alternativesOf(field, fields).some(({ type }) => type === 'file')) return 'documents';
    return field.autocomplete ? 'details' : 'questions';
  };
  const kinds = new Map(fields.map((field) => [field, kindOf(field)]));
  return sectionKinds
    .map((kind) => ({ kind, fields: fields.filter((field) => kinds.get(field) === kind) }))
    .filter((section) => section.fields.length > 0);
}
