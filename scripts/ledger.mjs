import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import ts from 'typescript';
import { measure } from './measure.mjs';

const ENTRY = 'composed-door';
const listOf = (text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/**
 * What each file of the new house is made of, as `src/tags/doors.ts` says it.
 *
 * @param {string} root the folder that has `src`
 * @returns {{ file: string, destinations: string[], parts: string[] }[]} entries as they stand in the code
 */
export const readDoors = (root) => {
  const text = readFileSync(join(root, 'src/tags/doors.ts'), 'utf8');
  const doors = text.matchAll(/`(pagebeat[\w.]*\.js)`[\s\S]*?: Door = \[\s*\{([^}]*)\},\s*\{([^}]*)\},?\s*\]/g);
  return [...doors].map(([, file, destinations, parts]) => ({
    file,
    destinations: listOf(destinations),
    parts: listOf(parts),
  }));
};

/** The file of an entry: `projectId: swetrix` is in `swetrix.ts`. */
export const fileOf = (entry) => entry.split(':').at(-1).trim();

/** The code of a tag that has these destinations and parts, before it is compiled. */
const entryOf = ({ destinations, parts }) => {
  const importsOf = (entries, folder) =>
    entries.map((entry) => {
      const name = fileOf(entry);
      return `import { ${name} } from './src/${folder}/${name}.js';`;
    });
  return [
    "import { guard } from './src/browser/guard.js';",
    ...new Set(importsOf(destinations, 'destinations')),
    ...importsOf(parts, 'parts'),
    "import { startTag } from './src/tags/startTag.js';",
    `if ('URLSearchParams' in window) guard(startTag)([{ ${destinations.join(', ')} }, { ${parts.join(', ')} }]);`,
  ].join('\n');
};

const compiled = new Map();
/** The ES5 of a file; each text is compiled once, as most files are in every tag. */
const compile = (code) => {
  if (!compiled.has(code)) {
    const compilerOptions = {
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.ESNext,
      ignoreDeprecations: '6.0',
    };
    compiled.set(code, ts.transpileModule(code, { compilerOptions }).outputText);
  }
  return compiled.get(code);
};

/** One for all builds: its workers live as long as one of several still runs. */
const minify = terser({ ecma: 5, compress: { passes: 2, pure_getters: true, hoist_vars: true } });

/** The size of a tag with brotli, in bytes; as the build makes it, but without checking the types. */
export const sizeOf = async (root, door) => {
  const build = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'composed-door',
        resolveId: (source, importer) =>
          source === ENTRY ? join(root, `${ENTRY}.ts`) : resolve(dirname(importer), source.replace(/(\.js)?$/, '.ts')),
        load: (id) => (id === join(root, `${ENTRY}.ts`) ? entryOf(door) : readFileSync(id, 'utf8')),
        transform: (code) => ({ code: compile(code), map: null }),
      },
      minify,
    ],
    onwarn: () => {},
  });
  const { output } = await build.generate({ format: 'iife', strict: false, generatedCode: 'es5' });
  await build.close();
  return measure(output[0].code).brotli;
};

/**
 * What a door costs, and what each of its parts and destinations does: what the file gets smaller by when that alone is left out.
 * What only they use goes with them, so the shares overlap. Brotli's noise is about 10 B.
 *
 * @returns {Promise<Record<string, number>>} by name, the whole under the file's name
 */
export const weigh = async (root, door, onStep = () => {}) => {
  const sizeWith = async (parts) => {
    const size = await sizeOf(root, { ...door, ...parts });
    onStep();
    return size;
  };
  const costs = await Promise.all([
    sizeWith({}).then((size) => [door.file, size]),
    ...leftOut(door).map(async ([name, rest]) => [name, await sizeWith(rest)]),
  ]);
  const [[, whole]] = costs;
  return Object.fromEntries(costs.map(([name, size], index) => [name, index ? whole - size : size]));
};

/** Each part and destination of a door that can be left out of it, and what stays then. */
const leftOut = (door) =>
  ['destinations', 'parts'].flatMap((room) =>
    [...new Set(door[room].map(fileOf))]
      .map((name) => [name, { [room]: door[room].filter((entry) => fileOf(entry) !== name) }])
      // Without any destination there is no tag; without `page` it reads no page.
      .filter(([name, rest]) => rest[room][0] && name !== 'page'),
  );

/** How many builds that takes. */
export const stepsOf = (door) => 1 + leftOut(door).length;
