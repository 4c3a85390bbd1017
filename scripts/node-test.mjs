// `npm run test:node`: the tests that run in Node, one file at a time: a browser beside another is slow enough
// on a small machine to fail. Arguments narrow the run to these files.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const named = process.argv.slice(2);
const all = () => readdirSync('test/node').filter((name) => name.endsWith('.test.mjs'));
const files = named.length > 0 ? named : all().map((name) => `test/node/${name}`);
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-concurrency=1',
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/node-results.mjs', '--test-reporter-destination=stderr'],
    ...files,
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
