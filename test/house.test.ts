import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** A house: a folder of rooms. Imports point one way: down. */
interface House {
  folder: string;
  /** Which rooms a file may import from, by the room it is in. */
  mayImport: Record<string, string[]>;
  /** The files beside the rooms that are in the hall. */
  hall: string[];
  /** Files that are named after what they are, not after what they export. */
  named: RegExp;
}

const HOUSES: House[] = [
  {
    folder: 'src',
    mayImport: {
      types: ['types'],
      core: ['types', 'core'],
      destinations: ['types', 'core'],
      browser: ['types', 'core', 'browser'],
      parts: ['types', 'core', 'browser', 'parts'],
      // Not from parts: a composed tag may leave each of them out.
      hall: ['types', 'core', 'browser'],
      tags: ['types', 'core', 'browser', 'destinations', 'parts', 'hall', 'tags'],
    },
    hall: ['tracker'],
    named: /^tags|^types/,
  },
  {
    folder: 'src/first',
    mayImport: {
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
    },
    hall: ['tracker', 'createTracker', 'createDispatch', 'createCourier', 'createGuard', 'equipForAll'],
    named: /^(index|types|events|global|testing)\.ts$|^tags/,
  },
];

/** What a file imports: the path as it is written. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;

/** The files of a house, as a path from its folder; what is in `first` is another house. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^first[\\/]/.test(name),
  );

describe.each(HOUSES)('$folder', ({ folder, mayImport, hall, named }) => {
  const src = root(folder);
  const files = filesOf(src);

  const roomOf = (file: string): string => {
    const [first = '', second] = relative(src, file)
      .replace(/\.[jt]s$/, '')
      .split(/[\\/]/);
    return !second && hall.includes(first) ? 'hall' : first;
  };

  test.each(files)('%s imports only from the rooms below it', (name) => {
    const file = join(src, name);
    for (const path of importsOf(file)) {
      expect(path, `${name} imports a package`).toMatch(/^\./);
      expect(mayImport[roomOf(file)], `${name} imports ${path}`).toContain(roomOf(join(dirname(file), path)));
    }
  });

  test.each(files.filter((name) => !named.test(name)))('%s is named after what it exports', (name) => {
    const exported = [...readFileSync(join(src, name), 'utf8').matchAll(/^export const (\w+)/gm)].map(
      (match) => match[1],
    );
    const own = name.replace(/.*[\\/]|\.ts$/g, '');
    expect(exported.map((one) => one?.toLowerCase()).join(' ')).toContain(own.toLowerCase());
  });

  test('only tags act on load', () => {
    const acting = files.filter((name) => /^(if \(.*\) )?[\w.]+\(/m.test(readFileSync(join(src, name), 'utf8')));
    expect(acting).not.toEqual([]);
    expect(acting.filter((name) => !/^tags\/pagebeat(\.\w+)?\.ts$/.test(name))).toEqual([]);
  });
});

test('src/first/index.ts only exports', () => {
  const rest = readFileSync(root('src/first/index.ts'), 'utf8').replace(/export (type )?\{[^}]*\} from '[^']*';/g, '');
  expect(rest.trim()).toBe('');
});

describe('the new house', () => {
  const src = root('src');
  const files = filesOf(src);
  const imported = new Map(
    files.map((name) => [
      name,
      importsOf(join(src, name)).map((path) => relative(src, join(src, dirname(name), path.replace(/\.js$/, '.ts')))),
    ]),
  );

  test('has the files that are looked for here', () => {
    expect(files.length).toBeGreaterThan(25);
    for (const [name, paths] of imported) {
      for (const path of paths) expect(existsSync(join(src, path)), `${name} imports ${path}`).toBe(true);
    }
  });

  test.each(files)('%s leads back to itself by no way, and imports nothing of the first edition', (name) => {
    const reached = new Set<string>();
    const walk = (path: string): void => {
      for (const next of imported.get(path) ?? [path]) {
        if (reached.has(next)) continue;
        reached.add(next);
        walk(next);
      }
    };
    walk(name);
    expect([...reached]).not.toContain(name);
    expect([...reached].filter((path) => path.startsWith('first'))).toEqual([]);
  });

  test('tracker.ts has at most 120 lines', () => {
    expect(linesOf(join(src, 'tracker.ts'))).toBeLessThanOrEqual(120);
  });

  test.each(files)('%s has at most 150 lines', (name) => {
    expect(linesOf(join(src, name))).toBeLessThanOrEqual(150);
  });

  test('one file, tags/doors.ts, says which parts and destinations a tag has', () => {
    const isRoom = (path: string): boolean => /^(parts|destinations)[\\/]/.test(path);
    const naming = [...imported].filter(([name, paths]) => !isRoom(name) && paths.some(isRoom));
    expect(naming.map(([name]) => name)).toEqual([join('tags', 'doors.ts')]);
  });

  test.each(files.filter((name) => /^tags[\\/]pagebeat/.test(name)))(
    '%s starts a door, and has no more to say',
    (name) => {
      const source = readFileSync(join(src, name), 'utf8').replace(/^(import .*|\/\/.*)?\n/gm, '');
      expect(source).toMatch(/^if \('URLSearchParams' in window\) guard\(startTag\)\(\w+\);\s*$/);
      expect(readFileSync(join(src, 'tags/doors.ts'), 'utf8')).toContain(
        `/** \`${name.replace(/^tags[\\/]|\.ts$/g, '')}.js\`. */\nexport const ${/\((\w+)\);/.exec(source)![1]}: Door`,
      );
    },
  );
});
