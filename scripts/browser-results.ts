// A reporter for Web Test Runner, which counts nothing itself: tells what passed and what failed, and
// fails an empty run.
import { relative } from 'node:path';
import type { Reporter, TestSuiteResult } from '@web/test-runner';
import { addFailure, newResults, reportResults } from './test-results.js';

export const browserResults = (): Reporter => ({
  onTestRunFinished({ sessions }) {
    const results = newResults();
    for (const { testFile, testResults, passed, errors } of sessions) {
      const file = relative(process.cwd(), testFile);
      const before = results.failed;
      const walk = (suite: TestSuiteResult, headings: string[]): void => {
        for (const test of suite.tests) {
          if (test.skipped) results.skipped += 1;
          else if (test.passed) results.passed += 1;
          else addFailure(results, [...headings, test.name].join(' › '), test.error?.message);
        }
        for (const inner of suite.suites) walk(inner, [...headings, inner.name]);
      };
      if (testResults) walk(testResults, [file]);
      if (passed || results.failed > before) continue;
      // What went wrong stands in no test: the file did not load, did not end, or a hook failed.
      addFailure(results, file, errors[0]?.message ?? 'The file failed outside of its tests.');
    }
    reportResults(results);
  },
});
