import type { ApplicationField } from '../../src/apply/application.js';
import { answersOfResume } from '../../src/apply/json-resume.js';

/** Bytes of the largest file that is read: a page of text has a few thousand. */
const largest = 1_000_000;

/** The answers that a file in the format JSON Resume states; `undefined` where it is no such file. */
export async function readResume(
  file: File,
  fields: readonly ApplicationField[],
  language: string,
): Promise<Map<string, string> | undefined> {
  if (file.size > largest) return undefined;
  try {
    return answersOfResume(JSON.parse(await file.text()), fields, language);
  } catch {
    return undefined; // no JSON, or gone since it was chosen
  }
}
