import type { ApplicationField } from './application.js';
import type { QuestionOption } from '../posting/model/posting.js';
import { foldSpaces } from '../posting/read/text/text.js';
import { tidyEmail } from './email.js';

/** One answer: text, chosen values, a ticked box, a file, or the files of a question that takes several. */
export type Answer = string | boolean | readonly string[] | File | readonly File[];

/** The applicant's answers by question id. Ids come from feeds and may be any text, hence a map. */
export type Answers = ReadonlyMap<string, Answer>;

/** Whether a question has been answered at all. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() !== '';
  if (Array.isArray(answer)) return answer.length > 0;
  return answer !== undefined && answer !== false;
}

/** The files of an answer, in the order in which they were chosen. */
export function filesOf(answer: Answer | undefined): File[] {
  const given: readonly unknown[] = [answer].flat();
  return given.filter((one) => one instanceof File);
}

/**
 * Takes off what does no harm but would not pass or not be found again (GOV.UK, validation): spaces around an
 * answer, brackets around an address. Words are never changed, and unanswered questions drop out.
 */
export function tidyAnswers(fields: readonly ApplicationField[], answers: Answers): Answers {
  const tidy = new Map<string, Answer>();
  for (const field of fields) {
    const answer = answers.get(field.id);
    if (answer === undefined || (!isAnswered(answer) && field.type !== 'consent')) continue;
    tidy.set(field.id, typeof answer === 'string' ? tidyText(field, answer) : answer);
  }
  return tidy;
}

function tidyText(field: ApplicationField, text: string): string {
  if (field.options) return chosenValue(field.options, text);
  if (field.role === 'email') return tidyEmail(text);
  if (field.type === 'url') return tidyUrl(text.trim());
  // Line breaks reach some endpoints as CRLF, some as LF: one kind for all of them.
  if (field.type === 'long-text') return text.replace(/\r\n?/gu, '\n').trim();
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The value as the feed has it, whatever its spaces became on the way: it has to be found again. */
function chosenValue(options: readonly QuestionOption[], text: string): string {
  const folded = foldSpaces(text);
  return options.find(({ value }) => foldSpaces(value) === folded)?.value ?? folded;
}

/** People type `linkedin.com/in/ada`; what they mean is certain. */
function tidyUrl(text: string): string {
  return text === '' || /^[a-z][\w+.-]*:/iu.test(text) ? text : `https://${text}`;
}
