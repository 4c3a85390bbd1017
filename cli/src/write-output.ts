import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, WrongUse } from './wrong-use.js';

/**
 * Writes a file whole or not at all, and leaves one alone that has this text already, so that
 * what watches it is not woken.
 * @throws WrongUse where it cannot be written.
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === text) return;
  // Beside the target: a rename is atomic only within one file system.
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new WrongUse(`${path} cannot be written (${messageOf(error)}).`);
  }
}
