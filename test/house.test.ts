import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Which rooms a file may import from, by the room it is in. Imports point one way: down. */
const MAY_IMPORT: Record<string, string[]> = {
  types: [],
  events: ['types'],
  core: ['types', 'core'],
  destinations: ['types', 'destinations'],
  browser: ['types', 'browser'],
  hall: ['types', 'events', 'core', 'browser', 'hall'],
  plugins: ['types', 'plugins'],
  npm: ['types', 'core', 'destinations', 'browser', 'hall'],
  tags: ['types', 'core', 'destinations', 'browser', 'plugins', 'hall', 'tags'],
  index: ['types', 'events', 'hall'],
  global: ['events', 'hall'],
  testing: ['types', 'hall', 'testing'],
};

const HALL = ['tracker', 'createTracker', 'createDispatch', 'createCourier', 'createGuard', 'equipForAll'];

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const roomOf = (file: string): string => {
  const [first = '', second] = relative(src, file)
    .replace(/\.[jt]s$/, '')
    .split(/[\\/]/);
  return !second && HALL.includes(first) ? 'hall' : first;
};

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

test.each(files)('%s imports only from the rooms below it', (name) => {
  const file = join(src, name);
  for (const path of importsOf(file)) {
    expect(path, `${name} imports a package`).toMatch(/^\./);
    expect(MAY_IMPORT[roomOf(file)], `${name} imports ${path}`).toContain(roomOf(join(dirname(file), path)));
  }
});

test.each(files.filter((name) => !/^(index|types|events|global|testing)\.ts$|^tags/.test(name)))(
  '%s is named after what it exports',
  (name) => {
    const exported = [...readFileSync(join(src, name), 'utf8').matchAll(/^export const (\w+)/gm)].map(
      (match) => match[1],
    );
    const own = name.replace(/.*[\\/]|\.ts$/g, '');
    expect(exported.map((one) => one?.toLowerCase()).join(' ')).toContain(own.toLowerCase());
  },
);

test('index.ts only exports', () => {
  const rest = readFileSync(join(src, 'index.ts'), 'utf8').replace(/export (type )?\{[^}]*\} from '[^']*';/g, '');
  expect(rest.trim()).toBe('');
});

test('only tags act on load', () => {
  const acting = files.filter((name) => /^[\w.]+\(/m.test(readFileSync(join(src, name), 'utf8')));
  expect(acting).not.toEqual([]);
  expect(acting.filter((name) => !/^tags\/pagebeat(\.\w+)?\.ts$/.test(name))).toEqual([]);
});
