import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import ts from 'typescript';
import { measure } from '../../examples/catalogue/measure.js';
import { type Door, fileOf } from '../../examples/catalogue/readDoors.js';

const ENTRY = 'composed-door';
/** The code of a tag that has these destinations and parts, before it is compiled. */
const entryOf = ({ destinations, parts }: Door) => {
  const importsOf = (entries: string[], folder: string) =>
    entries.map((entry) => {
      const name = fileOf(entry);
      return `import { ${name} } from '../src/${folder}/${name}.js';`;
    });
  return [
    "import { guard } from '../src/browser/guard.js';",
    ...new Set(importsOf(destinations, 'destinations')),
    ...importsOf(parts, 'parts'),
    "import { startTag } from '../src/tags/startTag.js';",
    `if ('URLSearchParams' in window) guard(startTag)([{ ${destinations.join(', ')} }, { ${parts.join(', ')} }]);`,
  ].join('\n');
};

const compiled = new Map<string, string>();
/** The ES5 of a file; each text is compiled once, as most files are in every tag. */
const compile = (code: string): string => {
  const known = compiled.get(code);
  if (known !== undefined) return known;
  const compilerOptions = {
    target: ts.ScriptTarget.ES5,
    module: ts.ModuleKind.ESNext,
    ignoreDeprecations: '6.0',
  };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  compiled.set(code, outputText);
  return outputText;
};

/** One for all builds: its workers live as long as one of several still runs. */
const minify = terser({ ecma: 5, compress: { passes: 2, pure_getters: true, hoist_vars: true } });

/** The size of a tag with brotli, in bytes; as the build makes it, but without checking the types. */
export const sizeOf = async (root: string, door: Door): Promise<number> => {
  const build = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'composed-door',
        resolveId: (source, importer) =>
          importer === undefined
            ? join(root, `${ENTRY}.ts`)
            : resolve(dirname(importer), source.replace(/(\.js)?$/, '.ts')),
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
 * @returns by name, the whole under the file's name
 */
export const weigh = async (root: string, door: Door, onStep = () => {}): Promise<Record<string, number>> => {
  const sizeWith = async (parts: Partial<Door>) => {
    const size = await sizeOf(root, { ...door, ...parts });
    onStep();
    return size;
  };
  const [whole, ...others] = await Promise.all([
    sizeWith({}),
    ...leftOut(door).map(async ({ name, rest }) => ({ name, size: await sizeWith(rest) })),
  ]);
  return Object.fromEntries([[door.file, whole], ...others.map(({ name, size }) => [name, whole - size])]);
};

/** Each part and destination of a door that can be left out of it, and what stays then. */
const leftOut = (door: Door): { name: string; rest: Partial<Door> }[] =>
  (['destinations', 'parts'] as const).flatMap((room) =>
    [...new Set(door[room].map(fileOf))]
      .map((name) => ({ name, entries: door[room].filter((entry) => fileOf(entry) !== name) }))
      // Without any destination there is no tag; without `page` it reads no page.
      .filter(({ name, entries }) => entries.length > 0 && name !== 'page')
      .map(({ name, entries }) => ({ name, rest: { [room]: entries } })),
  );

/** How many builds that takes. */
export const stepsOf = (door: Door): number => 1 + leftOut(door).length;
