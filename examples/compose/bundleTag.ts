import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rollup } from 'rollup';
import ts from 'typescript';
import { type Composition, fileOf } from '../catalogue/readDoors.js';
import { minify } from './minify.js';

/** The code of a tag and, where it was asked for, its source map. */
export interface Bundle {
  code: string;
  map: string | undefined;
}

const ENTRY = 'src/tags/composed.ts';
const DOOR = 'src/tags/composedDoor.ts';

/** As a ready-made file has it. */
const entry = [
  "import { guard } from '../browser/guard.js';",
  "import { startTag } from './startTag.js';",
  "import { door } from './composedDoor.js';",
  "if ('URLSearchParams' in window) guard(startTag)(door);",
].join('\n');

/**
 * What a tag is made of. It imports all that `doors.ts` does, in that order, so that of the pieces of a ready-made file it makes
 * the very same file; what a tag has not is left out of it.
 */
const doorOf = (root: string, { destinations, parts }: Composition): string => {
  const known = readFileSync(join(root, 'src/tags/doors.ts'), 'utf8').match(/^import \{ .*$/gm) ?? [];
  const importsOf = (entries: string[], folder: string) =>
    entries.map(fileOf).map((name) => `import { ${name} } from '../${folder}/${name}.js';`);
  return [
    ...new Set([...known, ...importsOf(destinations, 'destinations'), ...importsOf(parts, 'parts')]),
    `export const door = [{ ${destinations.join(', ')} }, { ${parts.join(', ')} }];`,
  ].join('\n');
};

const compiled = new Map<string, Bundle>();
/** The ES5 of a file, with its map; each text is compiled once, as most files are in every tag. */
const compile = (text: string): Bundle => {
  const known = compiled.get(text);
  if (known) return known;
  const compilerOptions = {
    target: ts.ScriptTarget.ES5,
    module: ts.ModuleKind.ESNext,
    ignoreDeprecations: '6.0',
    // What is not used stays imported: it has its place in the order.
    verbatimModuleSyntax: true,
    newLine: ts.NewLineKind.LineFeed,
    sourceMap: true,
  };
  const { outputText, sourceMapText } = ts.transpileModule(text, { compilerOptions });
  const made = { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText };
  compiled.set(text, made);
  return made;
};

/** One for all builds: its workers live as long as one of several still runs. */
const minifier = minify();

/**
 * A tag of these destinations and parts; as the build makes it, but without checking the types.
 *
 * @param root the folder that has `src`
 */
export const bundleTag = async (
  root: string,
  composition: Composition,
  { hasMap = false }: { hasMap?: boolean } = {},
): Promise<Bundle> => {
  const build = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'composed-tag',
        resolveId: (source, importer) =>
          importer ? resolve(dirname(importer), source.replace(/(\.js)?$/, '.ts')) : join(root, source),
        load: (id) =>
          id === join(root, ENTRY)
            ? entry
            : id === join(root, DOOR)
              ? doorOf(root, composition)
              : readFileSync(id, 'utf8'),
        transform: (code) => (hasMap ? compile(code) : { code: compile(code).code, map: null }),
      },
      minifier,
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
