import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import { measure } from '../../examples/catalogue/measure.js';
import pack from '../../package.json' with { type: 'json' };
import { compileTag } from '../../scripts/build/compile.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a user's bundler makes of a few lines that import from us. */
const bundle = async (source: string): Promise<string> => {
  const build = await rollup({
    input: 'consumer',
    plugins: [
      {
        name: 'consumer',
        resolveId: (id) => (id === 'consumer' ? id : id.startsWith('pagebeat') ? resolve(id) : null),
        load: (id) => (id === 'consumer' ? source : null),
      },
      terser({ ecma: 2018, module: true, compress: { passes: 2 } }),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
};

/** Where the package says that an import leads to, with the star of a pattern filled in. */
const resolve = (id: string): string => {
  const [, room, name] = id.split('/');
  const entry = pack.exports[name ? (`./${room}/*` as './parts/*') : '.'];
  return join(root, entry.default.replace('*', name ?? ''));
};

/** Where the files are that are exported by a pattern. */
const FOLDERS: Record<string, string> = { './destinations/*': 'src/package/destinations', './parts/*': 'src/parts' };

test('every export of the package is there', () => {
  for (const [name, entry] of Object.entries(pack.exports)) {
    // What is inside: nobody may import it.
    if (entry === null) continue;
    const files = name.endsWith('/*') ? readdirSync(join(root, FOLDERS[name]!)) : [''];
    for (const file of files.filter((one) => !one || one.endsWith('.ts'))) {
      for (const path of typeof entry === 'string' ? [entry] : Object.values(entry)) {
        expect(existsSync(join(root, path.replace('*', file.slice(0, -3)))), path).toBe(true);
      }
    }
  }
});

test('every tag that is built may be imported for its effect', () => {
  const tags = readdirSync(join(root, 'dist')).filter((name) => /^pagebeat(?!\.dev).*\.js$/.test(name));
  expect(tags).toHaveLength(13);
  for (const tag of tags) expect(pack.exports).toHaveProperty([`./${tag}`]);
});

test('an import in plain Node does nothing, and a call is skipped', () => {
  const script = `
    const before = Object.getOwnPropertyNames(globalThis).length;
    const { createTracker } = await import('./dist/index.js');
    const { pirsch } = await import('./dist/destinations/pirsch.js');
    const { swetrix } = await import('./dist/destinations/swetrix.js');
    const track = createTracker({ destinations: [pirsch({ code: 'a' }), swetrix({ projectId: 'b' })] });
    console.log(JSON.stringify(await track('x')), Object.getOwnPropertyNames(globalThis).length - before);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('{"ok":true,"skipped":"server"} 0');
});

test('an import of nothing costs nothing', async () => {
  expect((await bundle(`import 'pagebeat';`)).trim()).toBe('');
});

/** Of the tag's bytes, with brotli. */
const MOST = 1.12;

// It has none of what finds a tag and reads its attributes, and what a tag has not: `stop`, `flush` and the like.
test.each([
  ['pirsch', 'code'],
  ['swetrix', 'projectId'],
])('createTracker with %s is about as large as the tag of its core', async (name, setting) => {
  const code = await bundle(
    `import { createTracker } from 'pagebeat';
     import { ${name} } from 'pagebeat/destinations/${name}';
     window.track = createTracker({ destinations: [${name}({ ${setting}: 'x' })] });`,
  );
  const tag = readFileSync(join(root, `dist/pagebeat.${name}.js`), 'utf8');
  expect(measure(code).brotli / measure(tag).brotli).toBeLessThanOrEqual(MOST);
});

test('syntax that needs a helper fails the build of a tag', async () => {
  const folder = mkdtempSync(join(root, 'test/dist/needs-helper-'));
  try {
    const input = join(folder, 'needsHelper.ts');
    writeFileSync(input, 'export const copy = (record: object): object => ({ ...record });\n');
    const build = rollup({ input, plugins: [compileTag()], onLog: () => {} });
    await expect(build).rejects.toThrow(/__assign|TS2354|helper/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
