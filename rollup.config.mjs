import { readdirSync, rmSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import { compile, compileTag } from './build/compile.mjs';
import { integrity } from './build/integrity.mjs';
import { inNpm, preferNpm } from './build/preferNpm.mjs';

/** Where the build goes: another folder when the committed one is compared with a fresh build. */
const dist = process.env.PAGEBEAT_DIST ?? 'dist';

// Files that are built no more would stay.
rmSync(dist, { recursive: true, force: true });

/** A script tag: ES5, minified, and nothing in it that is not its own. */
const tag = (name) => ({
  input: `src/tags/${name}.ts`,
  output: {
    file: `${dist}/${name}.js`,
    format: 'iife',
    sourcemap: true,
    // The source is strict already; the directive would cost 12 bytes and change nothing.
    strict: false,
    generatedCode: 'es5',
  },
  plugins: [compileTag(), terser({ ecma: 5, compress: { passes: 2 } }), integrity()],
});

/** The files of a room, which each export one thing; what they share is in folders below. */
const filesOf = (room) =>
  readdirSync(`src/${room}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file.slice(0, -3)}`);

/** What npm users import: readable, so that their bundler and debugger have something to work with. */
const modules = {
  input: Object.fromEntries(
    ['index', 'testing', 'global', ...filesOf('destinations'), ...filesOf('plugins')].map((name) => [
      name,
      inNpm(`src/${name}.ts`),
    ]),
  ),
  output: { dir: dist, format: 'es', sourcemap: true, chunkFileNames: 'shared/[name].js' },
  plugins: [
    preferNpm,
    compile({ declaration: true, declarationDir: `${dist}/types`, rootDir: 'src', filterRoot: '.' }),
  ],
};

const tags = filesOf('tags')
  .map((name) => name.slice('tags/'.length))
  .filter((name) => name.startsWith('pagebeat'));

export default [...tags.map(tag), modules];
