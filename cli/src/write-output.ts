import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, UsageError } from './usage-error.js';

/** Says which file cannot be written, and why. */
export function notWritten(path: string, error: unknown): UsageError {
  return new UsageError(`${path} cannot be written (${messageOf(error)}).`);
}

/**
 * Writes a file whole or not at all. `assertFolder` may refuse the folder, which is there by then.
 * @throws UsageError where it cannot be written.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  assertFolder?: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  // Beside the target: a rename is atomic only within one file system.
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await assertFolder?.(folder);
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    // What stopped the writing may stop this too, and is what the caller is to hear of.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw notWritten(path, error);
  }
}

/**
 * Writes a file whole or not at all, and leaves one alone that has this text already, so that
 * what watches it is not woken.
 * @throws UsageError where it cannot be written.
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present !== text) await replaceFile(path, text);
}
