// `npm run test:node`: the tests that run in Node. Those that open a browser run one file after another, since
// a browser beside another is slow enough on a small machine to fail; the rest runs beside them, and with it
// what opens a browser but waits for no more than processors. Arguments narrow the run to these files.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const named = process.argv.slice(2);
const all = () =>
  readdirSync('test/node')
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `test/node/${name}`);
const files = named.length > 0 ? named : all();

const isPatient = (file) => /\/(?:examples|next|xss-bundle)\./.test(file);
const opensBrowser = (file) => /support\/(?:browser|demo)\.mjs/.test(readFileSync(file, 'utf8'));
const watched = files.filter((file) => opensBrowser(file) && !isPatient(file));

/** Runs files one after another. Resolves to the exit code; what `isShownLate` prints comes at the end. */
async function runFiles(files, { isShownLate = false } = {}) {
  if (files.length === 0) return 0;
  const child = spawn(
    process.execPath,
    [
      '--test',
      '--test-concurrency=1',
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./scripts/node-results.mjs', '--test-reporter-destination=stderr'],
      ...files,
    ],
    { stdio: ['ignore', isShownLate ? 'pipe' : 'inherit', 'inherit'] },
  );
  const output = [];
  child.stdout?.on('data', (part) => output.push(part));
  const code = await new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  process.stdout.write(Buffer.concat(output));
  return code;
}

const codes = await Promise.all([
  runFiles(watched),
  runFiles(
    files.filter((file) => !watched.includes(file)),
    { isShownLate: watched.length > 0 },
  ),
]);
process.exitCode = Math.max(...codes);
