import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from './fromRoot.js';

/** What a file declares of the interfaces with such names, also where it adds to those of another module. */
export const readMembers = (path: string, names: RegExp): ts.PropertySignature[] =>
  ts
    .createSourceFile(path, readFileSync(fromRoot(path), 'utf8'), ts.ScriptTarget.Latest, true)
    .statements.flatMap((node) =>
      ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body) ? [...node.body.statements] : [node],
    )
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => names.test(name.text))
    .flatMap(({ members }) => [...members])
    .filter(ts.isPropertySignature);
