import { readdirSync, readFileSync } from 'node:fs';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import ts from 'typescript';
import { fromRoot } from './fromRoot.mjs';
import { measure } from './measure.mjs';

/** What is exported, with nothing else around it: what a site's own bundler makes of an import of it alone. */
const sizeOf = async (name) => {
  const build = await rollup({ input: fromRoot(`dist/plugins/${name}.js`) });
  const { output } = await build.generate({ plugins: [terser({ ecma: 2018, module: true, compress: { passes: 2 } })] });
  await build.close();
  return measure(output[0].code.replace(/\n?\/\/# sourceMappingURL.*/, '')).brotli;
};

/** The first sentence of its documentation. */
const sentenceOf = (name) => {
  const path = `src/first/plugins/${name}.ts`;
  const source = ts.createSourceFile(path, readFileSync(fromRoot(path), 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find(
    (node) => ts.isVariableStatement(node) && node.declarationList.declarations[0].name.text === name,
  );
  const [doc] = ts.getJSDocCommentsAndTags(declared).filter(ts.isJSDoc);
  return /^[\s\S]*?[.:](?=\s|$)/.exec(ts.getTextOfJSDocComment(doc.comment))[0].replace(/\s+/g, ' ').replace(/:$/, '.');
};

/** The plugins there are, with what each is and its size with brotli, in bytes. */
export const readPlugins = () =>
  Promise.all(
    readdirSync(fromRoot('src/first/plugins'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3))
      .map(async (name) => ({ name, sentence: sentenceOf(name), size: await sizeOf(name) })),
  );
