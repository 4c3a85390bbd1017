import type { Posting } from 'open-roles/core';
import {
  type FacetIndex,
  type FacetName,
  findNear,
  type Grouping,
  type NearSpelling,
  placeGrouping,
  type SearchIndex,
  searchIndex,
  type Sort,
  valueGrouping,
} from 'open-roles/internal';
import { pageOf, wantedOf } from './found-page.js';
import type {
  FoundPage,
  ListedPosting,
  SearchedPostings,
  SearchRequest,
} from './searched-postings.js';
import type { StoredImport } from './stored-import.js';
import { hasWord, readNearWords, readTerms } from './stored-terms.js';
import { hiddenVersions, versionLanguage } from './versions.js';

/**
 * The postings of one import. The database has the words, and the postings themselves; what is one number a
 * posting is kept in memory once it was asked for, a few bytes each, and counted there by the rules of the
 * elements.
 */
export class StoredPostings implements SearchedPostings {
  readonly #import: StoredImport;
  /** By the language of versions. */
  readonly #indexes = new WeakMap<object, Map<string, KeptIndex>>();

  constructor(stored: StoredImport) {
    this.#import = stored;
  }

  async search(request: SearchRequest): Promise<FoundPage> {
    const { query, preset, facets, groupBy, synonyms, localizer } = request;
    const asked = [query, preset].flatMap((one) => [...one.facets.keys(), ...one.exclude.keys()]);
    const index = await this.#indexIn(request);
    for (const name of new Set([
      ...asked,
      ...facets,
      ...(groupBy === undefined ? [] : [groupBy]),
    ])) {
      // An object of its own: what is kept of it is of the postings that this index lists.
      if (!index.facets.has(name)) {
        const { kinds } = await this.#import.storedFacet(name);
        index.facets.set(name, { ...(await this.#import.facet(name, localizer)), kinds });
      }
    }
    if (groupBy === 'location') index.places = (await this.#import.storedFacet(groupBy)).examples;
    if (!index.orders.has(query.sort)) {
      const column = await this.#import.column(query.sort);
      index.orders.set(query.sort, new Uint32Array(column.buffer));
    }
    const searches = new Map(
      await Promise.all(
        [...new Set([query.search, preset.search])].map(
          async (search) => [search, await readTerms(this.#import, search, synonyms)] as const,
        ),
      ),
    );
    const terms = (search: string) => searches.get(search);
    return pageOf(searchIndex(index, { ...request, terms, wanted: wantedOf(request) }), request);
  }

  async #indexIn({ localizer, language }: SearchRequest): Promise<KeptIndex> {
    const versions = await this.#import.versions();
    const chosen = versionLanguage(
      versions.map(({ of }) => of),
      language,
    );
    const indexes = this.#indexes.get(localizer) ?? new Map<string, KeptIndex>();
    this.#indexes.set(localizer, indexes);
    let index = indexes.get(chosen);
    if (index) return index;
    const [closing, pools] = await Promise.all([
      this.#import.column('closing'),
      this.#import.column('pools'),
    ]);
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

  near(request: SearchRequest): Promise<NearSpelling[]> {
    const { query } = request;
    const vocabulary = {
      has: (word: string) => hasWord(this.#import, word),
      near: (word: string) => readNearWords(this.#import, word),
    };
    return findNear(query.search, vocabulary, async (search) => {
      const asked = { ...query, search, page: 1 };
      const plain = { ...request, query: asked, facets: [], groupBy: undefined };
      return (await this.search(plain)).total;
    });
  }

  listed(positions: readonly number[]): Promise<ListedPosting[]> {
    return this.#import.listed(positions);
  }

  find(id: string): Promise<Posting | undefined> {
    return this.#import.find(id);
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
