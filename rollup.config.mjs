import { readdirSync, rmSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import { compile, compileTag } from './build/compile.mjs';
import { integrity } from './build/integrity.mjs';
import { inNpm, preferNpm } from './build/preferNpm.mjs';

/** The first edition: what npm users import, and the doors that were not moved yet. */
const first = 'src/first';

/** Where the build goes: another folder when the committed one is compared with a fresh build. */
const dist = process.env.PAGEBEAT_DIST ?? 'dist';

// Files that are built no more would stay.
rmSync(dist, { recursive: true, force: true });

/**
 * A script tag: ES5, minified, and nothing in it that is not its own. The doors that were not moved yet are of the first edition.
 *
 * @param house the folder that it is in
 */
const tag = (house) => (name) => ({
  input: `${house}/tags/${name}.ts`,
  output: {
    file: `${dist}/${name}.js`,
    format: 'iife',
    // The map is beside the file; a comment in there that names it would cost 28 bytes.
    sourcemap: house === first || 'hidden',
    // The source is strict already; the directive would cost 12 bytes and change nothing.
    strict: false,
    generatedCode: 'es5',
  },
  // No getter of ours has an effect: that it knows saves 9 bytes; all variables of a function in one place save 10 to 20.
  plugins: [
    compileTag(),
    terser({ ecma: 5, compress: { passes: 2, pure_getters: house !== first, hoist_vars: house !== first } }),
    integrity(),
  ],
});

/** The files of a room, which each export one thing; what they share is in folders below. */
const filesOf = (house, room) =>
  readdirSync(`${house}/${room}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file.slice(0, -3)}`);

/** What npm users import: readable, so that their bundler and debugger have something to work with. */
const modules = {
  input: Object.fromEntries(
    ['index', 'testing', 'global', ...filesOf(first, 'destinations'), ...filesOf(first, 'plugins')].map((name) => [
      name,
      inNpm(`${first}/${name}.ts`),
    ]),
  ),
  output: { dir: dist, format: 'es', sourcemap: true, chunkFileNames: 'shared/[name].js' },
  plugins: [
    preferNpm,
    compile({ declaration: true, declarationDir: `${dist}/types`, rootDir: 'src', filterRoot: '.' }),
  ],
};

const tagsOf = (house) =>
  filesOf(house, 'tags')
    .map((name) => name.slice('tags/'.length))
    .filter((name) => name.startsWith('pagebeat'))
    .map(tag(house));

export default [...tagsOf('src'), ...tagsOf(first), modules];
