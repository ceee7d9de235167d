import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const root = read('package.json');
const site = read('examples/package.json');

test('the package itself has no dependencies', () => {
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies'])
    expect(root).not.toHaveProperty(kind);
});

test('what the site and the tests both need has one version, and that exactly', () => {
  for (const [name, version] of Object.entries(site.dependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(root.devDependencies[name], name).toBe(version);
  }
});

test('the lock file names no registry', () => {
  const packages: { resolved?: string }[] = Object.values(read('package-lock.json').packages);
  expect(packages.filter(({ resolved }) => resolved)).toEqual([]);
});
