// The one test command: build, types, lint, format, every test in every engine that is installed, and
// one closing line that counts them. REQUIRED_ENGINES names engines whose absence is a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedEngines } from './browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'open-roles-test-'));
const countsFile = join(folder, 'counts.jsonl');
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

const allEngines = ['chromium', 'firefox', 'webkit'];
const engines = installedEngines();
const missing = allEngines.filter((engine) => !engines.includes(engine));
const required = (process.env.REQUIRED_ENGINES ?? '').split(/[\s,]+/).filter(Boolean);

/** Runs one step, shows its output, and remembers whether it failed. */
function step(name, command, args, environment = {}) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status, stdout } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
    env: { ...process.env, CI: '1', TEST_COUNTS_FILE: countsFile, ...environment },
  });
  process.stdout.write(stdout);
  console.log(
    `   ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (status !== 0) failures.push(name);
  return stdout;
}

/** Adds up what the browser runs wrote down. */
function addBrowserCounts() {
  for (const line of readFileSync(countsFile, 'utf8').split('\n').filter(Boolean)) {
    const counts = JSON.parse(line);
    for (const key of Object.keys(totals)) totals[key] += counts[key];
  }
}

/** Adds up node:test's closing lines (`# pass 12` or `ℹ pass 12`). */
function addNodeCounts(output) {
  const count = (word) => Number(output.match(new RegExp(`^[#ℹ] ${word} (\\d+)`, 'm'))?.[1] ?? 0);
  totals.passed += count('pass');
  totals.failed += count('fail') + count('cancelled');
  totals.skipped += count('skipped');
}

for (const engine of required.filter((name) => !engines.includes(name))) {
  failures.push(`${engine} is required and not installed`);
}
// The build comes first: the command line is checked and linted against the types of the core.
for (const name of ['build', 'types', 'lint', 'format:check', 'sizes']) {
  step(name, 'npm', ['run', '--silent', name]);
}
for (const engine of engines) {
  step(`tests in ${engine}`, 'npm', ['run', '--silent', 'test:browser'], {
    ENGINE: engine,
    COVERAGE: engine === 'chromium' ? '1' : '',
  });
}
step('build-storybook', 'npm', ['run', '--silent', 'build-storybook']);
step('stories', 'npm', ['run', '--silent', 'test:stories']);
addBrowserCounts();
addNodeCounts(step('tests in node', 'npm', ['run', '--silent', 'test:node']));
rmSync(folder, { recursive: true, force: true });

console.log(`\nengines that ran: ${engines.join(', ')}`);
if (missing.length > 0) console.log(`engines not installed here: ${missing.join(', ')}`);
if (failures.length > 0) console.log(`failed: ${failures.join('; ')}`);
const failed = Math.max(totals.failed, failures.length);
console.log(`tests: ${totals.passed} passed, ${failed} failed, ${totals.skipped} skipped`);
process.exitCode = failed > 0 || totals.passed === 0 ? 1 : 0;
