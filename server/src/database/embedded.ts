import { existsSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Results } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import {
  Kysely,
  PostgresDialect,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import type { Database } from './database.js';
import { migrate } from './migrations.js';
import type { Schema } from './schema.js';

/** An empty database, made by the build: unpacking it takes a third of the time of making one. */
const templateFile = new URL('../../dist/database.tar.gz', import.meta.url);

/**
 * PostgreSQL fills all of its cache with zeros when it starts; the 128 MB that it takes by default would
 * be more than half of the time, and of the memory, that the database needs.
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

/**
 * Opens the embedded database in a folder, which is made where it is missing. The caller holds the lock of
 * the folder: two processes would overwrite each other without an error.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const isNew = !existsSync(join(folder, 'PG_VERSION'));
  const template = isNew ? await readFile(templateFile).catch(() => undefined) : undefined;
  const lite = await PGlite.create({
    dataDir: folder,
    startParams,
    extensions: { pg_trgm },
    ...(template && { loadDataDir: new Blob([template]) }),
  });
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOfOne(lite) }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, flush: walFlusher(lite, join(folder, 'pg_wal')), close: () => db.destroy() };
}

/**
 * The one connection, as the pool of connections that the query library expects. Whoever has it is alone,
 * for a whole transaction.
 */
function poolOfOne(lite: PGlite): PostgresPool {
  let tail: Promise<void> = Promise.resolve();
  return {
    async connect(): Promise<PostgresPoolClient> {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const before = tail;
      tail = before.then(() => held);
      await before;
      function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
      function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
      function query(text: unknown, values: readonly unknown[] = []): unknown {
        if (typeof text !== 'string') throw new TypeError('The embedded database has no cursors.');
        return lite
          .query<Record<string, unknown>>(text, [...values])
          .then((result) => asPostgresResult(text, result));
      }
      return { query, release: () => release() };
    },
    async end() {
      await tail;
      await lite.close();
    },
  };
}

const commands = ['UPDATE', 'DELETE', 'INSERT', 'SELECT', 'MERGE'] as const;

function asPostgresResult(
  text: string,
  result: Results<Record<string, unknown>>,
): PostgresQueryResult<Record<string, unknown>> {
  const first = text.trimStart().slice(0, 6).toUpperCase();
  return {
    command: commands.find((command) => first.startsWith(command)) ?? 'SELECT',
    rowCount: result.affectedRows || result.rows.length,
    rows: result.rows,
  };
}

/**
 * PGlite hands what it commits to the system, which survives the end of the process, but never asks for it
 * to be written to the disk, so a power cut could undo it. This syncs the write-ahead log, all of it since
 * the last time; those who wait at the same moment share one sync.
 */
function walFlusher(lite: PGlite, folder: string): () => Promise<void> {
  let synced = '';
  const sync = async (): Promise<void> => {
    const { rows } = await lite.query<{ name: string }>(
      'select pg_walfile_name(pg_current_wal_insert_lsn()) as name',
    );
    const current = rows[0]?.name ?? '';
    const segments = (await readdir(folder))
      .filter((name) => /^[\dA-F]{24}$/u.test(name) && name >= synced && name <= current)
      .sort();
    for (const name of [...segments, '.']) {
      const file = await open(join(folder, name));
      try {
        await (name === '.' ? file.sync() : file.datasync());
      } finally {
        await file.close();
      }
    }
    synced = current;
  };
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = sync().finally(() => (running = undefined));
    return running;
  };
  return () => {
    if (!running) return start();
    // The sync under way may have begun before this commit.
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}
