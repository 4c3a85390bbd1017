import { requiredGroup, type ApplicationField } from '../../src/apply/application.js';
import { acceptedNames, type FileLimits } from '../../src/apply/file-rules.js';
import { formatFileSize } from '../../src/apply/file-size.js';
import type { ApplyErrorCode, SubmitFailure } from '../../src/apply/submit-outcome.js';
import type { FieldError, FieldErrorCode } from '../../src/apply/validate.js';
import type { applyMessages } from '../../src/i18n/apply-messages.js';
import type { Localizer } from '../../src/i18n/localizer.js';

/** A key of the form's catalogue. */
export type ApplyKey = keyof typeof applyMessages;
/** Texts of the page's language with those of the form. */
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
  return localizer.text(fieldTexts[error.code], {
    label: field?.label ?? '',
    labels: field ? alternativeLabels(field, fields, localizer) : '',
    types: field ? typeNames(field, limits, localizer) : '',
    size: formatFileSize(size, localizer.language),
    limit: field?.maxLength ?? 0,
  });
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

/** "A PDF or DOCX file of at most 5 MB": stated before a file is chosen. */
export function fileHint(
  field: ApplicationField,
  limits: FileLimits,
  localizer: ApplyLocalizer,
): string {
  const size = formatFileSize(limits.maxFileSize, localizer.language);
  const types = typeNames(field, limits, localizer);
  return types === ''
    ? localizer.text('fileHintSize', { size })
    : localizer.text('fileHintTypesAndSize', { types, size });
}

function typeNames(field: ApplicationField, limits: FileLimits, localizer: ApplyLocalizer): string {
  return localizer.list(acceptedNames(field.accept ?? limits.accept), 'disjunction');
}

const failureTexts: Readonly<Record<ApplyErrorCode, ApplyKey>> = {
  'apply-invalid': 'failedAnswers',
  'apply-offline': 'failedNoConnection',
  'apply-network': 'failedNetwork',
  'apply-timeout': 'failedUnknown',
  'apply-fields': 'failedAnswers',
  'apply-rejected': 'failedAnswers',
  'apply-file-unreadable': 'failedAnswers',
  'apply-too-large': 'failedTooLarge',
  'apply-file-type': 'failedFileType',
  'apply-rate-limited': 'failedBusy',
  'apply-server': 'failedServer',
  'apply-duplicate': 'failedDuplicate',
  'apply-closed': 'failedClosed',
  'apply-refused': 'failedRefused',
  'apply-endpoint': 'failedEndpoint',
  'apply-redirect': 'failedUnconfirmed',
  'apply-unconfirmed': 'failedUnconfirmed',
  'apply-blocked': 'failedEndpoint',
};

/** What happened to an application that was not taken, and what to do. `totalSize` is that of its files. */
export function failureText(
  { code, retryAt }: SubmitFailure,
  totalSize: number,
  localizer: ApplyLocalizer,
): string {
  const size = formatFileSize(totalSize, localizer.language);
  const isBusy = code === 'apply-rate-limited' || code === 'apply-server';
  if (!retryAt || !isBusy) return localizer.text(failureTexts[code], { size });
  const key = code === 'apply-server' ? 'failedServerUntil' : 'failedBusyUntil';
  return localizer.text(key, { time: timeText(retryAt, localizer.language) });
}

/** The time of day, with the date where it is not today. Rounded up, so that nobody comes too early. */
function timeText(time: Date, language: string): string {
  const minute = new Date(Math.ceil(time.getTime() / 60_000) * 60_000);
  const isToday = minute.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(language, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(minute);
}
