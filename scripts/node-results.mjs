// A reporter for node:test, beside the one that shows the run: tells what passed and what failed.
import { relative } from 'node:path';
import { addFailure, newResults, reportResults } from './test-results.mjs';

export default async function* nodeResults(source) {
  const results = newResults();
  /** The headings that stand open in each file. */
  const open = new Map();
  for await (const { type, data } of source) {
    const file = data.file ? relative(process.cwd(), data.file) : '';
    if (type === 'test:start') {
      const headings = open.get(file) ?? [];
      open.set(file, [...headings.slice(0, data.nesting), data.name]);
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { error, type: kind } = data.details;
    // A heading fails with what stands under it, which is told already.
    if (error?.failureType === 'subtestsFailed') continue;
    if (type === 'test:fail') {
      const headings = (open.get(file) ?? []).slice(0, data.nesting);
      const isFile = data.nesting === 0 && relative(process.cwd(), data.name) === file;
      const name = [file, ...headings, ...(isFile ? [] : [data.name])].join(' › ');
      addFailure(results, name, error?.cause?.message ?? error?.message);
    } else if (data.skip !== undefined) results.skipped += 1;
    else if (kind !== 'suite') results.passed += 1;
  }
  reportResults(results);
  yield '';
}
