import { readdir, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Database } from './database/database.js';
import { openEmbedded } from './database/embedded.js';
import { openPostgres } from './database/postgres.js';
import { targetNames } from './deliver/target-names.js';
import type { FileStore } from './files/file-store.js';
import { openFolderStore } from './files/folder-store.js';
import { makeFolder } from './files/make-folder.js';
import { openS3Store } from './files/s3-store.js';
import { lockFolder } from './folder-lock.js';
import { openEngine } from './postings/engines/open-engine.js';
import type { SearchEngine } from './postings/engines/search-engine.js';
import { ApplicationStore } from './receive/application-store.js';
import type { ServerSettings } from './settings.js';
import { startWith } from './start-error.js';

/** What server and commands keep applications with. */
export interface OpenParts {
  database: Database;
  files: FileStore;
  store: ApplicationStore;
  /** What has the index of what is imported; the database where there is none. */
  engine: SearchEngine | undefined;
  /** Folder for files that are still arriving. */
  incoming: string;
  /** The server on the folder's socket; none on PostgreSQL, where nothing needs a lock. */
  lock: Server | undefined;
  close(): Promise<void>;
}

/** How long a file may stay without an application before another copy may remove it, in milliseconds. */
const unclaimedTime = 60 * 60_000;

/**
 * Opens the database and the files, and brings them up to date.
 * @throws FolderInUseError where another process works in the folder; StartError where it cannot be opened.
 */
export async function openParts(settings: ServerSettings): Promise<OpenParts> {
  const { folder, databaseUrl, message } = settings;
  const targets = targetNames.filter((name) => settings[name]);
  const incoming = join(folder, 'incoming');
  const filesFolder = join(folder, 'files');
  for (const path of [folder, incoming, filesFolder]) {
    await startWith(makeFolder(path), `cannot make the folder ${path}; name another with --data`);
  }
  const lock = databaseUrl === undefined ? await lockFolder(folder) : undefined;
  let database: Database | undefined;
  const close = async (): Promise<void> => {
    await database?.close();
    // Last: until then nobody else may open the folder.
    lock?.close();
    lock?.closeAllConnections();
  };
  try {
    database =
      databaseUrl === undefined
        ? await startWith(
            openEmbedded(join(folder, 'database')),
            `cannot open the database in ${folder}`,
          )
        : await startWith(
            openPostgres(databaseUrl),
            'cannot open the database that DATABASE_URL names',
          );
    const files = settings.s3 ? openS3Store(settings.s3) : openFolderStore(filesFolder);
    const store = new ApplicationStore(database, files, { message, targets });
    if (lock) await removeAll(incoming);
    await store.removeUnclaimed(new Date(Date.now() - (lock ? 0 : unclaimedTime)));
    const engine = settings.engine && (await openEngine(settings.engine));
    return { database, files, store, engine, incoming, lock, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Empties the folder of what was still arriving when an earlier process ended. */
async function removeAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
}
