import type { ApplicationField } from './application.js';
import { filesOf, type Answer } from './answers.js';
import type { ApplyLocalizer } from './field-error-text.js';

/** An answer as people read it: the labels of choices, the names of files. Empty where there is none. */
export function answerWords(
  { options, type }: ApplicationField,
  answer: Answer | undefined,
  localizer: ApplyLocalizer,
): string {
  const files = filesOf(answer);
  if (files.length > 0) return files.map(({ name }) => name).join(', ');
  if (answer === undefined || answer === false) return '';
  if (answer === true) return localizer.text('yes');
  const labelOf = (value: string): string => {
    if (type === 'yes-no' && !options && /^(?:yes|no)$/u.test(value)) {
      return localizer.text(value === 'yes' ? 'yes' : 'no');
    }
    return options?.find((option) => option.value === value)?.label ?? value;
  };
  return [answer]
    .flat()
    .filter((value) => typeof value === 'string')
    .map(labelOf)
    .join(', ');
}
