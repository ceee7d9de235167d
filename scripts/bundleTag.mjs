import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import ts from 'typescript';

const ENTRY = 'src/tags/composed.ts';
const DOOR = 'src/tags/composedDoor.ts';

/** The file of an entry: `projectId: swetrix` is in `swetrix.ts`. */
export const fileOf = (entry) => entry.split(':').at(-1).trim();

/** As a ready-made file has it. */
const entry = [
  "import { guard } from '../browser/guard.js';",
  "import { door } from './composedDoor.js';",
  "import { startTag } from './startTag.js';",
  "if ('URLSearchParams' in window) guard(startTag)(door);",
].join('\n');

/**
 * What a tag is made of. It imports all that `doors.ts` does, in that order, so that of the pieces of a ready-made file it makes
 * the very same file; what a tag has not is left out of it.
 */
const doorOf = (root, { destinations, parts }) => {
  const known = readFileSync(join(root, 'src/tags/doors.ts'), 'utf8').match(/^import \{ .*$/gm) ?? [];
  const importsOf = (entries, folder) =>
    entries.map(fileOf).map((name) => `import { ${name} } from '../${folder}/${name}.js';`);
  return [
    ...new Set([...known, ...importsOf(destinations, 'destinations'), ...importsOf(parts, 'parts')]),
    `export const door = [{ ${destinations.join(', ')} }, { ${parts.join(', ')} }];`,
  ].join('\n');
};

const compiled = new Map();
/** The ES5 of a file, with its map; each text is compiled once, as most files are in every tag. */
const compile = (code) => {
  if (!compiled.has(code)) {
    const compilerOptions = {
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.ESNext,
      ignoreDeprecations: '6.0',
      // What is not used stays imported: it has its place in the order.
      verbatimModuleSyntax: true,
      newLine: ts.NewLineKind.LineFeed,
      sourceMap: true,
    };
    const { outputText, sourceMapText } = ts.transpileModule(code, { compilerOptions });
    compiled.set(code, { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText });
  }
  return compiled.get(code);
};

/** One for all builds: its workers live as long as one of several still runs. */
const minify = terser({ ecma: 5, compress: { passes: 2, pure_getters: true, hoist_vars: true } });

/**
 * A tag of these destinations and parts; as the build makes it, but without checking the types.
 *
 * @param {string} root the folder that has `src`
 * @param {{ destinations: string[], parts: string[] }} door entries as they stand in `src/tags/doors.ts`
 * @param {{ hasMap?: boolean }} [options]
 * @returns {Promise<{ code: string, map: string | undefined }>}
 */
export const bundleTag = async (root, door, { hasMap = false } = {}) => {
  const build = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'composed-tag',
        resolveId: (source, importer) =>
          importer ? resolve(dirname(importer), source.replace(/(\.js)?$/, '.ts')) : join(root, source),
        load: (id) =>
          id === join(root, ENTRY) ? entry : id === join(root, DOOR) ? doorOf(root, door) : readFileSync(id, 'utf8'),
        transform: (code) => (hasMap ? compile(code) : { code: compile(code).code, map: null }),
      },
      minify,
    ],
    onwarn: () => {},
  });
  const { output } = await build.generate({
    format: 'iife',
    strict: false,
    generatedCode: 'es5',
    sourcemap: hasMap ? 'hidden' : false,
    // The same wherever it is made.
    sourcemapPathTransform: (source) => relative(root, resolve(source)).replaceAll('\\', '/'),
  });
  await build.close();
  return { code: output[0].code, map: output[0].map?.toString() };
};
