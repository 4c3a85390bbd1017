// What receiving costs: applications with a file sent to open-roles-server, and the same bodies to a handler
// of Hono that reads and drops them, in turns in one run. Then what slow and oversized senders cost in memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';
import { startServer } from '../test/node/support/server.mjs';

const { buildWhereStale } = await createJiti(import.meta.url).import(
  '../scripts/build-where-stale.ts',
);

async function measure() {
  const server = await startServer(['--rate-limit', '100000000']);
  const bare = spawn(process.execPath, [fileURLToPath(import.meta.url), 'bare']);
  const port = await new Promise((resolve) => {
    bare.stdout.setEncoding('utf8').once('data', (text) => resolve(Number(text)));
  });
  const places = { ours: server.origin, bare: `http://127.0.0.1:${port}` };
  try {
    const rounds = [];
    for (let round = -1; round < 5; round += 1) {
      const figures = {};
      for (const [name, origin] of Object.entries(places)) figures[name] = await load(origin);
      if (round >= 0) rounds.push(figures);
    }
    const ratio = (figure) => median(rounds.map(({ ours, bare: other }) => figure(ours, other)));
    const rows = {
      'applications a second, of those of the bare handler': ratio(
        (ours, other) => ours.rate / other.rate,
      ),
      'p50 of an answer, times that of the bare handler': ratio(
        (ours, other) => ours.p50 / other.p50,
      ),
      'p99 of an answer, times that of the bare handler': ratio(
        (ours, other) => ours.p99 / other.p99,
      ),
    };
    const before = memoryOf(server.child.pid);
    await holdSlow(server.origin);
    rows['memory with 200 slow senders, times that before'] = memoryOf(server.child.pid) / before;
    await sendOversized(server.origin);
    rows['memory after 200 oversized bodies, times that before'] =
      memoryOf(server.child.pid) / before;
    for (const [name, value] of Object.entries(rows))
      console.log(value.toFixed(2).padStart(8), name);
  } finally {
    bare.kill();
    await server.stop();
  }
}

const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

/** Twenty senders, one after another's answer, for two seconds. */
async function load(origin) {
  const times = [];
  const file = new File(
    [Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, 7)])],
    'cv.pdf',
  );
  const start = performance.now();
  const sender = async () => {
    while (performance.now() - start < 2_000) {
      const body = new FormData();
      for (const [name, value] of [
        ['posting_id', 'plain'],
        ['name', 'Ingrid'],
        ['email', 'ingrid@knots.example'],
        ['resume', file],
      ]) {
        body.append(name, value);
      }
      const sent = performance.now();
      const response = await fetch(`${origin}/applications`, {
        method: 'POST',
        body,
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
      await response.text();
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: 20 }, sender));
  const sorted = times.sort((one, other) => one - other);
  return {
    rate: times.length / (performance.now() - start),
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p99: sorted[Math.floor(sorted.length * 0.99)],
  };
}

/** Memory that a process holds, in kB (Linux). */
const memoryOf = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

const head = (length) =>
  [
    'POST /applications HTTP/1.1',
    'Host: x',
    'Content-Type: multipart/form-data; boundary=b',
    `Content-Length: ${length}`,
    '',
    '--b\r\nContent-Disposition: form-data; name="resume"; filename="cv.pdf"',
    '',
    '%PDF-1.7',
  ].join('\r\n');

/** Two hundred requests that have begun and send next to nothing. */
async function holdSlow(origin) {
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(new URL(origin).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(head(4_000_000));
    return socket;
  });
  for (let second = 0; second < 5; second += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (const socket of sockets) socket.write('x'.repeat(1000));
  }
  for (const socket of sockets) socket.destroy();
}

/** Two hundred bodies that say that they are small enough, with a file that is not. */
async function sendOversized(origin) {
  const body = Buffer.alloc(8_000_000, 7);
  for (let sent = 0; sent < 200; sent += 10) {
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const form = new FormData();
        form.append('posting_id', 'plain');
        form.append('resume', new File([body], 'cv.pdf'));
        const response = await fetch(`${origin}/applications`, { method: 'POST', body: form });
        await response.text();
        if (response.status !== 413) throw new Error(String(response.status));
      }),
    );
  }
}

if (process.argv[2] === 'bare') {
  const { serve } = await import('@hono/node-server');
  const { Hono } = await import('hono');
  const app = new Hono();
  app.post('/applications', async (c) => {
    for await (const chunk of c.env.incoming) void chunk;
    return c.json({ id: '1' }, 201);
  });
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
    process.stdout.write(`${port}\n`);
  });
} else {
  buildWhereStale();
  await measure();
}
