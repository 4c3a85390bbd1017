// Postings that are imported into a search engine, and searched there: the same of every engine, on a stand-in
// of it that does what its documentation says. What finds the same wherever it is searched is compared with what an
// element finds in the same feed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Localizer, parseQuery, postingTexts, searchPostings } from 'open-roles/core';
import { oneVersionEach } from 'open-roles/internal';
import * as meilisearch from './support/engines/meilisearch.mjs';
import * as opensearch from './support/engines/opensearch.mjs';
import * as typesense from './support/engines/typesense.mjs';
import { feed, posting, postings } from './support/many-postings.mjs';
import { readContract } from './support/openapi.mjs';
import { importFeed, startServer } from './support/server.mjs';

const engines = {
  Meilisearch: {
    start: meilisearch.startMeilisearch,
    env: (origin) => ({ MEILISEARCH_URL: `${origin}/`, MEILISEARCH_API_KEY: meilisearch.key }),
    key: meilisearch.key,
    refuses: [['search', 'search=one+two+three+four+five+six+seven+eight+nine+ten+eleven']],
  },
  Typesense: {
    start: typesense.startTypesense,
    env: (origin) => ({ TYPESENSE_URL: origin, TYPESENSE_API_KEY: typesense.key }),
    key: typesense.key,
    refuses: [],
  },
  OpenSearch: {
    start: opensearch.startOpenSearch,
    env: (origin) => ({ OPENSEARCH_URL: origin, OPENSEARCH_API_KEY: opensearch.key }),
    key: opensearch.key,
    refuses: [],
  },
};

/** Asks for what every engine answers alike, in the same order. */
const plain = [
  '',
  'page=3',
  'page=9999',
  'sort=newest',
  'sort=title&page=2',
  'sort=salary',
  'sort=location&location=Bergen',
  'department=Ropes',
  'department=ropes&department=Sails&team=Blue',
  'location=US',
  'location=Austin&remote=include',
  'location=TX&workplace=remote',
  'location=EMEA',
  'location=Atlantis',
  'exclude.location=US&exclude.department=Sails',
  'custom.shift=night&employment-type=part-time',
  'custom.nothing=x',
  'department=Unheard&sort=newest',
  'organization=Harbour&sort=title',
];

/** Asks for words that postings have as they are, the last perhaps as a beginning. */
const worded = [
  'search=engineer',
  'search=engi',
  'search=%22front+end%22',
  'search=-engineer',
  'search=-%22head+of%22&sort=title',
  'search=c%2B%2B',
  'search=office+head',
  'search=node.js',
  'search=kuechenchef',
  'search=K%C3%BCchenchef',
  'search=nodejs',
  'search=germany',
  'search=bayern',
  'search=night&location=US',
  'search=cafe&department=Ropes',
  'search=nothing-of-the-kind',
  'search=on+call&sort=newest&page=2',
];
const facetNames = [
  'department',
  'team',
  'location',
  'workplace',
  'employment-type',
  'custom.shift',
  'custom.nothing',
];

const localizers = { en: new Localizer('en') };
const listed = postings.map((one) => ({
  hiringOrganization: feed.organization,
  language: 'en',
  ...one,
}));
const shown = (language) =>
  oneVersionEach({ version: '1', language: 'en', postings: listed }, language);
const pageSize = 50;
const expectedOf = (text, { language = 'en', preset = '', groupBy } = {}) => {
  const query = parseQuery(text);
  const found = searchPostings(shown(language), {
    query,
    preset: parseQuery(preset),
    facets: facetNames,
    texts: (one) => postingTexts(one, localizers.en),
    localizer: localizers.en,
    groupBy,
  });
  const ids = found.postings.map(({ id }) => id);
  const start = (query.page - 1) * pageSize;
  const page = ids.slice(start, start + pageSize);
  const groups = found.groups?.flatMap(({ label, total, postings: own }) => {
    const inside = own.map(({ id }) => id).filter((id) => page.includes(id));
    return inside.length > 0 ? [{ label, total, ids: inside }] : [];
  });
  const { total, facets, remote } = found;
  return JSON.parse(JSON.stringify({ total, ids, page, facets, groups, remote }));
};

for (const [name, engine] of Object.entries(engines)) {
  describe(`postings that are imported into ${name}`, () => {
    let standIn;
    let server;
    let contract;
    before(async () => {
      standIn = await engine.start();
      server = await startServer([], { env: engine.env(standIn.origin) });
      contract = await readContract(server.origin);
      await importAll();
    });
    after(async () => {
      await server?.stop();
      await standIn?.stop();
    });

    const importText = (text) => importFeed(server, text, engine.env(standIn.origin));
    const importAll = async () => {
      const { status, output, errors } = await importText(JSON.stringify(feed));
      assert.equal(status, 0, errors);
      assert.equal(output, 'imported 420 postings\n');
    };
    const ask = async (query, more = {}) => {
      const parameters = new URLSearchParams(
        Object.entries({ facets: facetNames.join(' '), 'page-size': pageSize, ...more }),
      );
      const response = await fetch(`${server.origin}/postings?${query}&${parameters}`);
      await contract.check('get', '/postings', response);
      return response;
    };
    const search = async (query, more) => {
      const response = await ask(query, more);
      const answer = await response.json();
      assert.equal(response.status, 200, JSON.stringify(answer));
      return { ...answer, ids: answer.postings.map(({ id }) => id) };
    };
    const assertSame = async (query, { preset = '', groupBy, language } = {}) => {
      const { total, ids, facets, groups, remote } = await search(query, {
        ...(preset && { preset }),
        ...(groupBy && { 'group-by': groupBy }),
        ...(language && { language }),
      });
      const expected = expectedOf(query, { preset, groupBy, language });
      const message = JSON.stringify({ query, preset, groupBy, language });
      assert.deepEqual(
        { total, ids, facets, groups, remote },
        {
          total: expected.total,
          ids: expected.page,
          facets: expected.facets,
          groups: expected.groups,
          remote: expected.remote,
        },
        message,
      );
    };

    for (const preset of ['', 'exclude.team=Green&location=US', 'location=US&remote=include']) {
      it(`are filtered, counted and sorted as by an element${preset && ` with ${preset}`}`, async () => {
        for (const query of plain) await assertSame(query, { preset });
      });
    }

    it('are found by their words, in an order of its own, and counted', async () => {
      for (const query of worded) {
        for (const preset of ['', 'search=engineer&exclude.team=Green']) {
          const {
            total,
            ids,
            facets,
            postings: page,
          } = await search(query, preset ? { preset } : {});
          const expected = expectedOf(query, { preset });
          assert.equal(total, expected.total, query + preset);
          assert.deepEqual(facets, expected.facets, query + preset);
          assert.equal(new Set(ids).size, expected.page.length, query);
          assert.deepEqual(
            ids.filter((id) => !expected.ids.includes(id)),
            [],
            query,
          );
          const pools = page.map(({ status }) => Number(status === 'talent-pool'));
          assert.deepEqual(pools, pools.toSorted(), query);
        }
      }
    });

    it('are listed whose titles have the words before others', async () => {
      const { postings: page } = await search('search=front', { 'page-size': 100 });
      const others = page.map(({ title }) => Number(!/front/iu.test(title)));
      assert.deepEqual(others, others.toSorted());
    });

    it('come in groups as in an element, page by page', async () => {
      for (const groupBy of facetNames) {
        for (const query of ['', 'page=3', 'sort=title', 'location=US&page=2', 'department=Sails'])
          await assertSame(query, { groupBy });
      }
    });

    it('of a vacancy in several languages are found in the one of the page', async () => {
      for (const language of ['no', 'de', 'de-AT', 'de-CH', 'fr'])
        for (const query of ['', 'sort=title&page=2']) await assertSame(query, { language });
    });

    it('are named in the language of the reader', async () => {
      const response = await fetch(`${server.origin}/postings?facets=workplace&location=US`, {
        headers: { 'Accept-Language': 'de' },
      });
      const { facets } = await response.json();
      const labels = facets[0].options.map(({ value, label }) => [value, label]);
      assert.ok(labels.some(([value, label]) => value === 'remote' && label === 'Remote'));
      assert.ok(labels.some(([value, label]) => value === 'hybrid' && label === 'Hybrid'));
    });

    it('are handed out whole by their id, from the database', async () => {
      const whole = await (await fetch(`${server.origin}/postings/p5`)).json();
      assert.deepEqual(whole, listed[5]);
    });

    it('are not asked for in a way that it cannot be asked', async () => {
      const synonyms = `synonyms=${encodeURIComponent('{"chef":["head of"]}')}`;
      for (const [part, query] of [['synonyms', synonyms], ...engine.refuses]) {
        const response = await ask(query);
        assert.equal(response.status, 400, query);
        const { errors } = await response.json();
        assert.deepEqual([errors[0].name, errors[0].detail.includes(name)], [part, true], query);
      }
    });

    it('stay as they were where the engine does not take others', async () => {
      const others = JSON.stringify({ version: '1', postings: [posting('new', 'Diver')] });
      standIn.failing = 500;
      const { status, errors } = await importText(others);
      standIn.failing = undefined;
      assert.equal(status, 1);
      assert.match(errors, /search engine refuses: HTTP 500/u);
      await assertSame('sort=newest&team=Blue');
      assert.equal(standIn.indexes.size, 1);
    });

    it('are not there while the engine fails, which is said', async () => {
      standIn.failing = 503;
      const response = await ask('team=Blue&team=Green');
      standIn.failing = undefined;
      assert.equal(response.status, 503);
      assert.match((await response.json()).detail, /search engine/u);
      await assertSame('team=Blue&team=Green');
    });

    it('make room for those of the next import, which are searched from then on', async () => {
      const [former] = standIn.indexes.keys();
      const others = JSON.stringify({ version: '1', postings: [posting('new', 'Diver')] });
      const { status, errors } = await importText(others);
      assert.equal(status, 0, errors);
      const { total, ids } = await search('search=div');
      assert.deepEqual([total, ids], [1, ['new']]);
      const [now, ...more] = standIn.indexes.keys();
      assert.notEqual(now, former);
      assert.deepEqual(more, []);
      await importAll();
    });

    it('are not taken where a facet has more than it counts', async () => {
      const many = Array.from({ length: 10_001 }, (_, index) =>
        posting(`p${index}`, 'Diver', { department: `Boat ${index}` }),
      );
      const text = JSON.stringify({ version: '1', postings: many });
      const { status, errors } = await importText(text);
      assert.equal(status, 1);
      assert.match(errors, new RegExp(`"department" has 10001 .*${name}`, 'u'));
      await assertSame('sort=newest&team=Green');
    });

    it('are to be imported again where somebody removed them there, which is said', async () => {
      standIn.indexes.clear();
      const response = await ask('search=removed');
      assert.equal(response.status, 503);
      assert.match((await response.json()).detail, /Import them again/u);
      await importAll();
      await assertSame('sort=newest&team=Blue');
    });

    it('can be none', async () => {
      const { status, errors } = await importText('{"version":"1","postings":[]}');
      assert.equal(status, 0, errors);
      const { total, facets } = await search('');
      assert.equal(total, 0);
      assert.ok(facets.every(({ options }) => options.length === 0));
      await importAll();
    });

    it('are asked for with a key that nobody gets to see', async () => {
      const response = await ask('search=engineer');
      const seen = `${JSON.stringify([...response.headers])} ${await response.text()}`;
      assert.ok(!seen.includes(engine.key));
      assert.ok(!server.log.includes(engine.key));
      assert.ok(!standIn.asked.some((one) => one.includes(engine.key)));
    });

    it('are not searched where the engine is no longer set, which is said', async () => {
      await server.end();
      const other = await startServer([], { data: server.folder });
      try {
        const response = await fetch(`${other.origin}/postings`);
        await contract.check('get', '/postings', response);
        assert.equal(response.status, 503);
        assert.match((await response.json()).detail, new RegExp(name, 'u'));
        assert.equal((await fetch(`${other.origin}/postings/p5`)).status, 200);
      } finally {
        await other.stop();
      }
    });
  });
}
