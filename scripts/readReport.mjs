import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a JSON report of vitest says.
 *
 * @param {string} path
 * @returns {{ passed: number, failed: number, skipped: number, engines: string[], files: { name: string, seconds: number }[] }}
 *   `engines` are the browsers that ran, each with its version: `test/engines/harness/describeEngines.ts` tells them
 */
export function readReport(path) {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0, engines: [], files: [] };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    engines: [...new Set(tests.map(({ meta }) => meta?.engine).filter(Boolean))],
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      name: relative(root, name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}
