// Three copies of the server on one PostgreSQL and one store, behind a balancer, killed one after another in
// the middle of their work (KILLS, SEED): what was acknowledged is there, once, and was delivered.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { makeFolder } from './support/command-line.mjs';
import { applyAs, resumeOf, seeded, startNetwork, startPlace } from './support/faults.mjs';
import { startServer, until } from './support/server.mjs';
import { skipsServices, startServices } from './support/services.mjs';

const kills = Number(process.env.KILLS ?? 4);
const seed = Number(process.env.SEED ?? 1);
const senders = 6;

describe('copies of the server', { skip: skipsServices }, () => {
  const folder = makeFolder();
  let services;
  let env;
  before(async () => {
    services = await startServices(folder.path);
    env = services.env;
  });
  after(async () => {
    await services?.stop();
    folder.remove();
  });

  const query = async (text) => {
    const client = new pg.Client({ connectionString: services.postgres.url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };

  it(`lose, double and miss nothing while they are killed ${kills} times (seed ${seed})`, async (t) => {
    const random = seeded(seed);
    const place = await startPlace();
    const start = () => startServer(['--rate-limit', '1000000'], { env: { ...env, ...place.env } });
    const copies = await Promise.all([start(), start(), start()]);
    const logs = [];
    let alive = [...copies];
    const balancer = await startNetwork(
      async () => (await until(() => alive[Math.floor(random() * alive.length)])).origin,
      { random, rate: 0.1 },
    );
    const receipts = new Map();
    let isOver = false;
    let number = 0;
    const work = Array.from({ length: senders }, async () => {
      while (!isOver) {
        number += 1;
        const own = number;
        receipts.set(own, await applyAs(own, () => balancer.url));
      }
    });
    try {
      for (let count = 0; count < kills; count += 1) {
        const before = receipts.size;
        await until(() => receipts.size > before + 1, 'applications');
        await new Promise((resolve) => setTimeout(resolve, 300 * random()));
        const index = Math.floor(random() * copies.length);
        const victim = copies[index];
        alive = alive.filter((copy) => copy !== victim);
        await victim.end('SIGKILL');
        logs.push(victim.log);
        copies[index] = await start();
        alive = [...copies];
        await victim.stop();
      }
      isOver = true;
      await Promise.all(work);
      const stored = await query('select id, reference, name from applications');
      const summary = (all) => all.map((parts) => parts.join(' ')).sort();
      assert.deepEqual(
        summary(stored.map(({ id, reference, name }) => [id, reference, name])),
        summary([...receipts].map(([own, { id, reference }]) => [id, reference, `Ingrid ${own}`])),
      );
      await until(
        async () =>
          (await query(`select id from deliveries where state <> 'delivered'`)).length === 0,
        'all deliveries',
      );
      assert.equal(place.applications.size, stored.length);
      assert.equal(place.ids.size, stored.length);
      for (const [own, { id }] of receipts) {
        assert.equal(place.applications.get(id).content, resumeOf(own).toString('base64'));
      }
      // What killed copies had begun to store is noted, to be removed.
      const named = await query('select id from files union select id from unclaimed_files');
      const known = new Set(named.map(({ id }) => id));
      const kept = readdirSync(services.storeFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(name)?.[0])
        .filter(Boolean);
      assert.ok(kept.length >= stored.length);
      assert.ok(kept.every((id) => known.has(id)));
      const repeats = [...place.ids.values()].filter((count) => count > 1).length;
      t.diagnostic(
        `${stored.length} applications, ${kills} kills, ${repeats} deliveries repeated under their id`,
      );
      for (const copy of copies) {
        assert.equal(await copy.end(), 0);
        logs.push(copy.log);
      }
      assert.doesNotMatch(logs.join(''), /Ingrid|knots|Rope|cv \d|PDF/);
    } finally {
      isOver = true;
      balancer.close();
      for (const copy of copies) await copy.stop();
      place.close();
    }
  });

  describe('share', () => {
    let copies;
    before(async () => {
      const start = () => startServer(['--rate-limit', '4'], { env });
      copies = await Promise.all([start(), start(), start()]);
      // What was sent before in this minute, from the same address, counts for other tests.
      await query('delete from rate_limits');
    });
    after(async () => {
      for (const copy of copies ?? []) await copy.stop();
    });
    const form = () => {
      const body = new FormData();
      for (const name of ['posting_id', 'name']) body.append(name, 'x');
      body.append('email', 'ingrid@knots.example');
      return body;
    };

    it('what is in progress: the same key is refused by another copy until it is over', async () => {
      const key = crypto.randomUUID();
      const parts = new Response(form());
      const type = parts.headers.get('content-type');
      const body = Buffer.from(await parts.arrayBuffer());
      const [first, second] = copies;
      const socket = connect(new URL(first.origin).port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8').on('data', (text) => (answer += text));
      socket.write(
        [
          'POST /applications HTTP/1.1',
          'Host: x',
          `Idempotency-Key: ${key}`,
          `Content-Type: ${type}`,
          `Content-Length: ${body.length}`,
          '\r\n',
        ].join('\r\n'),
      );
      socket.write(body.subarray(0, 20));
      await until(async () => {
        const rows = await query(`select key from keys_in_flight where key = '${key}'`);
        return rows.length === 1;
      }, 'the first request');
      const send = (copy) =>
        fetch(`${copy.origin}/applications`, {
          method: 'POST',
          body: form(),
          headers: { 'idempotency-key': key },
        });
      const refused = await send(second);
      assert.equal(refused.status, 409);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      socket.write(body.subarray(20));
      await until(() => /^HTTP\/1\.1 201/.test(answer), 'the end of the first request');
      socket.destroy();
      const again = await send(second);
      assert.equal(again.status, 201);
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
    });

    it('the applications a minute from one address', async () => {
      const statuses = [];
      for (let count = 0; count < 9; count += 1) {
        const copy = copies[count % copies.length];
        const response = await fetch(`${copy.origin}/applications`, {
          method: 'POST',
          body: form(),
        });
        statuses.push(response.status);
        if (response.status === 429) assert.ok(Number(response.headers.get('retry-after')) > 0);
      }
      // Three were sent above; the minute may have ended since.
      assert.ok(statuses.filter((status) => status === 201).length <= 5, statuses.join(' '));
      assert.ok(statuses.includes(429));
      const [{ addresses }] = await query(
        `select count(*) filter (where key like '%127.0.0.1%')::int as addresses from rate_limits`,
      );
      assert.equal(addresses, 0);
    });
  });
});
