// Web Test Runner prints no closing count; this writes one a machine can read, and fails an empty run.
import { appendFileSync } from 'node:fs';

export const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite?.tests ?? []) {
        counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      }
      suite?.suites?.forEach(walk);
    };
    for (const { testResults, passed, errors } of sessions) {
      walk(testResults);
      if (!passed && !testResults) counts.failed += Math.max(1, errors?.length ?? 1);
    }
    console.log(
      `\ntests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
    );
    if (process.env.TEST_COUNTS_FILE) {
      appendFileSync(process.env.TEST_COUNTS_FILE, `${JSON.stringify(counts)}\n`);
    }
    if (counts.passed + counts.failed === 0) process.exitCode = 1;
  },
});
