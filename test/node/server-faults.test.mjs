// Applications over a network that fails as a seed decides (SEED, FAULTS), sent as the form sends them: each
// arrives once, is delivered once, and leaves nothing of itself in the log.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { applyAs, resumeOf, seeded, startNetwork, startPlace } from './support/faults.mjs';
import { startServer, storedApplications, until } from './support/server.mjs';

const faults = Number(process.env.FAULTS ?? 40);
const seed = Number(process.env.SEED ?? 1);
const senders = 6;

describe('applications over a network that fails', () => {
  it(`arrive once each, whatever ${faults} faults do (seed ${seed})`, async (t) => {
    const place = await startPlace();
    const server = await startServer(['--rate-limit', '1000000'], { env: place.env });
    const network = await startNetwork(() => server.origin, {
      random: seeded(seed),
      rate: 0.6,
      most: faults,
    });
    const receipts = new Map();
    let number = 0;
    try {
      await Promise.all(
        Array.from({ length: senders }, async () => {
          while (network.total < faults) {
            number += 1;
            const own = number;
            receipts.set(own, await applyAs(own, () => network.url));
          }
        }),
      );
      t.diagnostic(`${receipts.size} applications; ${JSON.stringify(network.count)}`);

      const stored = await storedApplications(server.data);
      const summary = (all) => all.map((parts) => parts.join(' ')).sort();
      assert.deepEqual(
        summary(stored.map(({ id, reference, name }) => [id, reference, name])),
        summary([...receipts].map(([own, { id, reference }]) => [id, reference, `Ingrid ${own}`])),
      );
      await until(() => place.applications.size === stored.length, 'all deliveries');
      await until(
        async () => (await server.deliveries()).every(({ state }) => state === 'delivered'),
        'all noted as delivered',
      );
      assert.equal(place.ids.size, stored.length);
      assert.ok([...place.ids.values()].every((count) => count === 1));
      for (const [own, { id }] of receipts) {
        const { content } = place.applications.get(id);
        assert.equal(content, resumeOf(own).toString('base64'));
      }
      const files = readdirSync(join(server.data, 'files'), {
        recursive: true,
        withFileTypes: true,
      });
      assert.equal(files.filter((entry) => entry.isFile()).length, stored.length);
      assert.deepEqual(readdirSync(join(server.data, 'incoming')), []);
      assert.equal(await server.end(), 0);
      assert.ok(server.log.split('\n').length > stored.length);
      assert.doesNotMatch(server.log, /Ingrid|knots|Rope|cv \d|PDF/);
    } finally {
      network.close();
      await server.stop();
      place.close();
    }
  });
});
