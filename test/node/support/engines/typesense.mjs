// Typesense as its documentation has it: collections, import of documents, /multi_search.
// https://typesense.org/docs/27.1/api/
import { byAll, countValues, rankOf, readQuery, wordsIn } from './word-index.mjs';
import { readLines, Refusal, startStandIn } from './stand-in.mjs';

export const key = 'typesense-key-of-the-server';

const isOf = {
  string: (value) => typeof value === 'string',
  int32: (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  int64: (value) => Number.isSafeInteger(value),
  'int32[]': (value) => Array.isArray(value) && value.every(isOf.int32),
};

export function startTypesense() {
  const collections = new Map();
  const find = (name) => {
    const collection = collections.get(name);
    if (!collection) throw new Refusal(404, 'Not Found');
    return collection;
  };
  const answer = (method, path, query, body) => {
    const [, , name, what] = path.split('/');
    if (method === 'POST' && path === '/multi_search') {
      const { searches } = JSON.parse(body);
      if (searches.length > 50) throw new Refusal(400, 'More than limit_multi_searches.');
      const results = searches.map((one) => {
        try {
          return search(find(one.collection), one);
        } catch (error) {
          return { code: error.status ?? 500, error: error.message };
        }
      });
      return { results };
    }
    if (method === 'POST' && path === '/collections') {
      const { name: made, ...schema } = JSON.parse(body);
      if (collections.has(made)) throw new Refusal(409, 'Already exists.');
      collections.set(made, { ...schema, documents: new Map() });
      return { name: made };
    }
    if (method === 'DELETE' && path === `/collections/${name}`) {
      find(name);
      collections.delete(name);
      return { name };
    }
    if (method === 'POST' && what === 'documents' && path.endsWith('/import')) {
      const { fields, documents } = find(name);
      if (query.get('action') !== 'create') throw new Refusal(501, 'Documents are created here.');
      // It answers a line for each, whatever became of it.
      return readLines(body)
        .map((document) => {
          const success =
            typeof document.id === 'string' &&
            !documents.has(document.id) &&
            fields.every(({ name: field, type }) => isOf[type](document[field]));
          if (success) documents.set(document.id, document);
          return JSON.stringify({ success });
        })
        .join('\n');
    }
    throw new Refusal(404, 'Not Found');
  };
  const isAllowed = (headers) => headers['x-typesense-api-key'] === key;
  return startStandIn({ answer, isAllowed, notAllowed: 401 }).then((standIn) =>
    Object.assign(standIn, { indexes: collections }),
  );
}

/** What is no letter, no digit and not named in `symbols_to_index` is dropped; only space separates. */
function words(text, symbols) {
  const kept = symbols.map((sign) => `\\u{${sign.codePointAt(0).toString(16)}}`).join('');
  const dropped = new RegExp(`[^\\p{L}\\p{N}\\s${kept}]`, 'gu');
  return wordsIn(text.replace(dropped, ''), /\s+/u);
}

function search({ fields, documents, symbols_to_index: symbols = [] }, asked) {
  const known = new Map(fields.map((field) => [field.name, field]));
  if (asked.drop_tokens_threshold !== 0) throw new Refusal(501, 'All words are looked for here.');
  const perPage = asked.per_page ?? 10;
  if (perPage > 250) throw new Refusal(422, 'Only upto 250 hits can be fetched per page.');
  const parts =
    asked.q === '*'
      ? []
      : readQuery(asked.q, / /u).map((part) => ({
          ...part,
          words: part.words.flatMap((word) => words(word, symbols)),
        }));
  const passes = asked.filter_by.split(' && ').map((one) => readFilter(one, known));
  const ranks = new Map();
  for (const document of documents.values()) {
    if (!passes.every((test) => test(document))) continue;
    const texts = asked.query_by.split(',').map((field) => words(document[field], symbols));
    const rank = rankOf(texts, parts);
    if (rank !== undefined) ranks.set(document, rank);
  }
  const sorts = asked.sort_by.split(',');
  if (sorts.length > 3) throw new Refusal(400, 'Only upto 3 sort_by fields can be specified.');
  const compares = sorts.map((sort) => {
    const [field, direction] = sort.split(':');
    // A greater match is a better one.
    if (field === '_text_match' && direction === 'desc')
      return (one, other) => ranks.get(one) - ranks.get(other);
    if (!known.get(field)?.sort || direction !== 'asc')
      throw new Refusal(404, `Could not find a field named ${field} for sorting.`);
    return (one, other) => one[field] - other[field];
  });
  const all = [...ranks.keys()].sort(byAll(compares));
  const faceted = asked.facet_by?.split(',') ?? [];
  for (const field of faceted)
    if (!known.get(field)?.facet) throw new Refusal(404, `Could not find a facet field ${field}.`);
  const start = asked.offset ?? 0;
  return {
    found: all.length,
    out_of: documents.size,
    hits: all.slice(start, start + perPage).map(({ id }) => ({ document: { id } })),
    facet_counts: Object.entries(countValues(all, faceted)).map(([field, counts]) => ({
      field_name: field,
      counts: [...counts]
        .sort(([, one], [, other]) => other - one)
        .slice(0, asked.max_facet_values ?? 10)
        .map(([value, count]) => ({ value: String(value), count })),
    })),
  };
}

function readFilter(text, known) {
  const [, field, sign, list] = /^(\w+):(>|=|!=)\[?([-\d,]+)\]?$/u.exec(text);
  if (!known.has(field)) throw new Refusal(404, `Could not find a filter field named ${field}.`);
  const values = new Set(list.split(',').map(Number));
  if (sign === '>') return (one) => one[field] > Number(list);
  const has = (one) => [one[field]].flat().some((value) => values.has(value));
  return sign === '=' ? has : (one) => !has(one);
}
