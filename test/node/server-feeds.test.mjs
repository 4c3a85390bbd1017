// The feeds that the server hands on, the search in them, and what it tells of itself.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { makeFolder } from './support/command-line.mjs';
import { posting } from './support/many-postings.mjs';
import { readContract } from './support/openapi.mjs';
import { startServer, until } from './support/server.mjs';

const harbour = {
  version: '1',
  postings: [
    posting('rope', 'Rope maker', {
      department: 'Ropes',
      locations: [{ name: 'Bergen', locality: 'Bergen', country: 'NO' }],
      questions: [{ id: 'knot', label: 'Best knot', type: 'text', required: true }],
    }),
    posting('sail', 'Sailmaker', { department: 'Sails', language: 'en' }),
    posting('shut', 'Caulker', { status: 'closed', department: 'Ropes' }),
    posting('voile', 'Voilier', { department: 'Sails', language: 'fr', vacancy: 'sail' }),
  ],
};

/** A vendor's feed at an address, which can break. */
async function startVendor() {
  const vendor = { isDown: false, requests: 0 };
  const server = createServer((request, response) => {
    vendor.requests += 1;
    if (vendor.isDown) return void response.writeHead(404).end();
    response.setHeader('Content-Type', 'application/json');
    response.end(
      JSON.stringify({ version: '1', postings: [posting('net', 'Netmaker', { team: 'Nets' })] }),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  vendor.url = `http://127.0.0.1:${server.address().port}/jobs.json`;
  vendor.close = () => new Promise((resolve) => server.close(resolve));
  return vendor;
}

describe('the server hands out postings', () => {
  const folder = makeFolder();
  let vendor;
  let server;
  let contract;
  before(async () => {
    vendor = await startVendor();
    writeFileSync(join(folder.path, 'harbour.json'), JSON.stringify(harbour));
    server = await startServer([
      ...['--feed', join(folder.path, 'harbour.json'), '--feed', `nets=${vendor.url}`],
      ...['--feed', `gone=${join(folder.path, 'gone.json')}`],
    ]);
    contract = await readContract(server.origin);
  });
  after(async () => {
    await server?.stop();
    await vendor.close();
    folder.remove();
  });

  const get = async (path, described = path.split('?')[0], headers = {}) => {
    const response = await fetch(server.origin + path, { headers });
    await contract.check('get', described, response);
    return response;
  };
  const feed = (name, headers) => get(`/feeds/${name}`, '/feeds/{name}', headers);
  const search = async (query, headers) =>
    (await get(`/postings?${query}`, '/postings', headers)).json();

  it('as feeds under their names, which every page may read', async () => {
    const response = await feed('harbour');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { postings } = await response.json();
    assert.deepEqual(
      postings.map(({ id }) => id),
      ['rope', 'sail', 'shut', 'voile'],
    );
    assert.equal((await (await feed('nets')).json()).postings[0].team, 'Nets');
    assert.equal((await feed('other')).status, 404);
  });

  it('not again where they are what they were, compressed or not', async () => {
    for (const encoding of ['gzip', 'identity', 'gzip;q=0']) {
      const headers = { 'accept-encoding': encoding };
      const first = await feed('harbour', headers);
      assert.equal(first.headers.get('content-encoding'), encoding === 'gzip' ? 'gzip' : null);
      assert.equal((await first.json()).postings.length, 4);
      const etag = first.headers.get('etag');
      const again = await feed('harbour', { ...headers, 'if-none-match': `"other", W/${etag}` });
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('etag'), etag);
    }
  });

  it('from few requests, however many readers there are', async () => {
    await Promise.all(Array.from({ length: 50 }, () => feed('nets')));
    assert.equal(vendor.requests, 1);
  });

  it('and says so where a feed could never be read', async () => {
    const response = await feed('gone');
    assert.equal(response.status, 503);
    assert.ok(response.headers.get('retry-after'));
  });

  it('in groups, each vacancy in one language, and with what may be meant', async () => {
    const grouped = await search('group-by=department&language=fr');
    assert.deepEqual(grouped.groups, [
      { label: 'Ropes', total: 1, ids: ['rope'] },
      { label: 'Sails', total: 1, ids: ['voile'] },
      { label: 'Other', total: 1, ids: ['net'] },
    ]);
    assert.equal((await search('search=voilier', { 'accept-language': 'fr-CH' })).total, 1);
    const none = await search('search=sailmakre');
    assert.deepEqual([none.total, none.near], [0, [{ search: 'Sailmaker', total: 1 }]]);
    assert.deepEqual(
      (await search(`synonyms=${encodeURIComponent('{"sewer":"sailmaker"}')}&search=sewer`)).total,
      1,
    );
  });

  it('as answers to searches, with counts', async () => {
    const all = await search('');
    assert.equal(all.total, 3);
    assert.deepEqual(
      all.postings.map(({ id }) => id),
      ['rope', 'sail', 'net'],
    );
    assert.ok(all.postings.every((one) => !('description' in one) && !('questions' in one)));
    const ropes = await search('department=Ropes&search=maker&page-size=1&facets=department');
    assert.deepEqual([ropes.total, ropes.postings[0].id], [1, 'rope']);
    const [{ name, options }] = ropes.facets;
    assert.equal(name, 'department');
    assert.deepEqual(
      options.map(({ value, count, selected }) => [value, count, selected]),
      [
        ['Ropes', 1, true],
        ['Sails', 1, false],
      ],
    );
    const second = await search('page-size=2&page=2');
    assert.deepEqual([second.total, second.postings.length], [3, 1]);
  });

  it('whole by their ids', async () => {
    const response = await get('/postings/rope', '/postings/{id}');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await response.json(), harbour.postings[0]);
    assert.equal((await get('/postings/none', '/postings/{id}')).status, 404);
  });

  it('in the words of the language that is asked for', async () => {
    const labels = async (language) => {
      const headers = { 'accept-language': language };
      const { facets } = await search('facets=location', headers);
      return facets[0].options.map(({ label }) => label);
    };
    assert.ok((await labels('de-AT')).includes('Norwegen'));
    assert.ok((await labels('xx')).includes('Norway'));
  });

  for (const query of ['colour=red', 'facets=colour', 'page-size=0', 'page-size=1000', 'sort=x']) {
    it(`and refuses ${query}, which it names`, async () => {
      const response = await get(`/postings?${query}`, '/postings');
      assert.equal(response.status, 400);
      const { errors } = await response.json();
      assert.equal(errors[0].name, query.split('=')[0]);
    });
  }

  it('and takes applications by the questions of their feeds', async () => {
    const post = async (id, fields) => {
      const body = new FormData();
      const all = { posting_id: id, name: 'Ingrid', email: 'ingrid@knots.example', ...fields };
      for (const [name, value] of Object.entries(all)) body.append(name, value);
      const response = await fetch(`${server.origin}/applications`, { method: 'POST', body });
      await contract.check('post', '/applications', response);
      return response.status;
    };
    assert.equal(await post('rope'), 422);
    assert.equal(await post('rope', { knot: 'bowline' }), 201);
    assert.equal(await post('net'), 201);
  });

  it('and counts what it did, without anything of an application', async () => {
    const text = await (await get('/metrics')).text();
    assert.match(text, /^open_roles_applications_total\{outcome="stored"\} 2$/m);
    assert.match(text, /^open_roles_feed_age_seconds\{feed="harbour"\} \d+$/m);
    assert.doesNotMatch(text, /feed="gone"/);
    assert.match(
      text,
      /http_server_request_duration_seconds_count\{http_request_method="POST",http_route="\/applications",http_response_status_code="422"\} 1$/m,
    );
    assert.match(text, /\n# EOF\n$/);
    assert.doesNotMatch(text, /Ingrid|knots|bowline/);
  });

  it('and describes all of it in a valid document', async () => {
    const { valid, errors } = await new Validator().validate(
      await (await get('/openapi.json')).json(),
    );
    assert.ok(valid, JSON.stringify(errors));
    await get('/healthz');
    await get('/readyz');
    const others = contract.unseen().filter((answer) => answer.startsWith('get'));
    // The database does not go away in a test.
    assert.deepEqual(others, ['get /postings 503', 'get /postings/{id} 503', 'get /readyz 503']);
  });
});

describe('the server relays a feed', () => {
  it('as it was read last, while the vendor is down', async () => {
    const vendor = await startVendor();
    const clock = new URL('support/movable-clock.mjs', import.meta.url).href;
    const env = { NODE_OPTIONS: `--import ${clock}` };
    const server = await startServer(['--feed', `nets=${vendor.url}`], { env });
    const get = () => fetch(`${server.origin}/feeds/nets`);
    try {
      const first = await (await get()).json();
      assert.equal(first.postings.length, 1);
      vendor.isDown = true;
      server.child.kill('SIGUSR2');
      await until(async () => {
        await get();
        return vendor.requests > 1;
      }, 'another reading of the feed');
      const response = await get();
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), first);
      assert.ok(Number(response.headers.get('age')) >= 600);
      const search = await (await fetch(`${server.origin}/postings`)).json();
      assert.equal(search.total, 1);
    } finally {
      await server.stop();
      await vendor.close();
    }
  });
});
