import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.js';
import { makeFolder } from './make-folder.js';

/** Keeps files in a folder on the same file system as the one in which they arrive. */
export function openFolderStore(folder: string): FileStore {
  const pathOf = (id: string): string => join(folder, id.slice(0, 2), id);
  return {
    async put(id, path) {
      const target = pathOf(id);
      await makeFolder(dirname(target));
      await rename(path, target);
      // The file itself was synced when it was received; its name is in the folders.
      await syncFolder(dirname(target));
      await syncFolder(folder);
    },
    async read(id) {
      const stream = createReadStream(pathOf(id));
      await once(stream, 'open');
      return stream;
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
    },
  };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
