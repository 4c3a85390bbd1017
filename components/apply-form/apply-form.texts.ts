import type { ApplicationField } from '../../src/apply/application.js';
import {
  acceptedTypesText,
  type ApplyKey,
  type ApplyLocalizer,
} from '../../src/apply/field-error-text.js';
import { mostFiles, type FileLimits } from '../../src/apply/file-rules.js';
import { formatFileSize } from '../../src/apply/file-size.js';
import type { ApplyErrorCode, SubmitFailure } from '../../src/apply/submit-outcome.js';

/** "A PDF or DOCX file of at most 5 MB": stated before a file is chosen. */
export function fileHint(
  field: ApplicationField,
  { open, limits, localizer }: FileContext,
): string {
  const size = formatFileSize(limits.maxFileSize, localizer.language);
  const total = formatFileSize(limits.maxTotalSize, localizer.language);
  const types = acceptedTypesText(field, limits, localizer);
  const values = { types, size, total, count: mostFiles };
  if (field.multiple) {
    return localizer.text(types === '' ? 'fileHintSeveral' : 'fileHintSeveralTypes', values);
  }
  const hint = localizer.text(types === '' ? 'fileHintSize' : 'fileHintTypesAndSize', values);
  const asked = open.filter(({ type }) => type === 'file');
  const canExceed =
    asked.length > 1 &&
    (asked.length * limits.maxFileSize > limits.maxTotalSize ||
      asked.some(({ multiple }) => multiple));
  return canExceed ? `${hint} ${localizer.text('fileHintTotal', values)}` : hint;
}

/** What decides how many bytes the files of a form may have. */
interface FileContext {
  open: readonly ApplicationField[];
  limits: FileLimits;
  localizer: ApplyLocalizer;
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
  'apply-key-reused': 'failedEarlier',
  'apply-closed': 'failedClosed',
  'apply-refused': 'failedRefused',
  'apply-endpoint': 'failedEndpoint',
  'apply-redirect': 'failedUnconfirmed',
  'apply-unconfirmed': 'failedUnconfirmed',
  'apply-blocked': 'failedEndpoint',
  'apply-preflight': 'failedEndpoint',
  'apply-cors': 'failedEndpoint',
};

/** What happened to an application that was not taken, and what to do. `totalSize` is that of its files. */
export function failureText(
  { code, retryAt, isUncertain }: SubmitFailure,
  totalSize: number,
  localizer: ApplyLocalizer,
): string {
  const size = formatFileSize(totalSize, localizer.language);
  if (totalSize === 0 && code === 'apply-too-large') return localizer.text('failedTooLong');
  // Nothing but the body itself can be of a wrong type then.
  if (totalSize === 0 && code === 'apply-file-type') return localizer.text('failedEndpoint');
  const isBusy = code === 'apply-rate-limited' || code === 'apply-server';
  // What the last try was told says nothing of one before it that may have arrived.
  if (isUncertain && (isBusy || code === 'apply-endpoint')) return localizer.text('failedUnknown');
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
