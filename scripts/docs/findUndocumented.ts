import ts from 'typescript';
import { fromRoot } from '../fromRoot.js';
import type { EntryPoint } from './readEntryPoints.js';

const tsconfig = fromRoot('tsconfig.json');

/**
 * The names that users can see and that have no comment: what the entry points export, the members of its interfaces and
 * of the object types in it, and its calls.
 *
 * @returns such as `pagebeat: Page.url`
 */
export const findUndocumented = (entryPoints: EntryPoint[]): string[] => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(tsconfig, ts.sys.readFile).config, ts.sys, '.');
  const program = ts.createProgram(
    entryPoints.map(({ path }) => path),
    { ...options, noEmit: true },
  );
  const checker = program.getTypeChecker();
  const isDocumented = (named: ts.Symbol | ts.Signature | undefined) =>
    ts.displayPartsToString(named?.getDocumentationComment(checker)).trim() !== '';

  /** The members that are written down in a declaration, however deep; not those that it extends, nor inside of calls. */
  const membersOf = (node: ts.Node, where: string): string[] => {
    if (ts.isFunctionLike(node) && !ts.isCallSignatureDeclaration(node) && !ts.isMethodSignature(node)) return [];
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const name = `${where}.${node.name.getText()}`;
      const inside = ts.isPropertySignature(node) && node.type ? membersOf(node.type, name) : [];
      return [...(isDocumented(symbol) ? [] : [name]), ...inside];
    }
    if (ts.isCallSignatureDeclaration(node)) {
      return isDocumented(checker.getSignatureFromDeclaration(node)) ? [] : [`${where}()`];
    }
    const found: string[] = [];
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeParameterDeclaration(child)) found.push(...membersOf(child, where));
    });
    return found;
  };

  const exportsOf = (path: string) => {
    const file = program.getSourceFile(path);
    const symbol = file && checker.getSymbolAtLocation(file);
    return symbol ? checker.getExportsOfModule(symbol) : [];
  };

  return entryPoints.flatMap(({ name, path }) =>
    exportsOf(path).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const types = (symbol.declarations ?? []).filter(
        (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
      );
      const lacking = [
        ...(isDocumented(symbol) ? [] : [symbol.name]),
        ...types.flatMap((node) => membersOf(node, symbol.name)),
      ];
      return lacking.map((one) => `${name}: ${one}`);
    }),
  );
};
