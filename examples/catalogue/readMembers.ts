import ts from 'typescript';
import { fromRoot } from './fromRoot.js';
import { parseSource } from './parseSource.js';

/** What a file declares of the interfaces with such names, also where it adds to those of another module. */
export const readMembers = (path: string, names: RegExp): ts.PropertySignature[] =>
  parseSource(fromRoot(path))
    .statements.flatMap((node) =>
      ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body) ? [...node.body.statements] : [node],
    )
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => names.test(name.text))
    .flatMap(({ members }) => [...members])
    .filter(ts.isPropertySignature);
