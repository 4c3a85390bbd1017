// What a run of tests tells of itself beside its output: `npm test` names a file for it in
// TEST_RESULTS_FILE and reads there what failed, in whichever runner.
import { appendFileSync, readFileSync } from 'node:fs';

/** One run: how many tests passed, failed and were skipped. */
export interface Results {
  passed: number;
  failed: number;
  skipped: number;
  /** Each that failed, its name with its file and the headings above it. */
  failures: { name: string; message: string }[];
}

export function newResults(): Results {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** Counts a failure, of whose message the beginning is kept, on one line. */
export function addFailure(results: Results, name: string, message = ''): void {
  results.failed += 1;
  results.failures.push({ name, message: message.replaceAll(/\s+/g, ' ').trim().slice(0, 300) });
}

/** Says the counts, and writes the results down where `npm test` reads them. */
export function reportResults(results: Results, what = 'tests'): void {
  const { passed, failed, skipped } = results;
  console.log(`\n${what}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  const file = process.env['TEST_RESULTS_FILE'];
  if (file) appendFileSync(file, `${JSON.stringify(results)}\n`);
  if (passed + failed === 0) process.exitCode = 1;
}

/** The results of all runs that wrote to a file, in order. */
export function readResults(file: string): Results[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Results);
}
