// Postings that are imported into the server's database, and searched there by the rules of the elements.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Localizer, parseQuery, postingTexts, searchPostings } from 'open-roles/core';
import { nearSpellings, oneVersionEach, readSynonyms } from 'open-roles/internal';
import { makeFolder } from './support/command-line.mjs';
import { feed, posting, postings } from './support/many-postings.mjs';
import { readContract } from './support/openapi.mjs';
import { skipsServices, startServices } from './support/services.mjs';
import { importFeed, startServer } from './support/server.mjs';

const queries = [
  '',
  'search=engineer',
  'search=frontend',
  'search=front%20end',
  'search=%22front+end%22',
  'search=%22front+o',
  'search=-engineer',
  'search=e',
  'search=c%2B%2B',
  'search=100%25',
  'search=care_t',
  'search=nodejs',
  'search=kuechen',
  'search=nyc',
  'search=usa+engineer',
  'search=germany',
  'search=90%2C000',
  'search=1%2C009',
  'search=full-time+night',
  'search=nothing-of-the-kind',
  'search=on+call&sort=title',
  'department=Ropes',
  'department=ropes&department=Sails&team=Blue',
  'location=US',
  'location=Austin&remote=include',
  'location=TX&workplace=remote',
  'location=EMEA',
  'exclude.location=US&exclude.department=Sails',
  'custom.shift=night&employment-type=part-time',
  'department=Unheard&sort=newest',
  'sort=salary&page=2',
  'sort=location&search=engineer&location=Bergen',
  'organization=Harbour&search=caf%C3%A9',
];
const facetNames = [
  'department',
  'team',
  'location',
  'workplace',
  'employment-type',
  'custom.shift',
];

/** What an element shows of the same feed. */
const localizer = new Localizer('en');
const optionsOf = (text, { preset = '', groupBy, synonyms } = {}) => ({
  query: parseQuery(text),
  preset: parseQuery(preset),
  facets: facetNames,
  texts: (one) => postingTexts(one, localizer),
  localizer,
  groupBy,
  synonyms: readSynonyms(synonyms),
});
const expectedOf = (text, { language = 'en', ...more } = {}) => {
  const options = optionsOf(text, more);
  const {
    total,
    postings: found,
    facets,
    groups,
    remote,
  } = searchPostings(shown(language), options);
  const start = (options.query.page - 1) * 50;
  const ids = found.slice(start, start + 50).map(({ id }) => id);
  const inPage = groups?.flatMap(({ label, total: all, postings: own }) => {
    const inside = own.map(({ id }) => id).filter((id) => ids.includes(id));
    return inside.length > 0 ? [{ label, total: all, ids: inside }] : [];
  });
  return JSON.parse(JSON.stringify({ total, ids, facets, groups: inPage, remote }));
};
const listed = postings.map((one) => ({
  hiringOrganization: feed.organization,
  language: 'en',
  ...one,
})); /** Each vacancy in one language. */
const shown = (language) =>
  oneVersionEach({ version: '1', language: 'en', postings: listed }, language);

for (const database of ['the embedded database', 'PostgreSQL']) {
  const isEmbedded = database !== 'PostgreSQL';
  describe(`imported postings in ${database}`, { skip: !isEmbedded && skipsServices }, () => {
    const folder = makeFolder();
    let services;
    let server;
    let contract;
    const env = () => services?.env ?? {};
    before(async () => {
      if (!isEmbedded) services = await startServices(folder.path);
      server = await startServer([], { env: env() });
      contract = await readContract(server.origin);
      const { status, output, errors } = await importFeed(server, JSON.stringify(feed), env());
      assert.equal(status, 0, errors);
      assert.equal(output, 'imported 420 postings\n');
    });
    after(async () => {
      await server?.stop();
      await services?.stop();
      folder.remove();
    });

    const get = async (path, described = path.split('?')[0]) => {
      const response = await fetch(server.origin + path);
      await contract.check('get', described, response);
      return response;
    };
    const search = async (query, { preset = '', groupBy = '', synonyms, language } = {}) => {
      const more = new URLSearchParams({
        facets: facetNames.join(' '),
        'page-size': '50',
        preset,
        'group-by': groupBy,
        ...(language && { language }),
        ...(synonyms && { synonyms: JSON.stringify(synonyms) }),
      });
      return (await get(`/postings?${query}&${more}`, '/postings')).json();
    };

    const assertFound = async (query, more) => {
      const { total, postings: found, facets, groups, remote } = await search(query, more);
      const answer = { total, ids: found.map(({ id }) => id), facets, groups, remote };
      const message = `${query} ${JSON.stringify(more)}`;
      assert.deepEqual(JSON.parse(JSON.stringify(answer)), expectedOf(query, more), message);
    };
    for (const preset of ['', 'exclude.team=Green&location=US']) {
      it(`are found and counted as by an element${preset && ' with a preset'}`, async () => {
        for (const query of queries) await assertFound(query, { preset });
      });
    }

    it('come in groups as in an element, page by page', async () => {
      for (const groupBy of [...facetNames, 'custom.nothing']) {
        for (const query of ['', 'page=3', 'search=engineer&sort=title', 'location=US&page=2'])
          await assertFound(query, { groupBy });
      }
    });

    it('of a vacancy in several languages are found in the one of the page', async () => {
      for (const language of ['no', 'de', 'de-AT', 'de-CH', 'fr']) {
        for (const query of ['sort=title&page=2', 'search=norsk', 'search=deutsch'])
          await assertFound(query, { language });
      }
      const { total } = await search('search=norsk', { language: 'no' });
      assert.ok(total > 0);
    });

    it('are found by the synonyms of a page', async () => {
      const synonyms = { Chef: ['Küchenchef', 'head of'], 'sea side': 'bergen', cpp: 'C++' };
      for (const query of [
        'search=chef',
        'search=sea+side+cpp',
        'search=cpp&team=Blue',
        'search=e',
      ])
        await assertFound(query, { synonyms, preset: 'search=engineer' });
      await assertFound('search=chef', { synonyms });
    });

    it('are offered by near spellings where nothing is found', async () => {
      const words = ['enginere', 'Kuechencehf', 'froont developer', 'bergn', 'nights enginer zzz'];
      for (const word of [...words, 'zzzzzz', 'cafe mocha', 'fornt']) {
        for (const preset of ['', 'location=US']) {
          const query = new URLSearchParams({ search: word, team: 'Blue' }).toString();
          const { total, near } = await search(query, { preset });
          assert.equal(total, 0, word);
          const expected = await nearSpellings(shown('en'), optionsOf(query, { preset }));
          assert.deepEqual(near ?? [], expected, word);
        }
      }
      const { near } = await search('search=enginere');
      assert.equal(near[0].search, 'Engineer');
    });

    it('are not searched for texts without an end', async () => {
      const long = 'e'.repeat(400);
      assert.equal((await search(`search=${long}`)).total, 0);
      for (const query of [`search=${long}e`, `preset=search%3D${long}e`]) {
        const response = await get(`/postings?${query}`, '/postings');
        assert.equal(response.status, 400, query);
      }
    });

    it('are not searched for what is not understood', async () => {
      for (const query of ['group-by=pay', 'synonyms=%5B%5D', 'synonyms=%7B%22a%22%3A1%7D']) {
        const response = await get(`/postings?${query}`, '/postings');
        assert.equal(response.status, 400, query);
      }
    });

    it('are handed out without what a list does not show, and whole by their id', async () => {
      const { postings: found } = await search('search=office');
      assert.ok(found.length > 0);
      assert.ok(found.every((one) => !('description' in one) && !('questions' in one)));
      const whole = await (await get('/postings/p5', '/postings/{id}')).json();
      assert.deepEqual(whole, listed[5]);
      assert.equal((await get('/postings/none', '/postings/{id}')).status, 404);
    });

    it('take applications, by their questions', async () => {
      const apply = async (id, more) => {
        const body = new FormData();
        const fields = { posting_id: id, name: 'Ingrid', email: 'ingrid@knots.example', ...more };
        for (const [name, value] of Object.entries(fields)) body.append(name, value);
        const response = await fetch(`${server.origin}/applications`, { method: 'POST', body });
        await contract.check('post', '/applications', response);
        return response.status;
      };
      assert.equal(await apply('p5'), 422);
      assert.equal(await apply('p5', { knot: 'bowline' }), 201);
      assert.equal(await apply('p0'), 410);
    });

    it('stay where another import fails, and go where it does not', async () => {
      const text = JSON.stringify({ version: '1', postings: [posting('new', 'Diver')] });
      const wrong = {
        'cut off': text.slice(0, -3),
        'no feed': '{"jobs":[]}',
        'no JSON': 'postings',
        'a list of texts': '{"version":"1","postings":["Diver"]}',
        'postings without a title': '{"version":"1","postings":[{"id":"1"}]}',
        nothing: '',
      };
      for (const [what, broken] of Object.entries(wrong)) {
        const { status, output, errors } = await importFeed(server, broken, env());
        assert.deepEqual([status, output], [1, ''], what);
        assert.match(errors, /^open-roles-server: \S.+\n$/, what);
        assert.equal((await search('')).total, expectedOf('').total, what);
      }
      const { status, errors } = await importFeed(server, text, env());
      assert.equal(status, 0, errors);
      const { total, postings: found } = await search('');
      assert.deepEqual([total, found[0].id], [1, 'new']);
      assert.equal((await get('/postings/p5', '/postings/{id}')).status, 404);
    });

    it('come from the command line as it builds them, with what could not be read', async () => {
      const [one, other] = [posting('1', 'Rope maker'), posting('2', 'Sailmaker')];
      const lines = JSON.stringify({ version: '1', postings: [one, { id: '3' }, other] }, null, 2);
      const { status, output, errors } = await importFeed(server, lines, env());
      assert.deepEqual([status, output], [0, 'imported 2 postings; 1 could not be read\n']);
      assert.match(errors, /title/);
    });

    it('have no facet where each has a value of its own', async () => {
      const many = Array.from({ length: 1_100 }, (_, index) =>
        posting(String(index), 'Diver', { custom: { number: String(index) } }),
      );
      const { status } = await importFeed(
        server,
        JSON.stringify({ version: '1', postings: many }),
        env(),
      );
      assert.equal(status, 0);
      const response = await get('/postings?facets=custom.number', '/postings');
      assert.equal(response.status, 400);
      assert.match((await response.json()).errors[0].detail, /custom\.number/);
    });
  });
}
