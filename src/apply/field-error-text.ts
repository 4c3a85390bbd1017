import type { applyMessages } from '../i18n/apply-messages.js';
import type { Localizer } from '../i18n/localizer.js';
import { requiredGroup } from './alternatives.js';
import type { ApplicationField } from './application.js';
import { acceptedNames, type FileLimits } from './file-rules.js';
import { formatFileSize } from './file-size.js';
import type { FieldError, FieldErrorCode } from './validate.js';

export type ApplyKey = keyof typeof applyMessages;

/** Texts of the reader's language with those of the form. */
export type ApplyLocalizer = Localizer<ApplyKey>;

const fieldTexts: Readonly<Record<FieldErrorCode, ApplyKey>> = {
  'name-missing': 'errorName',
  'email-missing': 'errorEmailMissing',
  'text-missing': 'errorAnswer',
  'choice-missing': 'errorChoice',
  'choices-missing': 'errorChoice',
  'agreement-missing': 'errorConsent',
  'file-missing': 'errorFileMissing',
  'alternative-missing': 'errorAnyOf',
  'email-format': 'errorEmailFormat',
  'url-format': 'errorUrl',
  'number-format': 'errorNumber',
  'date-format': 'errorDate',
  'text-too-long': 'errorTooLong',
  'choice-unknown': 'errorChoice',
  'file-unreadable': 'errorFileUnreadable',
  'file-type': 'errorFileType',
  'file-empty': 'errorFileEmpty',
  'file-too-large': 'errorFileSize',
  'files-too-large': 'errorFilesTotal',
  'files-too-many': 'errorFilesCount',
};

/** The sentence for one error: the same in the summary and beside the field (GOV.UK, error summary). */
export function fieldErrorText(
  error: FieldError,
  fields: readonly ApplicationField[],
  limits: FileLimits,
  localizer: ApplyLocalizer,
): string {
  const field = fields.find((other) => other.id === error.field);
  const size = error.code === 'files-too-large' ? limits.maxTotalSize : limits.maxFileSize;
  const text = localizer.text(fieldTexts[error.code], {
    label: field?.label ?? '',
    ...error.values,
    labels: field ? alternativeLabels(field, fields, localizer) : '',
    types: field ? acceptedTypesText(field, limits, localizer) : '',
    size: formatFileSize(size, localizer.language),
    limit: field?.maxLength ?? 0,
  });
  return error.file ? `${error.file.name}: ${text}` : text;
}

/** "Résumé or Cover letter": the questions of which one is needed and enough, where there are several. */
export function alternativeLabels(
  field: ApplicationField,
  fields: readonly ApplicationField[],
  localizer: ApplyLocalizer,
): string {
  const labels = requiredGroup(field, fields).map(({ label }) => label);
  return labels.length > 1 ? localizer.list(labels, 'disjunction') : '';
}

/** "PDF, DOC or DOCX": the types that a question takes. Empty where it takes all. */
export function acceptedTypesText(
  field: ApplicationField,
  limits: FileLimits,
  localizer: ApplyLocalizer,
): string {
  return localizer.list(acceptedNames(field.accept ?? limits.accept), 'disjunction');
}
