import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../database/schema.js';

/**
 * The tables of one import, in a schema of their own, so that another import replaces all of them at once
 * and leaves no dead rows behind.
 *
 * - `postings`: each as a list shows it, and the rest of it. `position` is its place in the feed.
 * - `columns`: one number for each posting, in the order of their positions; `versions` is JSON, of those that have some.
 * - `facets`: the kind of each posting, and of each kind a posting that stands for it.
 * - `words`: each distinct word of cards, and as it is written first. `spellings`: each way to write one, folded.
 * - `lists`: the postings that have a word in a field.
 * - `sequences`: the words of a posting by their numbers, with their places in it, the field as weight.
 */
const statements = (table: (name: string) => RawBuilder<unknown>): RawBuilder<unknown>[] => [
  sql`create table ${table('postings')} (
    position integer primary key, id text not null unique, listed text not null, details text not null
  )`,
  sql`create table ${table('columns')} (name text primary key, numbers bytea not null)`,
  sql`create table ${table('facets')} (name text primary key, kinds bytea not null, examples text not null)`,
  sql`create table ${table('words')} (id integer primary key, spellings text not null, written text not null)`,
  sql`create table ${table('spellings')} (word integer not null, spelling text not null)`,
  sql`create table ${table('lists')} (
    word integer not null, field smallint not null, positions bytea not null, primary key (word, field)
  )`,
  sql`create table ${table('sequences')} (position integer primary key, words tsvector not null)`,
];

/** Names a table of an import. */
export const tableOf =
  (id: number) =>
  (name: string): RawBuilder<unknown> =>
    sql.table(`postings_${id}.${name}`);

export async function createTables(db: Kysely<Schema>, id: number): Promise<void> {
  await sql`create schema ${sql.id(`postings_${id}`)}`.execute(db);
  for (const statement of statements(tableOf(id))) await statement.execute(db);
}

/** Made after the rows, which is faster. */
export async function createIndexes(db: Kysely<Schema>, id: number): Promise<void> {
  const table = tableOf(id);
  await sql`create index on ${table('spellings')} (spelling text_pattern_ops)`.execute(db);
  // Without it, all distinct words are looked through for a part of a word.
  if (await hasTrigrams(db)) {
    await sql`create index on ${table('spellings')} using gin (spelling gin_trgm_ops)`.execute(db);
  }
  await sql`create index on ${table('sequences')} using gin (words)`.execute(db);
  await sql`analyze ${table('spellings')}`.execute(db);
  await sql`analyze ${table('sequences')}`.execute(db);
}

/** Whether PostgreSQL's extension for parts of words is there, which not everybody may add. */
async function hasTrigrams(db: Kysely<Schema>): Promise<boolean> {
  const known = sql`select 1 from pg_extension where extname = 'pg_trgm'`;
  if ((await known.execute(db)).rows.length > 0) return true;
  // A statement that fails would undo the whole import.
  await sql`savepoint trigrams`.execute(db);
  try {
    await sql`create extension pg_trgm schema public`.execute(db);
    await sql`release savepoint trigrams`.execute(db);
    return true;
  } catch {
    await sql`rollback to savepoint trigrams`.execute(db);
    return false;
  }
}

/** @returns those that there were, and in which engine. */
export async function dropOlder(
  db: Kysely<Schema>,
  id: number,
): Promise<{ id: number; engine: string | null }[]> {
  const older = await db
    .deleteFrom('imports')
    .where('id', '<', id)
    .returning(['id', 'engine'])
    .execute();
  for (const { id: other } of older) {
    await sql`drop schema ${sql.id(`postings_${other}`)} cascade`.execute(db);
  }
  return older;
}
