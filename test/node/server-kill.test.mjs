// The server killed again and again in the middle of its work (KILLS times): what it acknowledged is there,
// once and whole, and nothing else is.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { makeFolder } from './support/command-line.mjs';
import { startServer, storedApplications, until } from './support/server.mjs';

const kills = Number(process.env.KILLS ?? 5);
const senders = 6;

/** How long the server works before it is killed, in milliseconds: another time each time. */
const lifetime = () => 50 + Math.random() * 600;

const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** A résumé of its own for each application. */
const resumeOf = (key) => Buffer.from(`%PDF-1.7 ${key}\n`.repeat(500));

function formOf(key) {
  const body = new FormData();
  const fields = { posting_id: 'plain', name: `Ingrid ${key}`, email: 'ingrid@knots.example' };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('resume', new File([resumeOf(key)], 'cv.pdf'));
  return body;
}

describe('the server is killed under load', () => {
  it(`${kills} times, and loses, doubles and tears nothing`, async (t) => {
    const folder = makeFolder();
    const start = () => startServer(['--rate-limit', '1000000'], { data: folder.path });
    let server = await start();
    let isOver = false;
    /** What was answered, by key. */
    const acknowledged = new Map();
    let resent = 0;

    /** Sends one application until it is acknowledged, as the form does: with the same key. */
    async function send(key) {
      for (;;) {
        const target = server;
        const answer = await fetch(`${target.origin}/applications`, {
          method: 'POST',
          body: formOf(key),
          headers: { 'idempotency-key': key },
        })
          .then(async (response) => [response.status, await response.json()])
          .catch(() => undefined);
        if (answer?.[0] === 201) return answer[1];
        // Killed in the middle, or the first try is still at work.
        assert.ok(answer === undefined || answer[0] === 409, JSON.stringify(answer));
        resent += 1;
        if (!answer) await until(() => server !== target, 'another start');
      }
    }
    const work = Array.from({ length: senders }, async () => {
      while (!isOver) {
        const key = crypto.randomUUID();
        acknowledged.set(key, await send(key));
      }
    });

    try {
      for (let count = 0; count < kills; count += 1) {
        const before = acknowledged.size;
        await until(() => acknowledged.size > before, 'an application');
        await new Promise((resolve) => setTimeout(resolve, lifetime()));
        await server.end('SIGKILL');
        server = await start();
      }
      isOver = true;
      await Promise.all(work);

      const stored = await storedApplications(server.data);
      t.diagnostic(`${stored.length} applications, ${resent} tries in vain`);
      assert.ok(resent > 0, 'none was under way when the server was killed');
      assert.deepEqual(
        stored.map(({ key, id, reference }) => [key, id, reference]).sort(),
        [...acknowledged].map(([key, { id, reference }]) => [key, id, reference]).sort(),
      );
      const files = new Map(
        readdirSync(join(server.data, 'files'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))]),
      );
      assert.equal(files.size, stored.length, 'no file is left of what was not stored');
      for (const { key, name, files: listed } of stored) {
        assert.equal(name, `Ingrid ${key}`);
        assert.equal(digestOf(files.get(listed[0].id)), digestOf(resumeOf(key)));
      }
      assert.deepEqual(readdirSync(join(server.data, 'incoming')), []);
    } finally {
      isOver = true;
      await server.stop();
      folder.remove();
    }
  });
});
