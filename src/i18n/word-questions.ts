import type { Posting, Question } from '../posting/model/posting.js';
import { isWordlessId, type WordlessId } from '../posting/model/wordless-question.js';
import type { applyMessages } from './apply-messages.js';
import type { Localizer } from './localizer.js';

type ApplyKey = keyof typeof applyMessages;

const labelKeys: Readonly<Record<WordlessId, ApplyKey>> = {
  phone: 'phoneLabel',
  cv: 'resumeLabel',
  resumeFileId: 'resumeLabel',
  cover_letter: 'coverLetterLabel',
  coverLetterFileId: 'coverLetterLabel',
  photo: 'photoLabel',
  linkedinUrl: 'linkedinLabel',
  websiteUrl: 'websiteLabel',
  gdpr_consent_given: 'consentProcessing',
  gdpr_processing_consent_given: 'consentProcessing',
  gdpr_retention_consent_given: 'consentRetention',
  gdpr_demographic_data_consent_given: 'consentDemographic',
};

/** Instead of those, where the feed says for how long the data is kept. */
const limitedKeys: Readonly<Partial<Record<WordlessId, ApplyKey>>> = {
  gdpr_consent_given: 'consentProcessingFor',
  gdpr_retention_consent_given: 'consentRetentionFor',
};

/**
 * The questions of a posting, each with a label: the feed's own, or, where the feed asks without words,
 * one in the reader's language. One that nobody has words for is called by its id.
 */
export function wordQuestions(
  { questions = [], hiringOrganization }: Pick<Posting, 'questions' | 'hiringOrganization'>,
  localizer: Localizer<ApplyKey>,
): Question[] {
  const employer = hiringOrganization?.name ?? localizer.text('employer');
  return questions.map((question) => {
    const { id, label, retentionDays: count } = question;
    if (label !== '') return question;
    if (!isWordlessId(id)) return { ...question, label: id };
    const key = (count !== undefined && limitedKeys[id]) || labelKeys[id];
    const worded = { ...question, label: localizer.text(key, { employer, count: count ?? 0 }) };
    if (key !== 'consentDemographic') return worded;
    return { ...worded, hint: localizer.text('consentDemographicHint') };
  });
}
