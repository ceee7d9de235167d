import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import pack from '../../package.json' with { type: 'json' };
import { DESTINATIONS, PARTS, TAGS } from './entryPoints';

const root = join(import.meta.dirname, '../..');
const installed = join(inject('project'), 'node_modules/pagebeat');

/** Bytes: the tarball and what it holds, rounded up to the next 20 KB, so that something that slips in is noticed. */
const LARGEST = { packed: 400000, unpacked: 1340000 };

const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(installed, name)).isFile(),
);
const modulesIn = (folder: string): string[] =>
  readdirSync(join(installed, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -3))
    .sort();

test('what package.json names is published, with what npm always adds, and nothing else', () => {
  const named = pack.files.filter((name) => !/[!/]/.test(name));
  expect(readdirSync(installed).sort()).toEqual([...named, 'LICENSE', 'README.md', 'package.json'].sort());
});

test('the README is that of the package, and leads nowhere that is not there', () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  expect(readme).toBe(readFileSync(join(root, 'docs/package.md'), 'utf8'));
  expect(readFileSync(join(root, 'README.md'), 'utf8'), 'the own one is back').not.toBe(readme);
  for (const name of ['README.md', 'CHANGELOG.md'])
    for (const [link] of readFileSync(join(installed, name), 'utf8').matchAll(/\]\(([^)]*)\)/g))
      expect(link).toMatch(/^\]\(https:/);
});

test('the lines for unpkg and jsDelivr have the path, the version and the hash of a file of the package', () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const lines = [
    ...readme.matchAll(/<script defer src="https:\/\/[^"]*pagebeat@([^/]+)\/([^"]+)"[^>]*integrity="([^"]+)"/g),
  ];
  expect(lines).toHaveLength(2);
  for (const [, version, path, integrity] of lines) {
    const hash = createHash('sha384').update(readFileSync(join(installed, path!)));
    expect([version, integrity]).toEqual([pack.version, `sha384-${hash.digest('base64')}`]);
  }
});

test('the README imports what there is', () => {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const [, name] of readme.matchAll(/^\| `pagebeat(\/[^`]*)?` \|/gm))
    expect(Object.keys(exports)).toContain(`.${(name ?? '').replace('NAME', '*')}`);
});

test('the tests know every entry point that there is', () => {
  expect(modulesIn('dist/destinations')).toEqual(Object.keys(DESTINATIONS));
  expect(modulesIn('dist/parts')).toEqual(PARTS);
  expect(modulesIn('dist')).toEqual(['index', 'index.dev', 'testing', 'tag', 'global', 'pagebeat.dev', ...TAGS].sort());
});

test('every export leads to a file, types first', () => {
  const { exports, main, types, unpkg, jsdelivr } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const path of [main, types, unpkg, jsdelivr]) expect(files).toContain(path.slice(2));

  const leadsTo = (path: string): string[] => {
    const [before, after = ''] = path.slice(2).split('*');
    return path.includes('*')
      ? files.filter((name) => name.startsWith(before!) && name.endsWith(after))
      : files.filter((name) => name === before);
  };
  for (const [name, target] of Object.entries<string | Record<string, string> | null>(exports)) {
    if (!target) continue;
    const conditions = name === '.' ? ['types', 'development', 'default'] : ['types', 'default'];
    if (typeof target === 'object') expect(Object.keys(target), name).toEqual(conditions);
    for (const path of Object.values(typeof target === 'object' ? target : { target })) {
      expect(leadsTo(path), path).not.toEqual([]);
    }
  }
});

test('what is inside can not be imported, nor does an editor offer it', () => {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  const inside = readdirSync(join(root, 'src/parts'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(inside.length).toBeGreaterThan(2);
  for (const { name } of inside) expect(exports[`./parts/${name}/*`], name).toBe(null);
});

test('types lead only to types that are published', () => {
  const declarations = files.filter((name) => name.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(60);
  for (const name of declarations)
    for (const [, path] of readFileSync(join(installed, name), 'utf8').matchAll(
      /(?:from|import\(?|module) ?'(\.[^']+)'/g,
    ))
      expect(files, `${path} of ${name}`).toContain(join(name, '..', path!).replace(/\.js$/, '.d.ts'));
});

test('the package is no larger than it was', () => {
  const packed = statSync(inject('tarball')).size;
  const unpacked = files.reduce((sum, name) => sum + statSync(join(installed, name)).size, 0);
  console.log(`packed ${packed} B, unpacked ${unpacked} B, ${files.length} files`);
  expect(packed).toBeLessThanOrEqual(LARGEST.packed);
  expect(unpacked).toBeLessThanOrEqual(LARGEST.unpacked);
});
