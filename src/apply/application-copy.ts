import { answerWords } from './answer-words.js';
import type { Application } from './application-body.js';
import type { ApplyLocalizer } from './field-error-text.js';
import type { Receipt } from './submit-outcome.js';

/** An application as a plain text for the applicant to keep: when it was sent, its reference, each answer under its question. */
export function applicationCopy(
  { posting, fields, answers }: Pick<Application, 'posting' | 'fields' | 'answers'>,
  { reference }: Receipt,
  sentAt: Date,
  localizer: ApplyLocalizer,
): string {
  const format = new Intl.DateTimeFormat(localizer.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const given = fields.map((field) => {
    const words = answerWords(field, answers.get(field.id), localizer);
    return words && `${field.label}\n${words}`;
  });
  const parts = [
    localizer.text('applyHeading', { title: posting.title }),
    localizer.text('copySent', { time: format.format(sentAt) }),
    reference ? localizer.text('successReference', { reference }) : '',
    ...given,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
