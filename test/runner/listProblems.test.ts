import { expect, test } from 'vitest';
import { listProblems } from '../../scripts/test/listProblems';

const problem = (name: string) => ({ file: 'test/a.test.ts', name, error: `${name} is not so` });

test('nothing is told where nothing failed', () => {
  expect(listProblems([{ name: 'unit', problems: [], retried: [] }])).toEqual([]);
});

test('what failed comes last, by step, file and test, with what it said first', () => {
  const lint = { name: 'lint', problems: [{ file: '', name: '', error: 'a rule' }], retried: [] };
  const engines = { name: 'engines', problems: [problem('a > b')], retried: [problem('c')] };
  expect(listProblems([lint, engines])).toEqual([
    '',
    'Passed only at the second try:',
    '  engines: test/a.test.ts > c',
    '      c is not so',
    '',
    'Failed:',
    '  lint: a rule',
    '  engines: test/a.test.ts > a > b',
    '      a > b is not so',
  ]);
});

test('a log that is cut has room for them', () => {
  const problems = Array.from({ length: 60 }, (_, index) => problem(String(index)));
  const lines = listProblems([{ name: 'unit', problems, retried: [] }]);
  expect(lines.length).toBeLessThan(110);
  expect(lines.at(-1)).toBe('  and 10 more');
});
