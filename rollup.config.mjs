import { existsSync, readdirSync, rmSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import { compile, compileTag } from './build/compile.mjs';
import { integrity } from './build/integrity.mjs';

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

/** A destination is imported together with what it needs of the browser, if that is anything. */
const sourceOf = (name) => [name.replace('destinations/', 'npm/'), name].map((one) => `src/${one}.ts`).find(existsSync);

/** What npm users import: readable, so that their bundler and debugger have something to work with. */
const modules = {
  input: Object.fromEntries(
    ['index', ...filesOf('destinations'), ...filesOf('plugins')].map((name) => [name, sourceOf(name)]),
  ),
  output: { dir: dist, format: 'es', sourcemap: true, chunkFileNames: 'shared/[name].js' },
  plugins: [compile({ declaration: true, declarationDir: `${dist}/types`, rootDir: 'src', filterRoot: '.' })],
};

const tags = filesOf('tags')
  .map((name) => name.slice('tags/'.length))
  .filter((name) => name.startsWith('pagebeat'));

export default [...tags.map(tag), modules];
