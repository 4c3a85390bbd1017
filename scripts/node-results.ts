// What a run of node:test tells, as results.
import { relative } from 'node:path';
import type { run } from 'node:test';
import { addFailure, type Results } from './test-results.js';

const fileOf = ({ file }: { file?: string }): string => (file ? relative(process.cwd(), file) : '');

/** Adds to `results` what passed and what failed, as the run goes on. */
export function countTests(tests: ReturnType<typeof run>, results: Results): void {
  /** The headings that stand open in each file. */
  const open = new Map<string, string[]>();
  tests.on('test:start', ({ name, nesting, ...place }) => {
    const headings = open.get(fileOf(place)) ?? [];
    open.set(fileOf(place), [...headings.slice(0, nesting), name]);
  });
  tests.on('test:pass', ({ skip, details }) => {
    if (skip !== undefined) results.skipped += 1;
    else if (details.type !== 'suite') results.passed += 1;
  });
  tests.on('test:fail', ({ name, nesting, details: { error }, ...place }) => {
    // A heading fails with what stands under it, which is told already.
    if ('failureType' in error && error.failureType === 'subtestsFailed') return;
    const file = fileOf(place);
    const headings = (open.get(file) ?? []).slice(0, nesting);
    const isFile = nesting === 0 && relative(process.cwd(), name) === file;
    const cause: unknown = error.cause;
    addFailure(
      results,
      [file, ...headings, ...(isFile ? [] : [name])].join(' › '),
      cause instanceof Error ? cause.message : error.message,
    );
  });
}
