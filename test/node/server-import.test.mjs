// Postings that are imported into the server's database, and searched there by the rules of the elements.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Localizer, parseQuery, postingTexts, searchPostings } from 'open-roles/core';
import { makeFolder, root } from './support/command-line.mjs';
import { readContract } from './support/openapi.mjs';
import { skipsServices, startServices } from './support/services.mjs';
import { startServer } from './support/server.mjs';

const posting = (id, title, more) => ({
  id,
  title,
  status: 'open',
  locations: [],
  applicantLocationRequirements: [],
  employmentTypes: [],
  salaries: [],
  description: `<p>All about ${title}.</p>`,
  tags: [],
  custom: {},
  ...more,
});

const places = [
  { name: 'Bergen', locality: 'Bergen', country: 'NO' },
  { name: 'Austin, TX', locality: 'Austin', region: 'TX', country: 'US' },
  { name: 'New York', locality: 'New York', region: 'NY', country: 'US' },
  { name: 'München', locality: 'München', region: 'Bayern', country: 'DE' },
  { name: 'Harbour 7' },
];
const areas = [
  { name: 'United States', country: 'US' },
  { name: 'California', region: 'CA', country: 'US' },
  { name: 'EMEA' },
];
const titles = [
  'Front-end Developer',
  'Frontend Engineer',
  'Engineer, C++ (100%)',
  'Node.js engineer',
  'Küchenchef',
  'Head of Front Office',
  'Care_taker',
];

/** Postings in which every fact is there and missing, in most combinations. */
const postings = Array.from({ length: 420 }, (_, index) =>
  posting(`p${index}`, `${titles[index % 7]}${index % 11 === 0 ? ' Nights' : ''}`, {
    ...(index % 5 && { department: ['Ropes', 'Sails', 'Nets & Knots', 'ropes'][index % 4] }),
    ...(index % 3 && { team: ['Blue', 'Green'][index % 2] }),
    locations:
      index % 4 ? [places[index % 5], ...(index % 6 ? [] : [places[(index + 2) % 5]])] : [],
    ...(index % 4 === 0 && {
      workplace: 'remote',
      applicantLocationRequirements: index % 8 ? [areas[index % 3]] : [],
    }),
    ...(index % 4 === 1 && { workplace: 'hybrid' }),
    employmentTypes: index % 2 ? ['FULL_TIME'] : ['PART_TIME', 'TEMPORARY'],
    salaries: index % 9 ? [] : [{ currency: 'USD', min: 1000 + index, max: 90_000, unit: 'YEAR' }],
    ...(index % 13 === 0 && { status: 'closed' }),
    ...(index % 17 === 0 && { status: 'talent-pool' }),
    ...(index % 19 === 0 && { featured: true }),
    ...(index % 23 === 0 && { validThrough: '2020-01-01' }),
    ...(index % 7 && { datePosted: `2026-0${(index % 9) + 1}-11` }),
    tags: index % 10 ? [] : ['on call', 'café'],
    custom: { shift: index % 2 ? 'day' : 'night', number: String(index) },
    ...(index === 5 && {
      questions: [{ id: 'knot', label: 'Best knot', type: 'text', required: true }],
    }),
  }),
);
const feed = { version: '1', organization: { name: 'Harbour' }, language: 'en', postings };

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
const expectedOf = (text, preset) => {
  const query = parseQuery(text);
  const {
    total,
    postings: found,
    facets,
    remote,
  } = searchPostings(listed, {
    query,
    preset: parseQuery(preset),
    facets: facetNames,
    texts: (one) => postingTexts(one, localizer),
    localizer,
  });
  const start = (query.page - 1) * 50;
  const ids = found.slice(start, start + 50).map(({ id }) => id);
  return JSON.parse(JSON.stringify({ total, ids, facets, remote }));
};
const listed = postings.map((one) => ({
  hiringOrganization: feed.organization,
  language: 'en',
  ...one,
}));

async function importFeed(server, text, env = {}) {
  const bin = join(root, 'server/bin/open-roles-server.js');
  const child = spawn(process.execPath, [bin, 'import', '--data', server.data], {
    env: { ...process.env, ...env },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (errors += part));
  child.stdin.on('error', () => undefined).end(text);
  const [status] = await once(child, 'close');
  return { status, output, errors };
}

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
    const search = async (query, preset = '') => {
      const more = new URLSearchParams({ facets: facetNames.join(' '), 'page-size': '50', preset });
      return (await get(`/postings?${query}&${more}`, '/postings')).json();
    };

    for (const preset of ['', 'exclude.team=Green&location=US']) {
      it(`are found and counted as by an element${preset && ' with a preset'}`, async () => {
        for (const query of queries) {
          const { total, postings: found, facets, remote } = await search(query, preset);
          const answer = { total, ids: found.map(({ id }) => id), facets };
          const expected = expectedOf(query, preset);
          assert.deepEqual({ ...answer, ...(remote && { remote }) }, expected, query);
        }
      });
    }

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
        assert.equal((await search('')).total, expectedOf('', '').total, what);
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
