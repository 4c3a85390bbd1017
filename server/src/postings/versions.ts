import type { Feed, Posting } from 'open-roles/core';
import { oneVersionEach, primaryLanguage } from 'open-roles/internal';

/** What tells the versions of a vacancy in several languages from one another. */
export type Version = Pick<Posting, 'id' | 'vacancy' | 'language' | 'status' | 'validThrough'>;

/** The postings of feeds, each with the language that its feed states for all. */
export const withLanguage = ({ postings, language }: Feed): Posting[] =>
  postings.map((posting) =>
    language !== undefined && posting.language === undefined ? { ...posting, language } : posting,
  );

/** Those that are a version of a vacancy, or that a version names as its vacancy; by their places among all. */
export function versionsAmong(postings: readonly Posting[]): { position: number; of: Version }[] {
  const vacancies = new Set(postings.flatMap(({ vacancy }) => vacancy ?? []));
  return postings.flatMap(({ id, vacancy, language, status, validThrough }, position) => {
    if (vacancy === undefined && !vacancies.has(id)) return [];
    return [{ position, of: { id, vacancy, language, status, validThrough } }];
  });
}

/** All that `versionLanguage` can give for some versions. */
export function versionLanguages(versions: readonly Version[]): string[] {
  const languages = versions.flatMap(({ language }) => language ?? []);
  return [...new Set(['', ...languages, ...languages.map((one) => `${primaryLanguage(one)}-`)])];
}

/**
 * What is asked for by languages that choose the same versions, so that as many answers are kept as the versions
 * have languages, whatever anybody asks for.
 */
export function versionLanguage(versions: readonly Version[], wanted: string): string {
  const languages = versions.flatMap(({ language }) => language ?? []);
  if (languages.includes(wanted)) return wanted;
  const isNear = languages.some(
    (language) => primaryLanguage(language) === primaryLanguage(wanted),
  );
  return isNear ? `${primaryLanguage(wanted)}-` : '';
}

/** The versions that a list in a language does without: it shows each vacancy once. */
export function hiddenVersions<Of extends Version>(
  versions: readonly Of[],
  language: string,
): ReadonlySet<Of> {
  const postings = versions as unknown as Posting[];
  const shown = new Set<unknown>(oneVersionEach({ version: '1', postings }, language));
  return new Set(versions.filter((one) => !shown.has(one)));
}
