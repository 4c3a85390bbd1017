import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** An open database. */
export interface Database {
  readonly db: Kysely<Schema>;
  /** Resolves when everything that was committed before the call is on the disk. */
  flush(): Promise<void>;
  close(): Promise<void>;
}
