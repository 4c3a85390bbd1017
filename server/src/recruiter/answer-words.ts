import { answerName, Localizer } from 'open-roles/core';
import { applyMessages, wordQuestions } from 'open-roles/internal';
import type { FeedCache } from '../feeds/feed-cache.js';
import type { AnswerWords } from './application-pages.js';

/** What the questions of a posting are called, by the names that their answers are sent with. */
export async function answerWords(
  feeds: FeedCache,
  posting: string,
): Promise<ReadonlyMap<string, AnswerWords>> {
  const lookup = await feeds.find(posting);
  if (lookup.status !== 'found') return new Map();
  const localizer = new Localizer('en').extend(applyMessages);
  return new Map(
    wordQuestions(lookup.posting, localizer).map((question) => [
      answerName(question),
      {
        label: question.label,
        options: new Map(question.options?.map(({ value, label }) => [value, label])),
      },
    ]),
  );
}
