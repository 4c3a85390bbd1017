// Meilisearch as its reference documents it: indexes, settings, documents, tasks, /multi-search.
// https://www.meilisearch.com/docs/reference/api
import { byAll, countValues, rankOf, readQuery, wordsIn } from './word-index.mjs';
import { readLines, Refusal, startStandIn } from './stand-in.mjs';

export const key = 'meilisearch-key-of-the-server';

/** Soft and hard separators of its tokenizer, but those that settings take out. */
const separatorsOf = ({ nonSeparatorTokens = [] }) =>
  new RegExp(
    `[^\\p{L}\\p{N}${nonSeparatorTokens.map((token) => `\\u{${token.codePointAt(0).toString(16)}}`).join('')}]+`,
    'u',
  );

export function startMeilisearch() {
  const indexes = new Map();
  const tasks = [];
  // A task is done later, and says then whether it went well.
  const enqueue = (act) => {
    tasks.push({ act, asked: 0, status: 'enqueued' });
    return { taskUid: tasks.length - 1, status: 'enqueued' };
  };
  const lookAt = (task) => {
    task.asked += 1;
    if (task.asked === 1) return;
    if (task.status !== 'enqueued') return;
    try {
      task.act();
      task.status = 'succeeded';
    } catch {
      task.status = 'failed';
    }
  };
  const find = (uid, status = 404) => {
    const index = indexes.get(uid);
    if (!index) throw new Refusal(status, 'index_not_found');
    return index;
  };
  const answer = (method, path, _query, body, headers) => {
    const [, , uid, what] = path.split('/');
    if (method === 'GET' && path.startsWith('/tasks/')) {
      const task = tasks[Number(path.split('/')[2])];
      lookAt(task);
      return { uid: Number(path.split('/')[2]), status: task.status };
    }
    if (method === 'POST' && path === '/multi-search') {
      const results = JSON.parse(body).queries.map((query) =>
        search(find(query.indexUid, 400), query),
      );
      return { results };
    }
    if (method === 'POST' && path === '/indexes') {
      const { uid: name, primaryKey } = JSON.parse(body);
      return enqueue(() => {
        if (indexes.has(name)) throw new Error('index_already_exists');
        indexes.set(name, { primaryKey, settings: {}, documents: new Map() });
      });
    }
    if (method === 'DELETE' && path === `/indexes/${uid}`)
      return enqueue(() => {
        find(uid);
        indexes.delete(uid);
      });
    if (method === 'PATCH' && what === 'settings')
      return enqueue(() => Object.assign(find(uid).settings, JSON.parse(body)));
    if (method === 'POST' && what === 'documents') {
      if (headers['content-type'] !== 'application/x-ndjson') throw new Refusal(415, 'media type');
      const documents = readLines(body);
      return enqueue(() => {
        const index = find(uid);
        for (const one of documents) {
          if (!/^[\w-]+$/u.test(one[index.primaryKey])) throw new Error('invalid_document_id');
          index.documents.set(one[index.primaryKey], one);
        }
      });
    }
    throw new Refusal(404, 'not_found');
  };
  const isAllowed = ({ authorization }) => authorization === `Bearer ${key}`;
  return startStandIn({ answer, isAllowed }).then((standIn) => Object.assign(standIn, { indexes }));
}

function search({ settings, documents }, asked) {
  const { q = '', filter = [], sort = [], facets = [], matchingStrategy } = asked;
  if (matchingStrategy !== 'all') throw new Refusal(501, 'Only all words are looked for here.');
  const separators = separatorsOf(settings);
  // It heeds the first ten words of a search.
  const parts = readQuery(q, separators).slice(0, 10);
  const passes = filter.map((one) => readFilter(one, settings.filterableAttributes));
  const ranks = new Map();
  for (const document of documents.values()) {
    if (!passes.every((test) => test(document))) continue;
    const texts = settings.searchableAttributes.map((field) =>
      wordsIn(document[field], separators),
    );
    const rank = rankOf(texts, parts);
    if (rank !== undefined) ranks.set(document, rank);
  }
  const compares = settings.rankingRules.flatMap((rule) => {
    if (rule === 'sort') return sort.map((one) => readSort(one, settings.sortableAttributes));
    if (rule === 'attribute') return [(one, other) => ranks.get(one) - ranks.get(other)];
    return rule.includes(':') ? [readSort(rule)] : [];
  });
  const all = [...ranks.keys()].sort(byAll(compares));
  const within = all.slice(0, settings.pagination?.maxTotalHits ?? 1_000);
  const cut = (list) =>
    list.map((one) =>
      Object.fromEntries(
        (asked.attributesToRetrieve ?? settings.displayedAttributes).map((name) => [
          name,
          one[name],
        ]),
      ),
    );
  for (const field of facets)
    if (!settings.filterableAttributes.includes(field))
      throw new Refusal(400, 'invalid_search_facets');
  const most = settings.faceting?.maxValuesPerFacet ?? 100;
  const facetDistribution = Object.fromEntries(
    Object.entries(countValues(all, facets)).map(([field, counts]) => [
      field,
      Object.fromEntries([...counts].sort().slice(0, most)),
    ]),
  );
  const more = facets.length > 0 ? { facetDistribution } : {};
  if (asked.hitsPerPage !== undefined) {
    const start = ((asked.page ?? 1) - 1) * asked.hitsPerPage;
    const hits = cut(within.slice(start, start + asked.hitsPerPage));
    return { indexUid: asked.indexUid, hits, totalHits: within.length, ...more };
  }
  const { offset = 0, limit = 20 } = asked;
  const hits = cut(within.slice(offset, offset + limit));
  // How many match is only estimated: nobody may rely on it.
  return { indexUid: asked.indexUid, hits, estimatedTotalHits: hits.length * 2, ...more };
}

function readFilter(text, filterable) {
  const [, field, rest] = /^(\w+) (.+)$/u.exec(text);
  if (!filterable.includes(field)) throw new Refusal(400, 'invalid_search_filter');
  const above = /^> (\d+)$/u.exec(rest);
  if (above) return (one) => one[field] > Number(above[1]);
  const [, not, list] = /^(NOT )?IN \[([\d, ]+)\]$/u.exec(rest);
  const values = new Set(list.split(', ').map(Number));
  const has = (one) => [one[field]].flat().some((value) => values.has(value));
  return not ? (one) => !has(one) : has;
}

function readSort(text, sortable) {
  const [, field] = /^(\w+):asc$/u.exec(text);
  if (sortable && !sortable.includes(field)) throw new Refusal(400, 'invalid_search_sort');
  return (one, other) => one[field] - other[field];
}
