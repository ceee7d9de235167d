import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Which rooms a file may import from, by the room it is in: imports point one way, down. */
const MAY_IMPORT: Record<string, string[]> = {
  types: ['types'],
  core: ['types', 'core'],
  destinations: ['types', 'core', 'destinations'],
  browser: ['types', 'core', 'browser'],
  parts: ['types', 'core', 'browser', 'parts'],
  // Not from parts: a composed tag may leave each of them out.
  hall: ['types', 'core', 'browser'],
  // Of no tag: only localhost has it.
  companion: ['types', 'core', 'browser', 'parts', 'companion'],
  tags: ['types', 'core', 'browser', 'destinations', 'parts', 'hall', 'companion', 'tags'],
  package: ['types', 'core', 'browser', 'destinations', 'parts', 'hall', 'companion', 'tags', 'package'],
};

/** Files that are named after what they are, not after what they export. */
const NAMED =
  /^(tags|types)[\\/]|^companion[\\/](catalogue|types)\.ts$|^package[\\/](index|index\.dev|events|global|testing|track)\.ts$/;

/** What runs by a timer or as a listener without a guard of its own: why it throws nothing into the page. */
const UNGUARDED: Record<string, string> = {
  'parts/around/again.ts: repeat': 'sends, which gives a promise in any case',
  'parts/bridge.ts: drain': 'is guarded where it is made',
  'parts/bridge.ts: (': 'changes a list',
  'parts/heartbeat.ts: (': 'sends, and reads the page: that throws only where the page took `URL` away since',
  'parts/offline.ts: (': 'sends, which gives a promise in any case',
  'parts/quota.ts: (': 'changes a list',
  'parts/timeZone.ts: (': 'calls what is guarded',
  'parts/timeZone.ts: ask': 'is guarded where it is made',
  'tracker.ts: stages.open': 'sends, which gives a promise in any case',
  'tracker.ts: (': 'settles a promise',
};

/** What a file imports: the path as it is written. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;

const src = root('src');
/** Each as a path from `src`. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const roomOf = (file: string): string => {
  const [first = '', second] = relative(src, file)
    .replace(/\.[jt]s$/, '')
    .split(/[\\/]/);
  return !second && first === 'tracker' ? 'hall' : first;
};

describe('the house', () => {
  test.each(files)('%s imports only from the rooms below it', (name) => {
    const file = join(src, name);
    for (const path of importsOf(file)) {
      expect(path, `${name} imports a package`).toMatch(/^\./);
      expect(MAY_IMPORT[roomOf(file)], `${name} imports ${path}`).toContain(roomOf(join(dirname(file), path)));
    }
  });

  test.each(files.filter((name) => !NAMED.test(name)))('%s is named after what it exports', (name) => {
    const exported = [...readFileSync(join(src, name), 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(
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

  test('what npm users import first only exports', () => {
    const index = readFileSync(join(src, 'package/index.ts'), 'utf8');
    expect(index.replace(/export (type )?\{[^}]*\} from '[^']*';/g, '').trim()).toBe('');
  });

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

  test.each(files)('%s leads back to itself by no way', (name) => {
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
  });

  test('tracker.ts has at most 120 lines', () => {
    expect(linesOf(join(src, 'tracker.ts'))).toBeLessThanOrEqual(120);
  });

  test.each(files)('%s is short', (name) => {
    // Of public types the half is comments, which npm users read; of the doors imports, a line each.
    const isText = /^(types[\\/]|tags[\\/]doors|companion[\\/](catalogue|sentences))/.test(name);
    expect(linesOf(join(src, name))).toBeLessThanOrEqual(isText ? 250 : 150);
  });

  test('one file, tags/doors.ts, says which parts and destinations a tag has', () => {
    const isRoom = (path: string): boolean => /^(parts|destinations)[\\/]/.test(path);
    const isForTags = (path: string): boolean =>
      !isRoom(path) && !/^(package|companion|tags[\\/]pagebeat\.dev)/.test(path);
    const naming = [...imported].filter(([name, paths]) => isForTags(name) && paths.some(isRoom));
    expect(naming.map(([name]) => name)).toEqual([join('tags', 'doors.ts')]);
  });

  test.each(files.filter((name) => /^tags[\\/]pagebeat(?!\.dev)/.test(name)))(
    '%s starts a door, and has no more to say',
    (name) => {
      const source = readFileSync(join(src, name), 'utf8').replace(/^(import .*|\/\/.*)?\n/gm, '');
      expect(source).toMatch(/^if \('URLSearchParams' in window\) guard\(startTag\)\(\w+\);\s*$/);
      expect(readFileSync(join(src, 'tags/doors.ts'), 'utf8')).toContain(
        `/** \`${name.replace(/^tags[\\/]|\.ts$/g, '')}.js\`. */\nexport const ${/\((\w+)\);/.exec(source)![1]}: Door`,
      );
    },
  );

  /** What a file does, without what it says about it. */
  const codeOf = (name: string): string =>
    readFileSync(join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

  test('a switch is on when it is not null, and all else is read for its truth', () => {
    const declared = new Map(
      files.flatMap((name) =>
        [...codeOf(name).matchAll(/interface Settings \{([^}]*)\}/g)].flatMap(([, fields]) =>
          [...fields!.matchAll(/(\w+)\?: ([^;]+);/g)].map(([, option, type]) => [option!, type === 'Switch'] as const),
        ),
      ),
    );
    expect([...declared.values()].filter(Boolean).length).toBeGreaterThan(10);
    const wrong = files.flatMap((name) =>
      [...codeOf(name).matchAll(/\b(?:settings|given)\.(\w+)\b(?! = )( [!=]= null)?/g)].flatMap(
        ([read, option, isNull]) =>
          declared.has(option!) && declared.get(option!) !== !!isNull ? `${name}: ${read}` : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('what runs by a timer or as a listener is guarded, or does nothing that can throw', () => {
    const bare = files.flatMap((name) =>
      [
        ...codeOf(name).matchAll(
          /\b(setTimeout|setInterval|requestIdleCallback|addEventListener)\(\s*([^,\n]+,?)([^,\n]*)/g,
        ),
      ]
        .map(([, call, first, second]) => (call === 'addEventListener' ? second! : first!).trim().replace(/[,)].*/, ''))
        .filter((action) => action && !/^(guard\(|guarded$|resolve$)/.test(action))
        .map((action) => `${name}: ${action}`),
    );
    expect([...new Set(bare)].sort()).toEqual(Object.keys(UNGUARDED).sort());
  });
});
