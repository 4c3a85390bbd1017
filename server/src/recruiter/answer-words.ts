import { answerName, Localizer } from 'open-roles/core';
import { applyMessages, wordQuestions } from 'open-roles/internal';
import type { FindPosting } from '../postings/find-posting.js';
import type { AnswerWords } from './application-pages.js';

/** What the questions of a posting are called, by the names that their answers are sent with. */
export async function answerWords(
  findPosting: FindPosting,
  id: string,
): Promise<ReadonlyMap<string, AnswerWords>> {
  const found = await findPosting(id);
  if (found.status !== 'found') return new Map();
  const localizer = new Localizer('en').extend(applyMessages);
  return new Map(
    wordQuestions(found.posting, localizer).map((question) => [
      answerName(question),
      {
        label: question.label,
        options: new Map(question.options?.map(({ value, label }) => [value, label])),
      },
    ]),
  );
}
