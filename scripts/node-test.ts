// `npm run test:node`: the tests that run in Node. Those that open a browser run one file after another, since
// a browser beside another is slow enough on a small machine to fail; the rest runs beside them, and with it
// what opens a browser but waits for no more than processors. Arguments narrow the run to these files.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { countTests } from './node-results.js';
import { newResults, reportResults } from './test-results.js';

const named = process.argv.slice(2);
const all = (): string[] =>
  readdirSync('test/node')
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `test/node/${name}`);
const files = named.length > 0 ? named : all();

const isPatient = (file: string): boolean => /\/(?:examples|next)\./.test(file);
const opensBrowser = (file: string): boolean =>
  /support\/(?:browser|demo)\.mjs/.test(readFileSync(file, 'utf8'));
const watched = files.filter((file) => opensBrowser(file) && !isPatient(file));
const results = newResults();

/** Runs files one after another. Gives what is shown of it. */
function runFiles(paths: string[]): Readable {
  const tests = run({ files: paths.map((path) => resolve(path)), concurrency: 1 });
  countTests(tests, results);
  return tests.pipe(new spec());
}

const unwatched = files.filter((file) => !watched.includes(file));
const [first, second] = [watched, unwatched].filter((paths) => paths.length > 0).map(runFiles);
// The first is shown as it goes, the other after it.
const later = second && buffer(second);
if (first) await pipeline(first, process.stdout, { end: false });
if (later) process.stdout.write(await later);
reportResults(results);
if (results.failed > 0) process.exitCode = 1;
