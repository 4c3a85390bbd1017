// How long a page of results with all facet counts takes among many postings in PostgreSQL: a feed that is
// made up is imported, then clients ask, each its next question when it has the answer. See bench/README.md.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createJiti } from 'jiti';
import { root } from '../test/node/support/command-line.mjs';
import { startPostgres } from '../test/node/support/postgres.mjs';
import { startServer } from '../test/node/support/server.mjs';

const { buildWhereStale } = await createJiti(import.meta.url).import(
  '../scripts/build-where-stale.ts',
);
const count = Number(process.argv[2] ?? 1_000_000);
const questions = Number(process.argv[3] ?? 200);

/** Numbers by chance, the same in each run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = ['ka', 'lor', 'min', 'te', 'vas', 'ru', 'pel', 'no', 'dri', 'sha', 'ga', 'bet'];
const word = (number) =>
  [
    number % 12,
    Math.floor(number / 12) % 12,
    Math.floor(number / 144) % 12,
    Math.floor(number / 1728),
  ]
    .map((part) => syllables[part % 12])
    .join('');
const roles = ['Engineer', 'Developer', 'Nurse', 'Driver', 'Manager', 'Analyst', 'Teacher', 'Cook'];
const levels = ['', 'Senior ', 'Junior ', 'Lead '];
const departments = Array.from({ length: 60 }, (_, index) => `Department of ${word(index * 7)}`);
const countries = ['US', 'DE', 'FR', 'GB', 'ES', 'IT', 'NL', 'PL'];
const towns = Array.from({ length: 40 }, (_, index) => ({
  name: `${word(index * 13 + 5)}ville`,
  locality: `${word(index * 13 + 5)}ville`,
  country: countries[index % 8],
}));
const employment = ['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN'];

/** The text of the feed, posting by posting. Few words are common, most are rare. */
function* feedText() {
  const next = random(1);
  const any = (list) => list[Math.floor(next() * list.length)];
  const rare = () => word(Math.floor(20_000 * next() ** 3));
  yield '{"version":"1","language":"en","postings":[\n';
  for (let index = 0; index < count; index += 1) {
    const workplace = any(['on-site', 'hybrid', 'remote']);
    const posting = {
      id: `posting-${index}`,
      title: `${any(levels)}${any(roles)}, ${rare()} ${rare()}`,
      department: any(departments),
      team: `Team ${rare()}`,
      locations: [any(towns)],
      workplace,
      ...(workplace === 'remote' && {
        applicantLocationRequirements: [{ name: 'Germany', country: 'DE' }],
      }),
      employmentTypes: [any(employment)],
      datePosted: new Date(Date.UTC(2026, 0, 1 + Math.floor(next() * 200)))
        .toISOString()
        .slice(0, 10),
      description: `<p>${Array.from({ length: 40 }, rare).join(' ')}</p>`,
      tags: [rare(), rare()],
    };
    yield `${index ? ',\n' : ''}${JSON.stringify(posting)}`;
  }
  yield ']}\n';
}

/** Queries of readers: something typed, a choice or two, a page, an order; each is asked once. */
function* queries(seed) {
  const next = random(seed);
  const any = (list) => list[Math.floor(next() * list.length)];
  for (;;) {
    const query = new URLSearchParams();
    const kind = next();
    if (kind < 0.3) query.set('search', any(roles).slice(0, 3 + Math.floor(next() * 6)));
    else if (kind < 0.5) query.set('search', `${any(levels)}${any(roles)}`);
    else if (kind < 0.8) query.set('search', word(Math.floor(20_000 * next() ** 3)));
    if (next() < 0.4) query.append('department', any(departments));
    if (next() < 0.4) query.append('location', next() < 0.5 ? any(countries) : any(towns).name);
    if (next() < 0.2) query.append('employment-type', any(employment));
    if (next() < 0.2) query.append('sort', any(['newest', 'title']));
    query.append('page', String(1 + Math.floor(next() * 5)));
    query.append('page-size', String(10 + Math.floor(next() * 40)));
    yield query.toString();
  }
}

async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'or-bench-'));
  const postgres = await startPostgres({ shared_buffers: '1GB', jit: 'off' });
  const env = { DATABASE_URL: postgres.url };
  let server;
  try {
    await importFeed(folder, env);
    server = await startServer([], { data: folder, env });
    const ask = async (query) => {
      const start = performance.now();
      const response = await fetch(`${server.origin}/postings?${query}`);
      const answer = await response.json();
      if (!response.ok) throw new Error(`${query}: ${JSON.stringify(answer)}`);
      return performance.now() - start;
    };
    // What is kept in memory is read by the first who asks.
    const first = await ask('page-size=5');
    for (const sort of ['newest', 'title']) await ask(`sort=${sort}&page-size=5`);
    console.log(`first answer of the server: ${first.toFixed(0)} ms`);
    for (const clients of [1, 2, 8]) {
      const source = queries(clients);
      const asked = Array.from({ length: questions }, () => source.next().value);
      for (const name of ['asked for the first time', 'asked again']) {
        const times = [];
        const before = processorTime(server.child.pid);
        const rest = asked.values();
        const client = async () => {
          for (const query of rest) times.push(await ask(query));
        };
        await Promise.all(Array.from({ length: clients }, client));
        times.sort((one, other) => one - other);
        const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(0);
        const own = (processorTime(server.child.pid) - before) / asked.length;
        console.log(
          `${clients} clients, ${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms; ` +
            `of the server's processor ${own.toFixed(0)} ms each; load average ${loadavg()[0].toFixed(1)}`,
        );
      }
    }
    const pages = [];
    for (const page of [1, 10, 500, 20_000])
      pages.push(`page ${page} ${(await ask(`search=engineer&page=${page}`)).toFixed(0)} ms`);
    console.log(`of one result: ${pages.join(', ')}`);
    console.log(`memory of the server: ${memoryOf(server.child.pid)} MB`);
  } finally {
    await server?.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importFeed(folder, env) {
  const start = performance.now();
  const bin = join(root, 'server/bin/open-roles-server.js');
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=12288', bin, 'import', '--data', join(folder, 'data')],
    { env: { ...process.env, ...env }, stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const ended = once(child, 'close');
  await pipeline(Readable.from(feedText()), child.stdin);
  const [status] = await ended;
  if (status !== 0) throw new Error('the import failed');
  console.log(`import: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

/** How long a process has computed so far, in milliseconds: what it takes on a machine that others use, too. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10; // a hundred a second, on every Linux
}

function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

buildWhereStale();
await run();
