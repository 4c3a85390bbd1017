import { sql, type Kysely } from 'kysely';
import type { DeliveryState, Schema } from '../database/schema.js';

/** One application on its way to one place, as it is shown. */
export interface DeliveryEntry {
  id: string;
  /** The id of the application. */
  application: string;
  target: string;
  state: DeliveryState;
  attempts: number;
  /** Why the last try failed. */
  error: string | null;
  /** When its state changed last, ISO 8601. */
  time: string;
}

/** Those that failed first, then those that wait, then those that arrived; all, or those of an application. */
export async function listDeliveries(
  db: Kysely<Schema>,
  applicationId?: string,
): Promise<DeliveryEntry[]> {
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .$if(applicationId !== undefined, (all) =>
      all.where('application_id', '=', applicationId ?? ''),
    )
    .orderBy(sql`state = 'failed' desc, state = 'waiting' desc`)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ application_id: application, updated_at: time, ...row }) => ({
    id: row.id,
    application,
    target: row.target,
    state: row.state,
    attempts: row.attempts,
    error: row.error,
    time: time.toISOString(),
  }));
}

/** Lets a delivery be tried anew at once. Resolves to the id of its application; to nothing where there is none. */
export async function retryDelivery(db: Kysely<Schema>, id: string): Promise<string | undefined> {
  const row = await db
    .updateTable('deliveries')
    .set({ state: 'waiting', attempts: 0, due_at: sql`now()`, updated_at: sql`now()` })
    .where(sql`id::text`, '=', id)
    .returning('application_id')
    .executeTakeFirst();
  return row?.application_id;
}
