import { readFileSync } from 'node:fs';
import ts from 'typescript';

const parsed = new Map<string, { text: string; source: ts.SourceFile }>();

/** A file of TypeScript as a tree; each is parsed again only when it has changed, as the catalogue asks for each several times. */
export const parseSource = (path: string): ts.SourceFile => {
  const text = readFileSync(path, 'utf8');
  const known = parsed.get(path);
  if (known?.text === text) return known.source;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  parsed.set(path, { text, source });
  return source;
};
