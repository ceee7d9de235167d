import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** It may lead to a list. */
const SENTENCE = /^[\s\S]*?(\.(?=\s|$)|:(?=\s*\n\s*\n))/;

/**
 * What a file says of what it exports by that name.
 *
 * @param {string} path
 * @param {string} name
 * @returns {{ text: string, sentence: string, tagOf: (tag: string) => string }} `text`: the whole of it, without its tags, on one
 *   line; `sentence`: the first; `tagOf`: what a tag says, such as `needs`, empty when it has none
 */
export const readDoc = (path, name) => {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find(
    (node) => ts.isVariableStatement(node) && node.declarationList.declarations[0]?.name.getText() === name,
  );
  const doc = declared && ts.getJSDocCommentsAndTags(declared).find(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment) ?? '';
  return {
    text: text.replace(/\s+/g, ' '),
    sentence: (SENTENCE.exec(text)?.[0] ?? '').replace(/\s+/g, ' ').replace(/:$/, '.'),
    tagOf: (tag) =>
      ts.getTextOfJSDocComment(doc?.tags?.find(({ tagName }) => tagName.text === tag)?.comment)?.trim() ?? '',
  };
};
