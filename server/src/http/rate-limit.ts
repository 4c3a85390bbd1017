import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import { Problem } from './problem.js';

/** The time over which is counted, in seconds. */
const windowTime = 60;

/**
 * Counts what comes from one address within a minute, all copies of the server together. What is kept for
 * that minute is not the address.
 */
export class RateLimit {
  readonly #db: Kysely<Schema>;
  readonly #name: string;
  readonly #most: number;

  /** `name`: of what is counted; `most`: how many a minute. */
  constructor(db: Kysely<Schema>, name: string, most: number) {
    this.#db = db;
    this.#name = name;
    this.#most = most;
  }

  /** @throws Problem 429, with the time until the minute is over. */
  async count(address: string): Promise<void> {
    const key = createHash('sha256').update(`${this.#name} ${address}`).digest('base64url');
    const end = sql`now() + make_interval(secs => ${windowTime})`;
    const { rows } = await sql<{ count: number; seconds: number }>`
      insert into rate_limits (key, count, ends_at) values (${key}, 1, ${end})
      on conflict (key) do update set
        count = case when rate_limits.ends_at > now() then rate_limits.count + 1 else 1 end,
        ends_at = case when rate_limits.ends_at > now() then rate_limits.ends_at else ${end} end
      returning count, extract(epoch from ends_at - now())::float8 as seconds
    `.execute(this.#db);
    const { count = 1, seconds = windowTime } = rows[0] ?? {};
    if (count === 1) {
      await sql`delete from rate_limits where ends_at < now()`.execute(this.#db);
    }
    if (count > this.#most) {
      throw new Problem(429, 'Too many requests come from this address. Try again later.', {
        retryAfter: Math.max(1, Math.ceil(seconds)),
      });
    }
  }
}
