import { readdirSync, rmSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import type { RollupOptions } from 'rollup';
import { minify } from './examples/compose/minify.js';
import { builtFrom } from './scripts/build/builtFrom.js';
import { compile, compileTag } from './scripts/build/compile.js';
import { integrity } from './scripts/build/integrity.js';

/** Where the build goes: another folder when the committed one is compared with a fresh build. */
const dist = process.env.PAGEBEAT_DIST ?? 'dist';

// Files that are built no more would stay.
rmSync(dist, { recursive: true, force: true });

/** The files of a folder, without their ending. */
const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));

/** A script tag: ES5, minified, and nothing in it that is not its own. */
const tag = (name: string): RollupOptions => ({
  input: `src/tags/${name}.ts`,
  output: {
    file: `${dist}/${name}.js`,
    format: 'iife',
    // The map is beside the file; a comment in there that names it would cost 28 bytes.
    sourcemap: 'hidden',
    // The source is strict already; the directive would cost 12 bytes and change nothing.
    strict: false,
    generatedCode: 'es5',
  },
  plugins: [compileTag(), minify(), integrity()],
});

/** What is for one's own machine only, each in one file: the companion of the tags, and what npm users get in development. */
const companions = [
  ['src/tags/pagebeat.dev.ts', 'pagebeat.dev', terser({ ecma: 2018, module: true })],
  ['src/package/index.dev.ts', 'index.dev'],
].map(([input, name, ...more]) => ({
  input,
  output: { file: `${dist}/${name}.js`, format: 'es', sourcemap: true },
  plugins: [compile(), ...more],
}));

/** The modules that npm users import, by the name of each in the package. */
const modules: Record<string, string> = Object.fromEntries([
  ...filesOf('src/package')
    .filter((name) => ['index', 'testing', 'tag', 'global'].includes(name))
    .map((name) => [name, `src/package/${name}.ts`]),
  ...filesOf('src/package/destinations').map((name) => [`destinations/${name}`, `src/package/destinations/${name}.ts`]),
  ...filesOf('src/parts').map((name) => [`parts/${name}`, `src/parts/${name}.ts`]),
]);

/** They are readable, so that a site's bundler and debugger have something to work with. */
const npm: RollupOptions = {
  input: modules,
  output: { dir: dist, format: 'es', sourcemap: true, chunkFileNames: 'shared/[name].js' },
  plugins: [
    compile({ declaration: true, declarationDir: `${dist}/types`, rootDir: 'src', filterRoot: '.' }),
    builtFrom(dist),
  ],
};

export default [
  ...filesOf('src/tags')
    .filter((name) => name.startsWith('pagebeat') && name !== 'pagebeat.dev')
    .map(tag),
  ...companions,
  npm,
];
