import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const lines = readFileSync(root('docs/faults-found.md'), 'utf8').trimEnd().split('\n');
/** The third column of each row: a file and the title of a test in it. */
const tests = lines.flatMap((line) => {
  const [, file, title] = /^\|[^|]*\|[^|]*\| `([^`]+)`: (.+?) \|/.exec(line) ?? [];
  return file ? [[file, title!] as const] : [];
});

test('docs/faults-found.md has at most 60 lines, and a test in each row', () => {
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(tests).toHaveLength(lines.filter((line) => /^\| (?!what was put in|---)/.test(line)).length);
  expect(tests.length).toBeGreaterThan(30);
});

test.each(tests)('%s has the test that it names: %s', (file, title) => {
  const path = root(file.includes('/') ? file : `test/engines/${file}`);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain(title);
});
