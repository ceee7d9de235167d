import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

/**
 * The names that users can see and that have no comment: what the entry points export, the members of its interfaces and
 * of the object types in it, and its calls.
 *
 * @param {{ name: string, path: string }[]} entryPoints
 * @returns {string[]} such as `pagebeat: Page.url`
 */
export const findUndocumented = (entryPoints) => {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(tsconfig, ts.sys.readFile).config, ts.sys, '.');
  const program = ts.createProgram(
    entryPoints.map(({ path }) => path),
    { ...options, noEmit: true },
  );
  const checker = program.getTypeChecker();
  const isDocumented = (named) => ts.displayPartsToString(named.getDocumentationComment(checker)).trim() !== '';

  /** The members that are written down in a declaration, however deep; not those that it extends, nor inside of calls. */
  const membersOf = (node, where) => {
    if (ts.isFunctionLike(node) && !ts.isCallSignatureDeclaration(node) && !ts.isMethodSignature(node)) return [];
    if (ts.isPropertySignature(node) || ts.isMethodSignature(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const name = `${where}.${symbol.name}`;
      const inside = ts.isPropertySignature(node) && node.type ? membersOf(node.type, name) : [];
      return [...(isDocumented(symbol) ? [] : [name]), ...inside];
    }
    if (ts.isCallSignatureDeclaration(node)) {
      return isDocumented(checker.getSignatureFromDeclaration(node)) ? [] : [`${where}()`];
    }
    const found = [];
    ts.forEachChild(node, (child) => {
      if (!ts.isTypeParameterDeclaration(child)) found.push(...membersOf(child, where));
    });
    return found;
  };

  return entryPoints.flatMap(({ name, path }) =>
    checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path))).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const types = symbol.declarations.filter(
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
