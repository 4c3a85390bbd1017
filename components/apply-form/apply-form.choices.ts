import type { ApplicationField } from '../../src/apply/application.js';
import type { ApplyLocalizer } from '../../src/apply/field-error-text.js';
import type { QuestionOption } from '../../src/posting/model/posting.js';

/** The choices of a question that is answered by yes or no. */
export function yesOrNo(localizer: ApplyLocalizer): QuestionOption[] {
  return [
    { value: 'yes', label: localizer.text('yes') },
    { value: 'no', label: localizer.text('no') },
  ];
}

/** Every voluntary question can be declined in so many words (GOV.UK, equality information); most feeds bring that choice along. */
export function withDecline(
  field: ApplicationField,
  localizer: ApplyLocalizer,
): readonly QuestionOption[] {
  const options = field.options ?? [];
  const declines =
    /prefer not|declin|not (?:wish|want)|don['’]t (?:wish|want)|keine angabe|nicht angeben|ne (?:souhaite|veux)|prefiero no|rather not/iu;
  const isOffered = options.some((option) => declines.test(option.label));
  if (field.group !== 'self-identification' || isOffered) return options;
  return [...options, { value: '', label: localizer.text('preferNotToAnswer') }];
}

/** When a question is to be answered, where it stands in the form all the same. */
export function conditionText(
  { showIf }: ApplicationField,
  fields: readonly ApplicationField[],
  localizer: ApplyLocalizer,
): string {
  const asked = fields.find(({ id }) => id === showIf?.question);
  if (!asked || !showIf) return '';
  const { label, options = yesOrNo(localizer) } = asked;
  const words = showIf.answers.map((answer) => {
    const isYes = answer === 'true' && asked.type === 'consent';
    return isYes ? localizer.text('yes') : labelOf(answer, options);
  });
  if (words.length === 0) return localizer.text('conditionHintAny', { label });
  const answers = localizer.list(words, 'disjunction');
  return localizer.text('conditionHint', { label, answers });
}

function labelOf(answer: string, options: readonly QuestionOption[]): string {
  return options.find(({ value }) => value === answer)?.label ?? answer;
}
