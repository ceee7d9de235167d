import type { Problem } from './records.js';

/** What is wrong, of rules of which most find nothing. */
export const listProblems = (found: Problem[]): string[] =>
  found.filter((problem) => typeof problem === 'string' && problem !== '') as string[];
