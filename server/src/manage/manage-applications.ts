import { sql, type Kysely, type Selectable } from 'kysely';
import type { Database } from '../database/database.js';
import type { DeliveryState, Schema, StoredValues } from '../database/schema.js';
import type { ApplicationStore } from '../receive/application-store.js';

/** One line of the list of applications: nothing of who applied. */
export interface ApplicationEntry {
  id: string;
  reference: string;
  /** The id of the posting. */
  posting: string;
  postingTitle: string;
  /** When it arrived, ISO 8601. */
  time: string;
  /** The idempotency key that it came with. */
  key: string | null;
  /** What became of it onward: the worst state of its deliveries; `none` where it goes nowhere. */
  delivery: DeliveryState | 'none';
}

/** One application, whole. */
export interface ApplicationRecord extends ApplicationEntry {
  name: string;
  email: string;
  /** In the order of the form, as the files are. */
  answers: StoredValues[];
  /** Whether the answers were checked against the questions of the posting. */
  isChecked: boolean;
  files: { id: string; field: string; name: string; mediaType: string; size: number }[];
}

/** An application as it is given to others: its answers are an object, in the order of the form. */
export function applicationJson({ answers, ...facts }: ApplicationRecord): string {
  const members = answers.map(
    ([name, values]) => `${JSON.stringify(name)}:${JSON.stringify(values)}`,
  );
  return `${JSON.stringify(facts).slice(0, -1)},"answers":{${members.join(',')}}}`;
}

const deliveryState = sql<DeliveryState | 'none'>`coalesce((
  select state from deliveries where application_id = applications.id
  order by state = 'failed' desc, state = 'waiting' desc limit 1
), 'none')`.as('delivery');

/** What an entry is made of, those that arrived last first. */
export function applicationEntries(db: Kysely<Schema>) {
  return db
    .selectFrom('applications')
    .select(['id', 'reference', 'posting_id', 'posting_title', 'received_at', 'idempotency_key'])
    .select(deliveryState)
    .orderBy('received_at', 'desc')
    .orderBy('id');
}

/** Those that arrived last first. */
export async function listApplications(db: Kysely<Schema>): Promise<ApplicationEntry[]> {
  const rows = await applicationEntries(db).execute();
  return rows.map(entryOf);
}

/** By id or by reference. */
export async function findApplication(
  db: Kysely<Schema>,
  name: string,
): Promise<ApplicationRecord | undefined> {
  const isId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(name);
  const row = await db
    .selectFrom('applications')
    .selectAll()
    .select(deliveryState)
    .where(isId ? 'id' : 'reference', '=', isId ? name : name.toUpperCase())
    .executeTakeFirst();
  if (!row) return undefined;
  const files = await db
    .selectFrom('files')
    .selectAll()
    .where('application_id', '=', row.id)
    .orderBy('position')
    .orderBy('field')
    .orderBy('name')
    .execute();
  return {
    ...entryOf(row),
    name: row.name,
    email: row.email,
    answers: row.answers,
    isChecked: row.is_checked,
    files: files.map(({ id, field, name: file, media_type: mediaType, size }) => ({
      id,
      field,
      name: file,
      mediaType,
      size,
    })),
  };
}

/** Removes an application everywhere: when it resolves that is on the disk. */
export async function eraseEverywhere(
  { database, store }: { database: Database; store: ApplicationStore },
  id: string,
): Promise<void> {
  await store.removeFiles(await eraseApplication(database.db, id));
  await database.flush();
}

/**
 * Removes an application from the database, all or nothing. Self-identification stays: nothing in it leads
 * to anybody.
 * @returns the files that are to be removed from the store, noted there until they are.
 */
async function eraseApplication(db: Kysely<Schema>, id: string): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    const files = await transaction
      .deleteFrom('files')
      .where('application_id', '=', id)
      .returning('id')
      .execute();
    if (files.length > 0) {
      const ids = files.map((file) => ({ id: file.id }));
      await transaction.insertInto('unclaimed_files').values(ids).execute();
    }
    await transaction.deleteFrom('applications').where('id', '=', id).execute();
    return files.map((file) => file.id);
  });
}

type EntryRow = Pick<
  Selectable<Schema['applications']>,
  'id' | 'reference' | 'posting_id' | 'posting_title' | 'received_at' | 'idempotency_key'
> & { delivery: DeliveryState | 'none' };

/** A row of `applicationEntries`, as it is shown. */
export function entryOf(row: EntryRow): ApplicationEntry {
  return {
    id: row.id,
    reference: row.reference,
    posting: row.posting_id,
    postingTitle: row.posting_title,
    time: row.received_at.toISOString(),
    key: row.idempotency_key,
    delivery: row.delivery,
  };
}
