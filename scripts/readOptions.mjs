import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Where the options of a tag are declared: each property of these interfaces is an attribute. */
const SOURCES = [
  ['src/destinations/pirsch.ts', 'PirschSettings', 'Pirsch'],
  ['src/destinations/swetrix.ts', 'SwetrixSettings', 'Swetrix'],
  ['src/types.ts', 'Settings', 'all'],
  ['src/core/readTag.ts', 'TagSettings', 'all'],
];

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The options of a tag with their documentation, as it stands in the code. */
export function readOptions() {
  return SOURCES.flatMap(([path, name, destination]) => {
    const source = ts.createSourceFile(path, readFileSync(fromRoot(path), 'utf8'), ts.ScriptTarget.Latest, true);
    const declared = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
    return declared.members.map((member) => {
      const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
      const tag = doc?.tags?.find(({ tagName }) => tagName.text === 'default');
      const option = member.name.text;
      return {
        option,
        attribute: `data-${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        destination,
        description: ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ') ?? '',
        default: ts.getTextOfJSDocComment(tag?.comment)?.replace(/\s+/g, ' ') ?? '',
      };
    });
  });
}
