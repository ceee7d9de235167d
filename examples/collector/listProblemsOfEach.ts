import { LIMITS } from './limits.js';

/** What is wrong with the things of a list, each with its place, until there are enough to tell: it may have a million. */
export function listProblemsOfEach(
  name: string,
  list: readonly unknown[],
  problemsOf: (thing: unknown) => string[],
): string[] {
  const found: string[] = [];
  for (const [index, thing] of list.entries()) {
    if (found.length >= LIMITS.problems) return [...found, 'and perhaps more'];
    found.push(...problemsOf(thing).map((problem) => `${name}[${index}]: ${problem}`));
  }
  return found;
}
