import { existsSync, readFileSync } from 'node:fs';

/** A test that failed, perhaps at its first try alone. */
export interface Problem {
  /** Empty when it is of no file. */
  file: string;
  /** Of the test, with those of what it is in. */
  name: string;
  /** What it said first. */
  error: string;
}

/** What a run of vitest came to: `progressReporter.ts` writes it. */
export interface Report {
  passed: number;
  failed: number;
  skipped: number;
  /** The browsers that ran, each with its version: `test/engines/harness/describeEngines.ts` tells them. */
  engines: string[];
  files: { name: string; seconds: number }[];
  problems: Problem[];
  /** What passed at the second try. */
  retried: Problem[];
}

export const NO_TESTS: Report = {
  passed: 0,
  failed: 0,
  skipped: 0,
  engines: [],
  files: [],
  problems: [],
  retried: [],
};

/** What was written; nothing when the run did not get that far. */
export const readReport = (path: string): Report =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : NO_TESTS;
