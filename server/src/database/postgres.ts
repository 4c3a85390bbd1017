import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.js';
import { migrate } from './migrations.js';
import type { Schema } from './schema.js';

/** Connects to PostgreSQL, whose commits are on the disk when they return. */
export async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  // Without a listener, a connection that breaks while nobody uses it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, flush: () => Promise.resolve(), close: () => db.destroy() };
}
