import { sql, type Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import { applicationEntries, entryOf, type ApplicationEntry } from './manage-applications.js';

/** A posting that somebody applied for. */
export interface PostingEntry {
  id: string;
  /** As it was called when the last application arrived. */
  title: string;
  applications: number;
  /** When the last application arrived, ISO 8601. */
  last: string;
  /** Deliveries of its applications. */
  failed: number;
  waiting: number;
}

/** An application in the list of its posting. */
export interface ListedApplication extends ApplicationEntry {
  name: string;
}

/** All postings, those with the latest application first; or the one with an id. */
export async function listPostings(db: Kysely<Schema>, id?: string): Promise<PostingEntry[]> {
  const { rows } = await sql<Omit<PostingEntry, 'last'> & { last: Date }>`
    select posting_id as id,
      (array_agg(posting_title order by received_at desc))[1] as title,
      count(*)::int as applications,
      max(received_at) as last,
      coalesce(sum(failed), 0)::int as failed,
      coalesce(sum(waiting), 0)::int as waiting
    from applications left join (
      select application_id,
        count(*) filter (where state = 'failed') as failed,
        count(*) filter (where state = 'waiting') as waiting
      from deliveries group by application_id
    ) as states on application_id = applications.id
    where ${id ?? null}::text is null or posting_id = ${id ?? null}
    group by posting_id
    order by max(received_at) desc, posting_id
  `.execute(db);
  return rows.map((row) => ({ ...row, last: row.last.toISOString() }));
}

/** The applications for one posting, the last first. */
export async function listOfPosting(
  db: Kysely<Schema>,
  posting: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<ListedApplication[]> {
  const rows = await applicationEntries(db)
    .select('name')
    .where('posting_id', '=', posting)
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...entryOf(row), name: row.name }));
}
