import type { Sort } from 'open-roles/internal';
import {
  askEngine,
  type EngineRequest,
  inBatches,
  notDone,
  refusal,
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

/** https://typesense.org/docs/27.1/api/, from version 27 on. */
export function typesense(setting: EngineSetting): SearchEngine {
  return {
    name: 'Typesense',
    mostKinds: 10_000,
    mostWords: Infinity,
    mostFound: Infinity,
    excludesPhrases: true,
    index: (id) => new TypesenseIndex(setting, `${setting.prefix}-${id}`),
  };
}

/** What it answers to a search; `code` where it refuses one of several. */
interface Found {
  code?: number;
  found?: number;
  hits?: { document: { id: string } }[];
  facet_counts?: { field_name: string; counts: { value: string; count: number }[] }[];
}

class TypesenseIndex implements EngineIndex {
  readonly #setting: EngineSetting;
  readonly #name: string;

  constructor(setting: EngineSetting, name: string) {
    this.#setting = setting;
    this.#name = name;
  }

  async fill(shape: EngineShape, documents: Iterable<EngineDocument>): Promise<void> {
    await this.drop();
    const body = { name: this.#name, ...schemaOf(shape) };
    await this.#send({ method: 'POST', body }, '/collections');
    for (const lines of inBatches(documents)) {
      // One line each, `[…]` where there is but one.
      const answer = await this.#send(
        { method: 'POST', lines, linesType: 'text/plain' },
        `/collections/${this.#name}/documents/import?action=create`,
      );
      const taken = [answer].flat() as { success: boolean }[];
      if (taken.length !== lines.length || taken.some(({ success }) => !success)) throw notDone();
    }
  }

  async ask(questions: readonly EngineQuestion[]): Promise<EngineAnswer[]> {
    const searches = questions.map((question) => this.#searchOf(question));
    const { results } = (await this.#send(
      { method: 'POST', body: { searches } },
      '/multi_search',
    )) as {
      results: Found[];
    };
    return results.map(({ code, found = 0, hits = [], facet_counts: facets = [] }, index) => {
      if (code !== undefined) throw refusal(code);
      const counts = facets.map(
        ({ field_name: field, counts: values }) =>
          [field, new Map(values.map(({ value, count }) => [Number(value), count]))] as const,
      );
      return {
        total: found,
        positions: hits
          .slice(0, questions[index]?.limit)
          .map(({ document }) => Number(document.id)),
        counts: new Map(counts),
      };
    });
  }

  async drop(): Promise<void> {
    await ignoreMissing(this.#send({ method: 'DELETE' }, `/collections/${this.#name}`));
  }

  #searchOf({ words, filters, sort, offset, limit, counts }: EngineQuestion): object {
    const q = queryText(words);
    return {
      collection: this.#name,
      q: q === '' ? '*' : q,
      query_by: textFields.join(','),
      // All of the words, whatever there is without one.
      drop_tokens_threshold: 0,
      // Of words that begin alike it takes but four else.
      max_candidates: 10_000,
      filter_by: filters.map(filterText).join(' && '),
      sort_by: sortText(sort, q),
      offset,
      per_page: Math.max(limit, 1),
      include_fields: 'id',
      highlight_fields: 'none',
      ...(counts.length > 0 && {
        facet_by: counts.join(','),
        max_facet_values: 10_000,
        facet_strategy: 'exhaustive',
      }),
    };
  }

  #send(request: Omit<EngineRequest, 'url' | 'headers'>, path: string): Promise<unknown> {
    const { url, key } = this.#setting;
    return askEngine({ ...request, url: url + path, headers: { 'X-TYPESENSE-API-KEY': key } });
  }
}

const schemaOf = ({ kinds, orders }: EngineShape): object => ({
  fields: [
    ...textFields.map((name) => ({ name, type: 'string' })),
    { name: 'closes', type: 'int64' },
    { name: 'pool', type: 'int32', sort: true },
    { name: 'hidden', type: 'int32[]' },
    ...orders.map((name) => ({ name, type: 'int32', sort: true })),
    ...kinds.map((name) => ({ name, type: 'int32', facet: true })),
  ],
  // `c++` and `c#` are words.
  symbols_to_index: ['+', '#'],
});

function sortText(sort: Sort, q: string): string {
  if (sort !== 'featured') return `${orderField(sort)}:asc`;
  const fit = q === '' ? [] : ['_text_match:desc'];
  return ['pool:asc', ...fit, `${orderField(sort)}:asc`].join(',');
}

function filterText(filter: EngineFilter): string {
  if ('above' in filter) return `${filter.field}:>${filter.above}`;
  if ('any' in filter) return `${filter.field}:=[${filter.any.join(',')}]`;
  return `${filter.field}:!=[${filter.none.join(',')}]`;
}
