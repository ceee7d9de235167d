import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect, inject, test } from 'vitest';
import { MODULES, TAGS } from './entryPoints';

/** How a package without CommonJS is not resolved: by Node before `exports`, and by `require`. */
const NOT_OFFERED = ['node10', 'node16-cjs'];

const entryPoints = [...MODULES, ...TAGS.map((name) => `pagebeat/${name}.js`)].map((name) =>
  name.replace('pagebeat', '.'),
);

test('every entry point has types, and they are those of what is there', async () => {
  const checked = await checkPackage(createPackageFromTarballData(readFileSync(inject('tarball'))), {
    entrypoints: entryPoints,
  });
  if (!checked.types) throw new Error('There are no types at all');
  expect(Object.keys(checked.entrypoints)).toEqual(entryPoints);
  for (const [name, { resolutions }] of Object.entries(checked.entrypoints)) {
    expect(resolutions['node16-esm'].resolution?.isTypeScript, name).toBe(true);
    expect(resolutions.bundler.resolution?.isTypeScript, name).toBe(true);
  }
  const problems = checked.problems.filter(
    (problem) => !('resolutionKind' in problem && NOT_OFFERED.includes(problem.resolutionKind)),
  );
  expect(problems).toEqual([]);
});
