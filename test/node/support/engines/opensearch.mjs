// OpenSearch, and Elasticsearch alike, as the documentation has them: an index with its mappings, _bulk, _refresh, _msearch.
// https://docs.opensearch.org/latest/api-reference/
import { byAll, countValues, fold, wordsIn } from './word-index.mjs';
import { readLines, Refusal, startStandIn } from './stand-in.mjs';

export const key = 'search:password-of-the-server';
const basic = `Basic ${Buffer.from(key).toString('base64')}`;

const isOf = {
  text: (value) => typeof value === 'string',
  long: (value) => Number.isSafeInteger(value),
  integer: (value) =>
    [value].flat().every((one) => Number.isInteger(one) && Math.abs(one) < 2 ** 31),
};

export function startOpenSearch() {
  const indexes = new Map();
  const find = (name) => {
    const index = indexes.get(name);
    if (!index) throw new Refusal(404, 'index_not_found_exception');
    return index;
  };
  const answer = (method, path, _query, body) => {
    const [, name, what] = path.split('/');
    if (method === 'PUT' && what === undefined) {
      if (indexes.has(name)) throw new Refusal(400, 'resource_already_exists_exception');
      // What is written is found after a refresh.
      indexes.set(name, { ...JSON.parse(body), written: new Map(), documents: new Map() });
      return { acknowledged: true };
    }
    if (method === 'DELETE' && what === undefined) {
      find(name);
      indexes.delete(name);
      return { acknowledged: true };
    }
    if (method === 'POST' && what === '_bulk') {
      const { mappings, written } = find(name);
      const lines = readLines(body);
      let errors = false;
      for (let at = 0; at < lines.length; at += 2) {
        const { _id } = lines[at].index;
        const isRight = Object.entries(lines[at + 1]).every(([field, value]) =>
          isOf[mappings.properties[field].type](value),
        );
        if (isRight) written.set(_id, { ...lines[at + 1], _id });
        else errors = true;
      }
      return { errors };
    }
    if (method === 'POST' && what === '_refresh') {
      const index = find(name);
      index.documents = new Map(index.written);
      return {};
    }
    if (method === 'POST' && what === '_msearch') {
      const bodies = readLines(body).filter((_, at) => at % 2 === 1);
      const responses = bodies.map((one) => {
        try {
          return { status: 200, ...search(find(name), one) };
        } catch (error) {
          return { status: error.status ?? 500, error: { reason: error.message } };
        }
      });
      return { responses };
    }
    throw new Refusal(405, 'Not allowed.');
  };
  const isAllowed = ({ authorization }) => authorization === basic;
  return startStandIn({ answer, isAllowed, notAllowed: 401 }).then((standIn) =>
    Object.assign(standIn, { indexes }),
  );
}

/** The score of a document by a query; `undefined` where it does not match. */
function score(query, document) {
  const [[kind, given]] = Object.entries(query);
  const [[field, value]] = Object.entries(given);
  const words = () => wordsIn(document[field], /\s+/u);
  const matches = (isSo) => (isSo ? 1 : undefined);
  switch (kind) {
    case 'bool': {
      const { must = [], filter = [], must_not: not = [] } = given;
      if (filter.some((one) => score(one, document) === undefined)) return undefined;
      if (not.some((one) => score(one, document) !== undefined)) return undefined;
      const scores = must.map((one) => score(one, document));
      return scores.includes(undefined) ? undefined : scores.reduce((all, one) => all + one, 0);
    }
    case 'dis_max': {
      const scores = given.queries
        .map((one) => score(one, document))
        .filter((one) => one !== undefined);
      return scores.length > 0 ? Math.max(...scores) : undefined;
    }
    case 'constant_score':
      return score(given.filter, document) === undefined ? undefined : (given.boost ?? 1);
    case 'match':
      return matches(words().includes(fold(value)));
    case 'match_bool_prefix':
      return matches(words().some((word) => word.startsWith(fold(value))));
    case 'match_phrase': {
      const wanted = wordsIn(value, /\s+/u);
      const all = words();
      return matches(all.some((_, at) => wanted.every((word, index) => all[at + index] === word)));
    }
    case 'range':
      return matches(document[field] > value.gt);
    case 'terms':
      return matches([document[field]].flat().some((one) => value.includes(one)));
    default:
      throw new Refusal(400, `unknown query [${kind}]`);
  }
}

function search({ settings, mappings, documents }, asked) {
  const { from = 0, size = 10, query, sort, aggs = {} } = asked;
  if (from + size > (settings.max_result_window ?? 10_000))
    throw new Refusal(400, 'Result window is too large.');
  const scores = new Map();
  for (const document of documents.values()) {
    const found = score(query, document);
    if (found !== undefined) scores.set(document, found);
  }
  const compares = sort.map((one) => {
    const [[field, direction]] = Object.entries(one);
    if (field === '_score' && direction === 'desc')
      return (left, right) => scores.get(right) - scores.get(left);
    if (!mappings.properties[field]) throw new Refusal(400, `No mapping found for [${field}]`);
    return (left, right) => left[field] - right[field];
  });
  const all = [...scores.keys()].sort(byAll(compares));
  // Without this it counts up to 10,000 only.
  const value = asked.track_total_hits === true ? all.length : Math.min(all.length, 10_000);
  const counted = countValues(
    all,
    Object.values(aggs).map(({ terms }) => terms.field),
  );
  return {
    hits: {
      total: { value, relation: 'eq' },
      hits: all.slice(from, from + size).map(({ _id }) => ({ _id })),
    },
    aggregations: Object.fromEntries(
      Object.entries(aggs).map(([name, { terms }]) => [
        name,
        {
          buckets: [...counted[terms.field]]
            .sort(([, one], [, other]) => other - one)
            .slice(0, terms.size ?? 10)
            .map(([value, count]) => ({ key: value, doc_count: count })),
        },
      ]),
    ),
  };
}
