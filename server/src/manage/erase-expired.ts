import type { Database } from '../database/database.js';
import type { ApplicationStore } from '../receive/application-store.js';
import { eraseEverywhere } from './manage-applications.js';

const dayTime = 24 * 60 * 60_000;

/** Erases what is older than may be kept. @returns how many applications. */
export async function eraseExpired(
  database: Database,
  store: ApplicationStore,
  days: number,
): Promise<number> {
  const before = new Date(Date.now() - days * dayTime);
  const { db } = database;
  const expired = await db
    .selectFrom('applications')
    .select('id')
    .where('received_at', '<', before)
    .execute();
  for (const { id } of expired) await eraseEverywhere({ database, store }, id);
  // They state a month only, so they go when all of it is over.
  await db
    .deleteFrom('self_identifications')
    .where('month', '<', before.toISOString().slice(0, 7))
    .execute();
  return expired.length;
}
