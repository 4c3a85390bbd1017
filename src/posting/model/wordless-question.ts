/**
 * The ids of questions that feeds name and do not word: a phone number, a consent. They are the names
 * that Recruitee, BambooHR and Greenhouse take the answers under.
 */
export const wordlessIds = [
  'phone',
  'cv',
  'resumeFileId',
  'cover_letter',
  'coverLetterFileId',
  'photo',
  'linkedinUrl',
  'websiteUrl',
  'gdpr_consent_given',
  'gdpr_processing_consent_given',
  'gdpr_retention_consent_given',
  'gdpr_demographic_data_consent_given',
] as const;
/** One of `wordlessIds`. */
export type WordlessId = (typeof wordlessIds)[number];

/** Whether a form has words of its own for a question that comes without. */
export function isWordlessId(id: string): id is WordlessId {
  return (wordlessIds as readonly string[]).includes(id);
}
