import { expect, test } from 'vitest';
import { testSteps } from '../../scripts/test/testSteps';

test('what the quick tests of the source leave out is a step of its own', () => {
  const argsOf = (name: string) => testSteps.find((step) => step.name === name)!.args!;
  const left = argsOf('unit').filter((_, index, args) => args[index - 1] === '--exclude');
  const filters = argsOf('unit:slow').filter((arg) => /^\.|\/$|\.ts$/.test(arg));
  expect(left).toHaveLength(7);
  expect(left).toEqual(expect.arrayContaining(['**/test/compose/**', '**/*.property.test.ts']));
  expect(filters).toHaveLength(left.length);
  expect(filters).toEqual(
    expect.arrayContaining(['test/compose/', 'test/collector/cuts.test.ts', '.property.test.ts']),
  );
});

test('quick is lint, types, the source and sizes', () => {
  const names = testSteps.filter(({ isQuick }) => isQuick).map(({ name }) => name.replace(/:.*/, ''));
  expect([...new Set(names)]).toEqual(['lint', 'types', 'unit', 'size']);
});
