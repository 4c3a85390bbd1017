import { setTimeout as wait } from 'node:timers/promises';
import {
  askEngine,
  type EngineRequest,
  inBatches,
  notDone,
  ignoreMissing,
} from './engine-request.js';
import type { EngineSetting } from './engine-names.js';
import { queryText } from './query-text.js';
import {
  type EngineAnswer,
  type EngineDocument,
  type EngineFilter,
  type EngineIndex,
  type EngineQuestion,
  type EngineShape,
  orderField,
  type SearchEngine,
  textFields,
} from './search-engine.js';

/** https://www.meilisearch.com/docs/reference/api, from version 1.10 on. */
export function meilisearch(setting: EngineSetting): SearchEngine {
  return {
    name: 'Meilisearch',
    mostKinds: 10_000,
    // It leaves further words of a search aside.
    mostWords: 10,
    mostFound: Infinity,
    excludesPhrases: true,
    index: (id) => new MeilisearchIndex(setting, `${setting.prefix}-${id}`),
  };
}

/** What it answers to a search. */
interface Found {
  hits: { id: string }[];
  totalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
}

class MeilisearchIndex implements EngineIndex {
  readonly #setting: EngineSetting;
  readonly #uid: string;

  constructor(setting: EngineSetting, uid: string) {
    this.#setting = setting;
    this.#uid = uid;
  }

  async fill(shape: EngineShape, documents: Iterable<EngineDocument>): Promise<void> {
    await this.drop();
    await this.#do({ method: 'POST', body: { uid: this.#uid, primaryKey: 'id' } }, '/indexes');
    await this.#do({ method: 'PATCH', body: settingsOf(shape) }, `${this.#path}/settings`);
    for (const batch of inBatches(documents))
      await this.#do({ method: 'POST', lines: batch }, `${this.#path}/documents`);
  }

  async ask(questions: readonly EngineQuestion[]): Promise<EngineAnswer[]> {
    // How many match it knows only of pages of a fixed size, and postings from anywhere only without: two searches.
    const queries = questions.flatMap((question) => [
      this.#queryOf(question, { page: 1, hitsPerPage: 0, facets: question.counts }),
      ...(question.limit > 0
        ? [this.#queryOf(question, { offset: question.offset, limit: question.limit })]
        : []),
    ]);
    const { results } = (await this.#send(
      { method: 'POST', body: { queries } },
      '/multi-search',
    )) as {
      results: Found[];
    };
    let next = 0;
    return questions.map(({ limit }) => {
      const counted = results[next++];
      const listed = limit > 0 ? results[next++] : undefined;
      const counts = Object.entries(counted?.facetDistribution ?? {}).map(
        ([field, values]) =>
          [
            field,
            new Map(Object.entries(values).map(([kind, count]) => [Number(kind), count])),
          ] as const,
      );
      return {
        total: counted?.totalHits ?? 0,
        positions: listed?.hits.map(({ id }) => Number(id)) ?? [],
        counts: new Map(counts),
      };
    });
  }

  async drop(): Promise<void> {
    await ignoreMissing(this.#do({ method: 'DELETE' }, this.#path, ['failed']));
  }

  get #path(): string {
    return `/indexes/${this.#uid}`;
  }

  #queryOf({ words, filters, sort }: EngineQuestion, page: object): object {
    return {
      indexUid: this.#uid,
      q: queryText(words),
      matchingStrategy: 'all',
      filter: filters.map(filterText),
      sort: [sort === 'featured' ? 'pool:asc' : `${orderField(sort)}:asc`],
      attributesToRetrieve: ['id'],
      ...page,
    };
  }

  #send(request: Omit<EngineRequest, 'url' | 'headers'>, path: string): Promise<unknown> {
    const { url, key } = this.#setting;
    const headers: Record<string, string> = key === '' ? {} : { Authorization: `Bearer ${key}` };
    return askEngine({ ...request, url: url + path, headers });
  }

  /** What changes an index is a task, which is done later. */
  async #do(
    request: Omit<EngineRequest, 'url' | 'headers'>,
    path: string,
    endsToo: readonly string[] = [],
  ): Promise<void> {
    const { taskUid } = (await this.#send(request, path)) as { taskUid: number };
    for (let pause = 20; ; pause = Math.min(pause * 2, 2_000)) {
      const { status } = (await this.#send({ method: 'GET' }, `/tasks/${taskUid}`)) as {
        status: string;
      };
      if (status === 'succeeded' || endsToo.includes(status)) return;
      if (status !== 'enqueued' && status !== 'processing') throw notDone();
      await wait(pause);
    }
  }
}

const settingsOf = ({ kinds, orders, postings }: EngineShape): object => ({
  searchableAttributes: textFields,
  filterableAttributes: ['closes', 'hidden', ...kinds],
  sortableAttributes: ['pool', ...orders],
  displayedAttributes: ['id', 'title'],
  // An order that is asked for comes before how well words fit; `featured` after it.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attribute',
    'exactness',
    `${orderField('featured')}:asc`,
  ],
  // `c++` and `c#` are words.
  nonSeparatorTokens: ['+', '#'],
  faceting: { maxValuesPerFacet: 10_000 },
  // All that match are counted, and can be reached.
  pagination: { maxTotalHits: Math.max(postings, 1) },
});

function filterText(filter: EngineFilter): string {
  if ('above' in filter) return `${filter.field} > ${filter.above}`;
  if ('any' in filter) return `${filter.field} IN [${filter.any.join(', ')}]`;
  return `${filter.field} NOT IN [${filter.none.join(', ')}]`;
}
