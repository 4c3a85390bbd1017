// The one test command. Alone: build, types, lint, format, sizes, the site of the documents, every test in
// every engine that is installed, and at the end one list of what failed and one line that counts.
// REQUIRED_ENGINES names engines whose absence is a failure. With files: only these, browser tests in one
// engine (ENGINE), tests for Node after a build where that is older than its sources.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { installedEngines } from './browser.js';
import { buildWhereStale } from './build-where-stale.js';
import { readResults } from './test-results.js';

const files = process.argv.slice(2);
if (files.length > 0) runFiles();
else await runAll();

/** Runs single test files in the runner of each. */
function runFiles(): void {
  const paths = files.map((file) => relative(process.cwd(), file).replaceAll('\\', '/'));
  const wrong = paths.find((path) => !/\.test\.(ts|mjs)$/.test(path) || !existsSync(path));
  if (wrong !== undefined) {
    console.error(`${wrong} is no test file: name files such as test/feed/load-feed.test.ts.`);
    process.exitCode = 2;
    return;
  }
  const forNode = paths.filter((path) => path.startsWith('test/node/'));
  const forBrowsers = paths.filter((path) => !forNode.includes(path));
  const run = (script: string, ...options: string[]): void => {
    const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...options], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exitCode = 1;
  };
  if (forBrowsers.length > 0) {
    run('test:browser', ...forBrowsers.flatMap((path) => ['--files', path]));
  }
  if (forNode.length > 0) {
    buildWhereStale();
    run('test:node', ...forNode);
  }
}

async function runAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'open-roles-test-'));
  const resultsFile = join(folder, 'results.jsonl');
  const totals = { passed: 0, failed: 0, skipped: 0 };
  /** What failed in which step, each as the lines that tell it. */
  const failures: [step: string, told: string[]][] = [];

  const engines = installedEngines();
  const missing = ['chromium', 'firefox', 'webkit'].filter((engine) => !engines.includes(engine));
  const required = (process.env['REQUIRED_ENGINES'] ?? '').split(/[\s,]+/).filter(Boolean);

  /** Runs one step, shows its output, and remembers what failed in it. */
  async function step(
    name: string,
    script: string,
    environment: NodeJS.ProcessEnv = {},
  ): Promise<void> {
    console.log(`\n── ${name}`);
    const started = Date.now();
    writeFileSync(resultsFile, '');
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, CI: '1', TEST_RESULTS_FILE: resultsFile, ...environment },
    });
    let output = '';
    const show = (stream: Readable, shown: Writable): void => {
      stream.setEncoding('utf8').on('data', (text: string) => {
        shown.write(text);
        output = (output + text).slice(-20_000);
      });
    };
    show(child.stdout, process.stdout);
    show(child.stderr, process.stderr);
    const status = await new Promise((resolve) => child.on('close', resolve));
    const seconds = Math.round((Date.now() - started) / 1000);
    console.log(`   ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
    const told: string[] = [];
    for (const results of readResults(resultsFile)) {
      totals.passed += results.passed;
      totals.failed += results.failed;
      totals.skipped += results.skipped;
      for (const failure of results.failures) told.push(`${failure.name}: ${failure.message}`);
    }
    if (told.length === 0 && status !== 0) {
      totals.failed += 1;
      told.push(...output.trimEnd().split('\n').slice(-15));
    }
    if (told.length > 0) failures.push([name, told]);
  }

  for (const engine of required.filter((name) => !engines.includes(name))) {
    totals.failed += 1;
    failures.push([engine, ['is required and not installed']]);
  }
  // The build comes first: the command line is checked and linted against the types of the core.
  for (const name of ['build', 'types']) await step(name, name);
  // Neither of these opens a page or waits for anything, so they may share the processors.
  const others = async (): Promise<void> => {
    for (const name of ['format:check', 'sizes', 'docs:build', 'build-storybook'])
      await step(name, name);
  };
  await Promise.all([step('lint', 'lint'), others()]);
  for (const engine of engines) {
    await step(`tests in ${engine}`, 'test:browser', { ENGINE: engine });
  }
  await step('stories', 'test:stories');
  await step('tests in node', 'test:node');
  rmSync(folder, { recursive: true, force: true });

  console.log(`\nengines that ran: ${engines.join(', ')}`);
  if (missing.length > 0) console.log(`engines not installed here: ${missing.join(', ')}`);
  for (const [name, told] of failures) {
    console.log(`failed: ${name}\n${told.map((line) => `  ${line}`).join('\n')}`);
  }
  const { passed, failed, skipped } = totals;
  console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
