import { access, constants, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, UsageError } from '../usage-error.js';

/** Says which file cannot be written, and why. */
export function writeError(path: string, error: unknown): UsageError {
  return new UsageError(`${path} cannot be written (${messageOf(error)}).`);
}

/**
 * Makes a folder and those above it. Not by the `recursive` of `mkdir`, which tries for ever where
 * nothing can be made, as below /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let path = folder; !(await isFolder(path)); path = dirname(path)) missing.push(path);
  for (const path of missing.reverse()) {
    try {
      await mkdir(path);
    } catch (error) {
      // Another process may have made it in between.
      if (!(await isFolder(path))) throw error;
    }
  }
}

/** Whether there is a folder; `false` where there is nothing. @throws Error where there is a file. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
  throw new Error(`${path} is a file and no folder`);
}

/** Makes a folder that files are going to be written to. @throws UsageError */
export async function prepareFolder(folder: string, option = '--out'): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(`${option}: ${folder} cannot be used (${messageOf(error)}).`);
  }
}

/**
 * Makes the folder of a file that is going to be written, so that what is in the way is told before
 * the work and not after it.
 * @throws UsageError
 */
export async function prepareOutput(path: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await access(dirname(path), constants.W_OK);
    const isTaken = await isFolder(path).catch(() => false);
    if (isTaken) throw new Error('it is a folder');
  } catch (error) {
    throw writeError(path, error);
  }
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
    await makeFolder(folder);
    await assertFolder?.(folder);
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    // What stopped the writing may stop this too, and is what the caller is to hear of.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(path, error);
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
