import { readFileSync } from 'node:fs';

/**
 * Counts the tests in a report of vitest's JSON reporter. A file that could not even be loaded counts as one failure.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number } | undefined} undefined when there is no report
 */
export function countTests(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.every(isFine),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function isFine(assertion) {
  return assertion.status !== 'failed';
}
