import ts from 'typescript';
import { parseSource } from '../catalogue/parseSource.js';

/** It may lead to a list. */
const SENTENCE = /^[\s\S]*?(\.(?=\s|$)|:(?=\s*\n\s*\n))/;

/** What a comment says. */
interface Doc {
  /** The whole of it, without its tags, on one line. */
  text: string;
  /** The first. */
  sentence: string;
  /** What a tag says, such as `needs`; empty when it has none. */
  tagOf: (tag: string) => string;
}

/** What a file says of what it exports by that name. */
export const readDoc = (path: string, name: string): Doc => {
  const source = parseSource(path);
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .find(({ declarationList }) => declarationList.declarations[0]?.name.getText() === name);
  const doc = declared && ts.getJSDocCommentsAndTags(declared).find(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment) ?? '';
  return {
    text: text.replace(/\s+/g, ' '),
    sentence: (SENTENCE.exec(text)?.[0] ?? '').replace(/\s+/g, ' ').replace(/:$/, '.'),
    tagOf: (tag) =>
      ts.getTextOfJSDocComment(doc?.tags?.find(({ tagName }) => tagName.text === tag)?.comment)?.trim() ?? '',
  };
};
