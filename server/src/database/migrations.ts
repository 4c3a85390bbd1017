import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { Schema } from './schema.js';

/** In the order of their names. One that was released is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-applications': {
    async up(db) {
      const statements = [
        sql`create table applications (
          id uuid primary key,
          reference text not null unique,
          posting_id text not null,
          posting_title text not null,
          received_at timestamptz not null default now(),
          idempotency_key text,
          name text not null,
          email text not null,
          answers jsonb not null,
          is_checked boolean not null
        )`,
        sql`create index applications_received on applications (received_at)`,
        sql`create table files (
          id uuid primary key,
          application_id uuid not null references applications on delete cascade,
          field text not null,
          name text not null,
          media_type text not null,
          size integer not null,
          digest text not null
        )`,
        sql`create index files_application on files (application_id)`,
        sql`create table self_identifications (
          id uuid primary key,
          posting_id text not null,
          month text not null,
          answers jsonb not null
        )`,
        sql`create table idempotency_keys (
          key text primary key,
          fingerprint text not null,
          application_id uuid not null references applications on delete cascade
            deferrable initially deferred,
          answer jsonb not null
        )`,
        sql`create index idempotency_keys_application on idempotency_keys (application_id)`,
        sql`create table unclaimed_files (
          id uuid primary key,
          since timestamptz not null default now()
        )`,
      ];
      for (const statement of statements) await statement.execute(db);
    },
  },
  '0002-deliveries': {
    async up(db) {
      await sql`create table deliveries (
        id uuid primary key,
        application_id uuid not null references applications on delete cascade,
        target text not null,
        state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
        attempts integer not null default 0,
        due_at timestamptz not null default now(),
        error text,
        updated_at timestamptz not null default now()
      )`.execute(db);
      await sql`create index deliveries_application on deliveries (application_id)`.execute(db);
      await sql`create index deliveries_due on deliveries (due_at) where state = 'waiting'`.execute(
        db,
      );
    },
  },
  '0003-turns': {
    async up(db) {
      await sql`create table delivery_turns (
        target text primary key,
        next_at timestamptz not null
      )`.execute(db);
    },
  },
  // Needed for a minute: unlogged, so that it is not written twice, and gone after a crash.
  '0004-shared-by-copies': {
    async up(db) {
      await sql`create unlogged table keys_in_flight (
        key text primary key,
        holder uuid not null,
        ends_at timestamptz not null
      )`.execute(db);
      await sql`create unlogged table rate_limits (
        key text primary key,
        count integer not null,
        ends_at timestamptz not null
      )`.execute(db);
    },
  },
  // The postings of an import are in a schema of their own: see postings/import-schema.ts.
  '0005-imports': {
    async up(db) {
      await sql`create table imports (
        id integer generated always as identity primary key,
        imported_at timestamptz not null default now(),
        postings integer not null,
        language text not null
      )`.execute(db);
    },
  },
  '0006-search-engines': {
    async up(db) {
      await sql`alter table imports add column engine text`.execute(db);
    },
  },
  // `jsonb` sorts its keys by their length.
  '0007-order-of-the-form': {
    async up(db) {
      await sql`alter table applications alter column answers type json`.execute(db);
      await sql`alter table files add column position integer not null default 0`.execute(db);
    },
  },
  '0008-answers-as-pairs': {
    async up(db) {
      await sql`update applications set answers = coalesce((
        select json_agg(json_build_array(key, value)) from json_each(answers)
      ), '[]')`.execute(db);
    },
  },
};

/** Brings the tables up to date. Copies that start at the same time wait for each other. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migrations failed.');
}
