import type { ApplicationField } from '../../src/apply/application.js';
import type { FileLimits } from '../../src/apply/file-rules.js';
import type { ServerFieldError, SubmitFailure } from '../../src/apply/submit-outcome.js';
import type { FieldError } from '../../src/apply/validate.js';
import {
  fieldErrorText,
  type ApplyKey,
  type ApplyLocalizer,
} from '../../src/apply/field-error-text.js';
import { failureText } from './apply-form.texts.js';
import type { SummaryEntry } from './apply-form.views.js';

/** An error that the form shows: found here, or by the endpoint in its own words. */
export type ShownError = FieldError | { field: string | undefined; detail: string };

/** What describes errors in words. */
export interface ProblemContext {
  fields: readonly ApplicationField[];
  limits: FileLimits;
  localizer: ApplyLocalizer;
}

/** The words of one error. */
export function errorText(error: ShownError, context: ProblemContext): string {
  if ('detail' in error) return error.detail;
  return fieldErrorText(error, context.fields, context.limits, context.localizer);
}

/** The errors of each field, in words. */
export function errorTexts(
  errors: readonly ShownError[],
  context: ProblemContext,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  for (const error of errors) {
    if (error.field === undefined) continue;
    texts.set(error.field, [...(texts.get(error.field) ?? []), errorText(error, context)]);
  }
  return texts;
}

/** Finds the field of each error that the endpoint reports; one for no field of the form keeps its text. */
export function assignServerErrors(
  errors: readonly ServerFieldError[],
  fields: readonly ApplicationField[],
): ShownError[] {
  return errors.map(({ name, detail }) => {
    const field =
      fields.find((other) => other.name === name) ??
      fields.find((other) => other.id === name) ??
      fields.find((other) => other.role === name);
    return { field: field?.id, detail };
  });
}

/** The lines of the summary: every error, in the order of the form, each with a way to its field. */
export function summaryEntries(
  errors: readonly ShownError[],
  context: ProblemContext,
  target: (field: string) => SummaryEntry['target'],
): SummaryEntry[] {
  const position = (error: ShownError): number =>
    context.fields.findIndex((field) => field.id === error.field);
  return [...errors]
    .sort((a, b) => position(a) - position(b))
    .map((error) => {
      const way = error.field === undefined ? undefined : target(error.field);
      return { text: errorText(error, context), ...(way && { target: way }) };
    });
}

/** Heading and sentences for a failed sending. Says honestly when nobody knows what became of it. */
export function describeFailure(
  failed: SubmitFailure,
  files: ReadonlyMap<string, readonly File[]>,
  isOnlineAgain: boolean,
  localizer: ApplyLocalizer,
): { heading: string; texts: string[] } {
  if (failed.code === 'apply-fields' || failed.code === 'apply-file-unreadable') {
    return { heading: localizer.text('errorSummary'), texts: [] };
  }
  const rest = [...(failed.detail ? [failed.detail] : []), localizer.text('answersKept')];
  if (failed.code === 'apply-duplicate') {
    return { heading: localizer.text('failedDuplicate'), texts: rest };
  }
  if (failed.code === 'apply-key-reused') {
    const texts = [localizer.text('failedEarlier'), ...rest];
    return { heading: localizer.text('failedDuplicate'), texts };
  }
  const total = [...files.values()].flat().reduce((sum, file) => sum + file.size, 0);
  const isOffline = failed.code === 'apply-offline';
  const main =
    isOffline && isOnlineAgain
      ? localizer.text('failedConnectedAgain')
      : failureText(failed, total, localizer);
  return {
    heading: localizer.text(headingKey(failed)),
    texts: [main, ...rest],
  };
}

/** Whether to offer another way to apply: not where the application may have arrived, or could not either. */
export function offersOtherWays({ code, isUncertain }: SubmitFailure): boolean {
  if (code === 'apply-cors') return true; // it has probably not arrived
  const isDone = /^apply-(?:fields|file-unreadable|closed|duplicate|key-reused)$/u.test(code);
  return !isUncertain && !isDone;
}

function headingKey({ code, isUncertain }: SubmitFailure): ApplyKey {
  if (!isUncertain) return 'notSent';
  return code === 'apply-cors' ? 'probablyNotSent' : 'notConfirmed';
}
