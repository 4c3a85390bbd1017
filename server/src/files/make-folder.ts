import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Makes a folder and those above it, open to the server's own user alone. Not by the `recursive` of `mkdir`, which
 * tries for ever where nothing can be made, as below /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (isFolder(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    // Another process may have made it in between.
    if (!isFolder(folder)) throw error;
  });
}
