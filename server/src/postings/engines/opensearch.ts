import type { SearchPart } from 'open-roles/internal';
import type { EngineSetting } from './engine-names.js';
import {
  askEngine,
  type EngineRequest,
  inBatches,
  notDone,
  refusal,
  ignoreMissing,
} from './engine-request.js';
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

/** https://docs.opensearch.org/latest/api-reference/, and Elasticsearch, which answers the same requests. */
export function opensearch(setting: EngineSetting): SearchEngine {
  return {
    name: 'OpenSearch',
    mostKinds,
    mostWords: Infinity,
    mostFound: Infinity,
    excludesPhrases: true,
    index: (id) => new OpenSearchIndex(setting, `${setting.prefix}-${id}`),
  };
}

const mostKinds = 10_000;

/** What it answers to one of several searches. */
interface Found {
  status: number;
  hits?: { total: { value: number }; hits: { _id: string }[] };
  aggregations?: Record<string, { buckets: { key: number; doc_count: number }[] }>;
}

class OpenSearchIndex implements EngineIndex {
  readonly #setting: EngineSetting;
  readonly #name: string;

  constructor(setting: EngineSetting, name: string) {
    this.#setting = setting;
    this.#name = name;
  }

  async fill(shape: EngineShape, documents: Iterable<EngineDocument>): Promise<void> {
    await this.drop();
    await this.#send({ method: 'PUT', body: indexOf(shape) });
    for (const batch of inBatches(documents)) {
      const lines = batch.flatMap(({ id, ...document }) => [{ index: { _id: id } }, document]);
      const { errors } = (await this.#send({ method: 'POST', lines }, '/_bulk')) as {
        errors: boolean;
      };
      if (errors) throw notDone();
    }
    await this.#send({ method: 'POST' }, '/_refresh');
  }

  async ask(questions: readonly EngineQuestion[]): Promise<EngineAnswer[]> {
    const lines = questions.flatMap((question) => [{}, searchOf(question)]);
    const { responses } = (await this.#send({ method: 'POST', lines }, '/_msearch')) as {
      responses: Found[];
    };
    return responses.map(({ status, hits, aggregations = {} }) => {
      if (!hits) throw refusal(status);
      const counts = Object.entries(aggregations).map(
        ([field, { buckets }]) =>
          [field, new Map(buckets.map(({ key, doc_count: count }) => [key, count]))] as const,
      );
      return {
        total: hits.total.value,
        positions: hits.hits.map(({ _id: id }) => Number(id)),
        counts: new Map(counts),
      };
    });
  }

  async drop(): Promise<void> {
    await ignoreMissing(this.#send({ method: 'DELETE' }));
  }

  #send(request: Omit<EngineRequest, 'url' | 'headers'>, path = ''): Promise<unknown> {
    const { url, key } = this.#setting;
    const headers: Record<string, string> = key === '' ? {} : { Authorization: authorization(key) };
    return askEngine({ ...request, url: `${url}/${this.#name}${path}`, headers });
  }
}

/** A name and a password, which OpenSearch asks for; else a key, which Elasticsearch gives. */
const authorization = (key: string): string =>
  key.includes(':') ? `Basic ${Buffer.from(key).toString('base64')}` : `ApiKey ${key}`;

const indexOf = ({ kinds, orders, postings }: EngineShape): object => ({
  settings: {
    // Counts of values are exact in one.
    number_of_shards: 1,
    // Every page can be reached.
    max_result_window: Math.max(10_000, postings + 100),
    analysis: {
      // Words come as they are: `c++` is one.
      analyzer: {
        words: { type: 'custom', tokenizer: 'whitespace', filter: ['lowercase', 'asciifolding'] },
      },
    },
  },
  mappings: {
    dynamic: false,
    properties: Object.fromEntries<object>([
      ...textFields.map((name) => [name, { type: 'text', analyzer: 'words' }] as const),
      ['closes', { type: 'long' }],
      ...['pool', 'hidden', ...orders, ...kinds].map(
        (name) => [name, { type: 'integer' }] as const,
      ),
    ]),
  },
});

function searchOf({ words, filters, sort, offset, limit, counts }: EngineQuestion): object {
  const order = { [orderField(sort)]: 'asc' };
  const wanted = words.filter(({ isExcluded }) => !isExcluded);
  return {
    from: offset,
    size: limit,
    _source: false,
    track_total_hits: true,
    query: {
      bool: {
        filter: filters.map(filterOf),
        must: wanted.flatMap((part, index) => partQueries(part, index === wanted.length - 1)),
        must_not: words.filter(({ isExcluded }) => isExcluded).map((part) => inAny(phrase(part))),
      },
    },
    sort: sort === 'featured' ? [{ pool: 'asc' }, { _score: 'desc' }, order] : [order],
    ...(counts.length > 0 && {
      aggs: Object.fromEntries(
        counts.map((field) => [field, { terms: { field, size: mostKinds } }]),
      ),
    }),
  };
}

const phrase =
  ({ words }: SearchPart) =>
  (field: string): object => ({ match_phrase: { [field]: words.join(' ') } });

/** Each word in some field; of what is not quoted the last of all may still be typed. */
function partQueries(part: SearchPart, isLast: boolean): object[] {
  if (part.isPhrase) return [inAny(phrase(part))];
  return part.words.map((word, index) =>
    isLast && index === part.words.length - 1
      ? inAny((field) => ({ match_bool_prefix: { [field]: word } }))
      : inAny((field) => ({ match: { [field]: word } })),
  );
}

/** In whichever field; the earlier, the better it fits, however often it is there. */
const inAny = (query: (field: string) => object): object => ({
  dis_max: {
    queries: textFields.map((field, index) => ({
      constant_score: { filter: query(field), boost: 2 ** (textFields.length - index) },
    })),
  },
});

function filterOf(filter: EngineFilter): object {
  if ('above' in filter) return { range: { [filter.field]: { gt: filter.above } } };
  if ('any' in filter) return { terms: { [filter.field]: filter.any } };
  return { bool: { must_not: [{ terms: { [filter.field]: filter.none } }] } };
}
