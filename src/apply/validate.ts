import { parseUrl } from '../http/parse-url.js';
import { requiredGroup } from './alternatives.js';
import type { ApplicationField } from './application.js';
import { filesOf, isAnswered, tidyAnswers, type Answer, type Answers } from './answers.js';
import { isPlausibleEmail } from './email.js';
import {
  defaultFileLimits,
  fileError,
  mostFiles,
  type FileErrorCode,
  type FileLimits,
} from './file-rules.js';
import { openFields } from './open-fields.js';

/** What is wrong with an answer. The element turns codes into words. */
export type FieldErrorCode =
  | 'name-missing'
  | 'email-missing'
  | 'text-missing'
  | 'choice-missing'
  | 'choices-missing'
  | 'agreement-missing'
  | 'file-missing'
  | 'alternative-missing'
  | 'email-format'
  | 'url-format'
  | 'number-format'
  | 'date-format'
  | 'text-too-long'
  | 'choice-unknown'
  | 'file-unreadable'
  | FileErrorCode;

/**
 * One error. `field` is a question id; `values` are numbers and names for the text. `file` is the one that is
 * meant, where a question takes several.
 */
export interface FieldError {
  field: string;
  code: FieldErrorCode;
  values?: Readonly<Record<string, string | number>>;
  file?: File;
}

/** What the check needs beyond fields and answers. */
export interface ValidationOptions {
  /** How large files may be, and of what kind; the form's own limits where absent. */
  limits?: FileLimits;
  /** Ids of controls that hold something the browser cannot turn into a value, such as half a date. */
  unreadable?: ReadonlySet<string>;
  /** Files that are programs or web pages by another name. */
  disguised?: { has(file: File): boolean };
}

/**
 * Checks a whole application: at most one error for a field, or for each of its files where it takes several,
 * in the order of the form; none where it can be sent. `fields` are those of `applicationFields`, `answers`
 * are by question id; fields that the answers do not open (`showIf`) are not checked. Words for the
 * codes are the caller's.
 */
export function validateApplication(
  allFields: readonly ApplicationField[],
  answers: Answers,
  options: ValidationOptions = {},
): FieldError[] {
  const { limits = defaultFileLimits } = options;
  const fields = openFields(allFields, answers);
  const tidy = tidyAnswers(fields, answers);
  const reported = new Set<string>();
  const errors: FieldError[] = [];
  for (const field of fields) {
    const found = options.unreadable?.has(field.id)
      ? [{ field: field.id, code: 'date-format' as const }]
      : fieldErrors(field, fields, tidy, { ...options, limits });
    if (reported.has(field.id)) continue;
    errors.push(...found);
    // One of several is missing: say so once, at the first of them.
    if (found[0]?.code === 'alternative-missing') {
      requiredGroup(field, fields).forEach(({ id }) => reported.add(id));
    }
  }
  return [...errors, ...totalError(fields, tidy, errors, limits)];
}

/** Checks the files of one field when they are chosen, which is early enough to choose others. */
export function validateFiles(
  { id, accept, multiple }: ApplicationField,
  files: readonly File[],
  { limits = defaultFileLimits, disguised }: ValidationOptions = {},
): FieldError[] {
  const most = multiple ? mostFiles : 1;
  if (files.length > most) {
    return [{ field: id, code: 'files-too-many', values: { count: most } }];
  }
  return files.flatMap((file) => {
    const code = disguised?.has(file)
      ? 'file-type'
      : fileError(file, { ...limits, accept: accept ?? limits.accept });
    return code ? [{ field: id, code, ...(multiple && { file }) }] : [];
  });
}

function fieldErrors(
  field: ApplicationField,
  fields: readonly ApplicationField[],
  answers: Answers,
  options: ValidationOptions,
): FieldError[] {
  const answer = answers.get(field.id);
  if (isAnswered(answer)) return answerErrors(field, answer, options);
  const group = requiredGroup(field, fields);
  if (group.length === 0 || group.some(({ id }) => isAnswered(answers.get(id)))) return [];
  return [{ field: field.id, code: group.length > 1 ? 'alternative-missing' : missingCode(field) }];
}

function missingCode(field: ApplicationField): FieldErrorCode {
  if (field.role === 'name') return 'name-missing';
  if (field.role === 'email') return 'email-missing';
  if (field.type === 'file') return 'file-missing';
  if (field.type === 'multi') return 'choices-missing';
  if (field.type === 'consent') return 'agreement-missing';
  return /^(?:single|yes-no)$/u.test(field.type) ? 'choice-missing' : 'text-missing';
}

function answerErrors(
  field: ApplicationField,
  answer: Answer | undefined,
  options: ValidationOptions,
): FieldError[] {
  if (typeof answer !== 'string') return validateFiles(field, filesOf(answer), options);
  const code = formatError(field, answer);
  if (code) return [{ field: field.id, code }];
  if (answer.length <= field.maxLength) return [];
  return [{ field: field.id, code: 'text-too-long', values: { count: field.maxLength } }];
}

function formatError(field: ApplicationField, text: string): FieldErrorCode | undefined {
  if (field.role === 'email') return isPlausibleEmail(text) ? undefined : 'email-format';
  if (field.type === 'url') return isWebAddress(text) ? undefined : 'url-format';
  if (field.type === 'number') return isNumber(text) ? undefined : 'number-format';
  if (field.type === 'date') return isCalendarDate(text) ? undefined : 'date-format';
  if (field.type !== 'single' || !field.options?.length) return undefined;
  return field.options.some((option) => option.value === text) ? undefined : 'choice-unknown';
}

function isWebAddress(text: string): boolean {
  const url = /\s/u.test(text) ? undefined : parseUrl(text);
  return !!url && /^https?:$/u.test(url.protocol) && /[^.]\.[^.]/u.test(url.hostname);
}

/**
 * Any way of writing a number, with its unit: `50,000`, `50 000 €`, `1'200.50`, `-3`, `50k`, `12 months`
 * (GOV.UK, validation).
 */
function isNumber(text: string): boolean {
  const plain = text.replace(/[\s\p{Sc}%]|^[A-Z]{3}/gu, '');
  return /^[-+−]?\p{Nd}[\p{Nd}.,'’٫٬]*[\p{L}/.]*$/u.test(plain);
}

function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The whole request has a limit of its own, below the sum of what single files may have. */
function totalError(
  fields: readonly ApplicationField[],
  answers: Answers,
  errors: readonly FieldError[],
  limits: FileLimits,
): FieldError[] {
  const files = fields.flatMap(({ id }) =>
    filesOf(answers.get(id)).map(({ size }) => ({ field: id, size })),
  );
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const largest = files.sort((a, b) => b.size - a.size)[0];
  const isKnown = errors.some((error) => error.field === largest?.field);
  if (!largest || isKnown || total <= limits.maxTotalSize) return [];
  return [{ field: largest.field, code: 'files-too-large' }];
}
