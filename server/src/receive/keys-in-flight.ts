import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import { Problem } from '../http/problem.js';

/** The longest key that is taken: a UUID has 36 characters. */
const maxLength = 255;

/** For how long a key stays taken after its request's process was killed, in seconds. */
const leaseTime = 10;

/** Reads the header `Idempotency-Key`, quoted or not. `undefined` where there is none. */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  const key = header?.trim().replace(/^"(.*)"$/u, '$1');
  if (!key) return undefined;
  if (key.length > maxLength || !/^[\x21-\x7e]+$/u.test(key)) {
    throw new Problem(400, `The Idempotency-Key must be 1 to ${maxLength} visible characters.`);
  }
  return key;
}

/** The keys whose first request is still at work, in whichever copy of the server. */
export class KeysInFlight {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Runs `work` unless another with this key runs. @throws Problem 409. */
  async run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined) return work();
    const holder = randomUUID();
    if (!(await this.#take(key, holder))) {
      throw new Problem(409, 'The same request is in progress.', { retryAfter: 5 });
    }
    const timer = setInterval(
      // While the database cannot be reached nobody else can take the key either.
      () => void this.#take(key, holder).catch(() => undefined),
      (leaseTime * 1000) / 3,
    );
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await sql`delete from keys_in_flight where key = ${key} and holder = ${holder}`
        .execute(this.#db)
        .catch(() => undefined);
    }
  }

  /** Takes a key, or keeps it. Resolves to whether it is the holder's. */
  async #take(key: string, holder: string): Promise<boolean> {
    const { rows } = await sql`
      insert into keys_in_flight (key, holder, ends_at)
      values (${key}, ${holder}, now() + make_interval(secs => ${leaseTime}))
      on conflict (key) do update set holder = excluded.holder, ends_at = excluded.ends_at
      where keys_in_flight.holder = excluded.holder or keys_in_flight.ends_at < now()
      returning key
    `.execute(this.#db);
    return rows.length > 0;
  }
}
