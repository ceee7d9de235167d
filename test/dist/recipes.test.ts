import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillIntegrity } from '../../scripts/docs/fillRecipes.js';
import { forwards } from '../forwards';
import { readStub } from '../readStub';

const recipes = new URL('../../examples/recipes/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, recipes), 'utf8');

test('the hash in the CSP recipe is that of dist/pagebeat.js', () => {
  const html = read('csp/index.html');
  expect(html).toMatch(/integrity="sha384-/);
  expect(html === fillIntegrity(html), 'the hash is of another dist/pagebeat.js: run `npm run docs`').toBe(true);
});

test('the click recipe has the stub of the README', () => {
  expect(read('click/index.html')).toContain(readStub());
});

test('the tag, nginx.conf and the Caddyfile agree about the paths', () => {
  const tag = read('proxy/index.html');
  const paths = [...tag.matchAll(/data-(\w+)-endpoint="([^"]+)"/g)].map(([, kind, path]) => [path, `/${kind}`]);
  expect(Object.fromEntries(paths)).toEqual({ '/p/pv': '/hit', '/p/e': '/event', '/p/s': '/session' });
  expect(forwards.nginx()).toEqual(Object.fromEntries(paths));
  expect(forwards.caddy()).toEqual(Object.fromEntries(paths));
  const [, script] = /<script defer src="([^"]+)"/.exec(tag)!;
  expect(read('proxy/nginx.conf')).toContain(`location = ${script} {`);
  expect(read('proxy/Caddyfile')).toContain(`handle ${script} {`);
});

const names = readdirSync(recipes, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name);

test.each(names)('%s is in the list, and its main file says what it shows', (name) => {
  const [, main] = new RegExp(`\\[\`${name}\`\\]\\((${name}/[^)]+)\\)`).exec(read('README.md')) ?? [];
  expect(main, `no line about ${name} in examples/recipes/README.md`).toBeTruthy();
  const lines = read(main!).split('\n');
  expect(lines.slice(0, 2).join('\n')).toMatch(/^(\/\/|<!--)|\n<!--/);
});

const TRACKERS = names.map((name) => `${name}/tracker.ts`).filter((path) => existsSync(new URL(path, recipes)));

test('tracker.ts is the same in all of them', () => {
  expect(TRACKERS.length).toBeGreaterThan(4);
  expect(new Set(TRACKERS.map(read)).size).toBe(1);
});

test('the packages have exact versions, and the lock file no address of a registry', () => {
  const { dependencies } = JSON.parse(read('package.json'));
  for (const [name, version] of Object.entries(dependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});
