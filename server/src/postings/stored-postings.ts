import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Posting } from 'open-roles/core';
import {
  createPosting,
  type FacetIndex,
  type FacetName,
  findNear,
  Gradual,
  type Grouping,
  indexFacet,
  type IndexResult,
  type NearSpelling,
  placeGrouping,
  type SearchIndex,
  searchIndex,
  type Sort,
  valueGrouping,
} from 'open-roles/internal';
import type { Schema } from '../database/schema.js';
import { Problem } from '../http/problem.js';
import { tableOf } from './import-schema.js';
import type { ListedPosting, SearchedPostings, SearchRequest } from './searched-postings.js';
import { hasWord, readNearWords, readTerms, type TermSource } from './stored-terms.js';
import { hiddenVersions, type Version, versionLanguage } from './versions.js';

/** A version of a vacancy, by its place among all postings. */
interface StoredVersion {
  position: number;
  of: Version;
}

/** What a facet is made of: the kind of each posting, and what stands for each kind. */
interface StoredFacet {
  kinds: Uint32Array;
  examples: Posting[];
}

/**
 * The postings of one import. The database has the words, and the postings themselves; what is one number a
 * posting is kept in memory once it was asked for, a few bytes each, and counted there by the rules of the
 * elements.
 */
export class StoredPostings implements SearchedPostings {
  readonly id: number;
  readonly size: number;
  readonly #db: Kysely<Schema>;
  readonly #table: (name: string) => RawBuilder<unknown>;
  readonly #columns = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #facets = new Map<FacetName, Promise<StoredFacet>>();
  readonly #worded = new WeakMap<object, Map<FacetName, Promise<FacetIndex>>>();
  /** By the language of versions. */
  readonly #indexes = new WeakMap<object, Map<string, KeptIndex>>();
  #versions: Promise<StoredVersion[]> | undefined;

  constructor(db: Kysely<Schema>, { id, postings }: { id: number; postings: number }) {
    this.id = id;
    this.size = postings;
    this.#db = db;
    this.#table = tableOf(id);
  }

  async search(request: SearchRequest): Promise<IndexResult> {
    const { query, preset, facets, groupBy, synonyms, localizer } = request;
    const asked = [query, preset].flatMap((one) => [...one.facets.keys(), ...one.exclude.keys()]);
    const index = await this.#indexIn(request);
    for (const name of new Set([
      ...asked,
      ...facets,
      ...(groupBy === undefined ? [] : [groupBy]),
    ])) {
      // An object of its own: what is kept of it is of the postings that this index lists.
      if (!index.facets.has(name))
        index.facets.set(name, { ...(await this.#facet(name, localizer)) });
    }
    if (groupBy === 'location') index.places = (await this.#storedFacet(groupBy)).examples;
    index.orders.set(query.sort, new Uint32Array((await this.#column(query.sort)).buffer));
    const searches = new Map(
      await Promise.all(
        [...new Set([query.search, preset.search])].map(
          async (search) => [search, await readTerms(this.#source, search, synonyms)] as const,
        ),
      ),
    );
    return searchIndex(index, {
      query,
      preset,
      facets,
      groupBy,
      localizer,
      terms: (search) => searches.get(search),
    });
  }

  async #indexIn({ localizer, language }: SearchRequest): Promise<KeptIndex> {
    const versions = await this.#readVersions();
    const chosen = versionLanguage(
      versions.map(({ of }) => of),
      language,
    );
    const indexes = this.#indexes.get(localizer) ?? new Map<string, KeptIndex>();
    this.#indexes.set(localizer, indexes);
    let index = indexes.get(chosen);
    if (index) return index;
    const [closing, pools] = await Promise.all([this.#column('closing'), this.#column('pools')]);
    const times = new Float64Array(closing.buffer);
    const hidden = hiddenVersions(
      versions.map(({ of }) => of),
      chosen,
    );
    const own = hidden.size > 0 ? times.slice() : times;
    for (const { position, of } of versions) if (hidden.has(of)) own[position] = -Infinity;
    index = new KeptIndex(own, pools, localizer);
    indexes.set(chosen, index);
    return index;
  }

  #readVersions(): Promise<StoredVersion[]> {
    this.#versions ??= this.#column('versions').then(
      (text) => JSON.parse(Buffer.from(text).toString() || '[]') as StoredVersion[],
    );
    this.#versions.catch(() => (this.#versions = undefined));
    return this.#versions;
  }

  near(request: SearchRequest): Promise<NearSpelling[]> {
    const { query } = request;
    const vocabulary = {
      has: (word: string) => hasWord(this.#source, word),
      near: (word: string) => readNearWords(this.#source, word),
    };
    return findNear(query.search, vocabulary, async (search) => {
      const asked = { ...query, search, page: 1 };
      const plain = { ...request, query: asked, facets: [], groupBy: undefined };
      return (await this.search(plain)).positions.length;
    });
  }

  async listed(positions: readonly number[]): Promise<ListedPosting[]> {
    const { rows } = await sql<{ position: number; listed: string }>`
      select position, listed from ${this.#table('postings')}
      where position = any (${positions}::integer[])`.execute(this.#db);
    const found = new Map(rows.map(({ position, listed }) => [position, listed]));
    return positions.flatMap((position) => {
      const text = found.get(position);
      return text === undefined ? [] : [JSON.parse(text) as ListedPosting];
    });
  }

  async find(id: string): Promise<Posting | undefined> {
    const { rows } = await sql<{ listed: string; details: string }>`
      select listed, details from ${this.#table('postings')} where id = ${id}`.execute(this.#db);
    const [row] = rows;
    return row && ({ ...JSON.parse(row.listed), ...JSON.parse(row.details) } as Posting);
  }

  get #source(): TermSource {
    return { db: this.#db, table: this.#table, size: this.size };
  }

  #column(name: string): Promise<Uint8Array<ArrayBuffer>> {
    return kept(this.#columns, name, async () => {
      const { rows } = await sql<{ numbers: Uint8Array }>`
        select numbers from ${this.#table('columns')} where name = ${name}`.execute(this.#db);
      return copyOf(rows[0]?.numbers);
    });
  }

  #facet(name: FacetName, localizer: SearchRequest['localizer']): Promise<FacetIndex> {
    const worded = this.#worded.get(localizer) ?? new Map<FacetName, Promise<FacetIndex>>();
    this.#worded.set(localizer, worded);
    return kept(worded, name, async () => {
      const { kinds, examples } = await this.#storedFacet(name);
      return { ...new Gradual(indexFacet(examples, name, localizer)).finish(), kinds };
    });
  }

  #storedFacet(name: FacetName): Promise<StoredFacet> {
    return kept(this.#facets, name, async () => {
      const { rows } = await sql<{ kinds: Uint8Array; examples: string }>`
        select kinds, examples from ${this.#table('facets')} where name = ${name}`.execute(
        this.#db,
      );
      const [row] = rows;
      if (row?.examples === '') {
        const detail = `"${name}" has too many different values to choose among.`;
        throw new Problem(400, 'The query is not understood.', {
          errors: [{ name: 'facets', detail }],
        });
      }
      const facts = row ? (JSON.parse(row.examples) as Partial<Posting>[]) : [{}];
      return {
        kinds: row ? new Uint32Array(copyOf(row.kinds).buffer) : new Uint32Array(this.size),
        examples: facts.map((own) => createPosting({ id: '', title: '', ...own })),
      };
    });
  }
}

/** What a search in one language goes by. The same object each time, so that it keeps what it found out. */
class KeptIndex implements SearchIndex {
  readonly closing: Float64Array;
  readonly pools: Uint8Array;
  readonly facets = new Map<FacetName, FacetIndex>();
  readonly orders = new Map<Sort, Uint32Array>();
  readonly #localizer: SearchRequest['localizer'];
  /** By kind of the location facet, a posting at its places. */
  places: readonly Posting[] = [];

  constructor(closing: Float64Array, pools: Uint8Array, localizer: SearchRequest['localizer']) {
    this.closing = closing;
    this.pools = pools;
    this.#localizer = localizer;
  }

  grouping(name: FacetName): Grouping {
    const facet = assertRead(this.facets.get(name));
    return name === 'location'
      ? placeGrouping((position) => this.places[facet.kinds[position] ?? 0], this.#localizer)
      : valueGrouping(facet, this.#localizer);
  }

  order(sort: Sort): Uint32Array {
    return assertRead(this.orders.get(sort));
  }

  facet(name: FacetName): { finish: () => FacetIndex } {
    return { finish: () => assertRead(this.facets.get(name)) };
  }
}

function assertRead<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is read before the search.');
  return value;
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

/** Bytes in a buffer of their own, as typed arrays want them. */
const copyOf = (bytes: Uint8Array | undefined): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes ?? []);
