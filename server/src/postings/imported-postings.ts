import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.js';
import { errorCode } from '../http/problem.js';
import { StoredPostings } from './stored-postings.js';

/** The postings that were imported last, by this or another process. */
export class ImportedPostings {
  readonly #db: Kysely<Schema>;
  #current: StoredPostings | undefined;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Asks something of them, of none where nothing was imported; once more where another import took their place meanwhile. */
  async ask<T>(question: (postings: StoredPostings | undefined) => Promise<T>): Promise<T> {
    try {
      return await question(await this.#read());
    } catch (error) {
      // The tables are no longer there.
      if (!['42P01', '3F000'].includes(errorCode(error))) throw error;
      return question(await this.#read());
    }
  }

  async #read(): Promise<StoredPostings | undefined> {
    const row = await this.#db
      .selectFrom('imports')
      .select(['id', 'postings'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row && this.#current?.id !== row.id) this.#current = new StoredPostings(this.#db, row);
    return this.#current;
  }
}
