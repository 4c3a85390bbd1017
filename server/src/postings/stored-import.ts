import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Posting } from 'open-roles/core';
import {
  createPosting,
  type FacetIndex,
  type FacetName,
  IncrementalTask,
  indexFacet,
} from 'open-roles/internal';
import type { Schema } from '../database/schema.js';
import { Problem } from '../http/problem.js';
import { tableOf } from './import-schema.js';
import type { ListedPosting, SearchRequest } from './searched-postings.js';
import type { Version } from './versions.js';

/** A version of a vacancy, by its place among all postings. */
export interface StoredVersion {
  position: number;
  of: Version;
}

/** What a facet is made of. */
export interface StoredFacet {
  /** By position of a posting: its kind. Empty where a search engine has it. */
  kinds: FacetIndex['kinds'];
  /** By kind: what stands for it. */
  examples: readonly Posting[];
  /** Whether the import has it: else all postings are of one kind, without a value. */
  isStored: boolean;
}

/** The tables of one import. What is one number a posting is kept in memory once it was asked for. */
export class StoredImport {
  readonly id: number;
  readonly size: number;
  readonly db: Kysely<Schema>;
  readonly table: (name: string) => RawBuilder<unknown>;
  readonly #columns = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #facets = new Map<FacetName, Promise<StoredFacet>>();
  readonly #worded = new WeakMap<object, Map<FacetName, Promise<FacetIndex>>>();
  #versions: Promise<StoredVersion[]> | undefined;

  constructor(db: Kysely<Schema>, { id, postings }: { id: number; postings: number }) {
    this.id = id;
    this.size = postings;
    this.db = db;
    this.table = tableOf(id);
  }

  /** Those that are versions of a vacancy. */
  versions(): Promise<StoredVersion[]> {
    this.#versions ??= this.column('versions').then(
      (text) => JSON.parse(Buffer.from(text).toString() || '[]') as StoredVersion[],
    );
    this.#versions.catch(() => (this.#versions = undefined));
    return this.#versions;
  }

  async listed(positions: readonly number[]): Promise<ListedPosting[]> {
    const { rows } = await sql<{ position: number; listed: string }>`
      select position, listed from ${this.table('postings')}
      where position = any (${positions}::integer[])`.execute(this.db);
    const found = new Map(rows.map(({ position, listed }) => [position, listed]));
    return positions.flatMap((position) => {
      const text = found.get(position);
      return text === undefined ? [] : [JSON.parse(text) as ListedPosting];
    });
  }

  async find(id: string): Promise<Posting | undefined> {
    const { rows } = await sql<{ listed: string; details: string }>`
      select listed, details from ${this.table('postings')} where id = ${id}`.execute(this.db);
    const [row] = rows;
    return row && ({ ...JSON.parse(row.listed), ...JSON.parse(row.details) } as Posting);
  }

  column(name: string): Promise<Uint8Array<ArrayBuffer>> {
    return kept(this.#columns, name, async () => {
      const { rows } = await sql<{ numbers: Uint8Array }>`
        select numbers from ${this.table('columns')} where name = ${name}`.execute(this.db);
      return copyOf(rows[0]?.numbers);
    });
  }

  /** The choices of a facet in the words of a language; its `kinds` are those of the examples, each of its own. */
  facet(name: FacetName, localizer: SearchRequest['localizer']): Promise<FacetIndex> {
    const worded = this.#worded.get(localizer) ?? new Map<FacetName, Promise<FacetIndex>>();
    this.#worded.set(localizer, worded);
    return kept(worded, name, async () => {
      const { examples } = await this.storedFacet(name);
      return new IncrementalTask(indexFacet(examples, name, localizer)).finish();
    });
  }

  /** @throws Problem 400 where it has too many values. */
  storedFacet(name: FacetName): Promise<StoredFacet> {
    return kept(this.#facets, name, async () => {
      const { rows } = await sql<{ kinds: Uint8Array; examples: string }>`
        select kinds, examples from ${this.table('facets')} where name = ${name}`.execute(this.db);
      const [row] = rows;
      if (row?.examples === '') {
        const detail = `"${name}" has too many different values to choose among.`;
        throw new Problem(400, 'The query is not understood.', {
          errors: [{ name: 'facets', detail }],
        });
      }
      const facts = row ? (JSON.parse(row.examples) as Partial<Posting>[]) : [{}];
      return {
        kinds: narrowed(
          row ? new Uint32Array(copyOf(row.kinds).buffer) : new Uint32Array(this.size),
          facts.length,
        ),
        examples: facts.map((own) => createPosting({ id: '', title: '', ...own })),
        isStored: row !== undefined,
      };
    });
  }
}

/** Asked for once; what fails is asked for again. */
function kept<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  ask: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? ask();
  known.set(key, value);
  value.catch(() => known.delete(key));
  return value;
}

/** Numbers below a limit in as few bytes as they need: a million of them are read sooner. */
function narrowed(numbers: Uint32Array, limit: number): FacetIndex['kinds'] {
  if (limit <= 2 ** 8) return Uint8Array.from(numbers);
  return limit <= 2 ** 16 ? Uint16Array.from(numbers) : numbers;
}

/** Bytes in a buffer of their own, as typed arrays want them. */
const copyOf = (bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes ?? []);
