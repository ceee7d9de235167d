import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fromRoot } from '../fromRoot.js';

/** What a run of vitest came to. */
export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  /** The browsers that ran, each with its version: `test/engines/harness/describeEngines.ts` tells them. */
  engines: string[];
  files: { name: string; seconds: number }[];
}

/** What vitest writes, as far as it is read here. */
interface Written {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    assertionResults: { meta?: { engine?: string } }[];
  }[];
}

/** What a JSON report of vitest says. */
export function readReport(path: string): Report {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0, engines: [], files: [] };
  const report: Written = JSON.parse(readFileSync(path, 'utf8'));
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    engines: [...new Set(tests.flatMap(({ meta }) => meta?.engine ?? []))],
    files: report.testResults.map(({ name, startTime, endTime }) => ({
      name: relative(fromRoot('.'), name),
      seconds: (endTime - startTime) / 1000,
    })),
  };
}
