import type { Kysely } from 'kysely';
import type { Posting } from 'open-roles/core';
import type { Schema } from '../database/schema.js';
import { errorCode, Problem } from '../http/problem.js';
import { EnginePostings } from './engines/engine-postings.js';
import type { SearchEngine } from './engines/search-engine.js';
import type { SearchedPostings } from './searched-postings.js';
import { StoredImport } from './stored-import.js';
import { StoredPostings } from './stored-postings.js';

/** What a database or an engine says where another import took the place of what it was asked for. */
const goneCodes: ReadonlySet<string> = new Set(['42P01', '3F000', 'index-missing']);

/** The last import, in the database or in an engine. */
type Imported = Pick<SearchedPostings, 'find'> & {
  /** What is searched. @throws Problem 503 where its engine is not set. */
  searched: () => SearchedPostings;
};

/** The postings that were imported last, by this or another process. */
export class ImportedPostings {
  readonly #db: Kysely<Schema>;
  readonly #engine: SearchEngine | undefined;
  #current: { id: number; imported: Imported } | undefined;

  constructor(db: Kysely<Schema>, engine: SearchEngine | undefined) {
    this.#db = db;
    this.#engine = engine;
  }

  /** Asks something of them, of none where nothing was imported; once more where another import took their place meanwhile. */
  async ask<T>(question: (postings: Imported | undefined) => Promise<T>): Promise<T> {
    try {
      return await question(await this.#read());
    } catch (error) {
      if (!goneCodes.has(errorCode(error))) throw error;
      return question(await this.#read());
    }
  }

  async #read(): Promise<Imported | undefined> {
    const row = await this.#db
      .selectFrom('imports')
      .select(['id', 'postings', 'engine'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!row) return undefined;
    if (this.#current?.id !== row.id) {
      const stored = new StoredImport(this.#db, row);
      this.#current = { id: row.id, imported: this.#open(stored, row.engine) };
    }
    return this.#current.imported;
  }

  #open(stored: StoredImport, engineName: string | null): Imported {
    const find = (id: string): Promise<Posting | undefined> => stored.find(id);
    if (engineName === null) {
      const postings = new StoredPostings(stored);
      return { find, searched: () => postings };
    }
    const engine = this.#engine;
    if (engine?.name === engineName) {
      const postings = new EnginePostings(stored, engine, engine.index(stored.id));
      return { find, searched: () => postings };
    }
    return {
      find,
      searched: () => {
        throw new Problem(
          503,
          `The postings were imported into ${engineName}, which is not set. Set it, or import them again.`,
          { retryAfter: 60 },
        );
      },
    };
  }
}
