import { expect, test, vi } from 'vitest';

const load = async (engines?: string) => {
  vi.resetModules();
  vi.stubEnv('PAGEBEAT_ENGINES', engines);
  const { testSteps } = await import('../../scripts/test/testSteps');
  vi.unstubAllEnvs();
  return testSteps;
};

test('what the quick tests of the source leave out is a step of its own', async () => {
  const steps = await load();
  const argsOf = (name: string) => steps.find((step) => step.name === name)!.args!;
  const left = argsOf('unit').filter((_, index, args) => args[index - 1] === '--exclude');
  const filters = argsOf('unit:slow').filter((arg) => /^\.|\/$|\.ts$/.test(arg));
  expect(left).toHaveLength(6);
  expect(left).toEqual(expect.arrayContaining(['**/test/compose/**', '**/*.property.test.ts']));
  expect(filters).toHaveLength(left.length);
  expect(filters).toEqual(
    expect.arrayContaining(['test/compose/', 'test/collector/cuts.test.ts', '.property.test.ts']),
  );
});

test('quick is lint, types, the source and sizes', async () => {
  const names = (await load()).filter(({ isQuick }) => isQuick).map(({ name }) => name.replace(/:.*/, ''));
  expect([...new Set(names)]).toEqual(['lint', 'types', 'unit', 'size']);
});

test.each([
  [undefined, ['webkit', 'chromium, firefox']],
  ['chromium', ['chromium']],
  ['webkit,firefox', ['webkit', 'firefox']],
])('the browsers run beside one another, those that were chosen: %s', async (engines, runs) => {
  const step = (await load(engines)).find(({ name }) => name === 'engines')!;
  expect(Object.keys(step.runs!)).toEqual(runs);
  expect(Object.values(step.runs!)).toEqual(runs.map((names) => ({ PAGEBEAT_ENGINES: names })));
});
