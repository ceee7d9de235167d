import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from './fromRoot.mjs';

/** How the vendors write their own names. */
const TITLES = { customerio: 'Customer.io', usercom: 'User.com' };

const read = (path) => readFileSync(fromRoot(path), 'utf8');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const attributeOf = (option) => `data-${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The names of the destinations whose attributes begin with them. */
const vendors = () => [...read('src/first/tags/vendors.ts').matchAll(/^export \{ (\w+) \}/gm)].map(([, name]) => name);

const settingsOf = (name, prefix) => ({
  path: `src/first/destinations/${name}.ts`,
  declaration: `${capital(name)}Settings`,
  destination: TITLES[name] ?? capital(name),
  prefix,
});

/** Where the options of a tag are declared: each property of these interfaces is an attribute, with the prefix in front. */
const sources = () => [
  settingsOf('pirsch', ''),
  { ...settingsOf('pirschSites', ''), destination: 'Pirsch' },
  settingsOf('swetrix', ''),
  ...vendors().map((name) => settingsOf(name, name)),
  { path: 'src/first/types.ts', declaration: 'Settings', destination: 'all', prefix: '' },
  { path: 'src/first/core/readTag.ts', declaration: 'TagSettings', destination: 'all', prefix: '' },
];

/** The options that the small tags know. */
const small = () => {
  const source = ts.createSourceFile('', read('src/types/options.ts'), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Settings');
  return declared.members.map((member) => member.name.text);
};

/** The properties of an interface, each as an attribute with its documentation, its type and the file it is declared in. */
function readDeclared({ path, declaration, destination, prefix }) {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const declared = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === declaration);
  const inSmall = small();
  return declared.members.map((member) => {
    const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const tag = doc?.tags?.find(({ tagName }) => tagName.text === 'default');
    const { text } = member.name;
    const option = prefix ? prefix + capital(text) : text;
    return {
      option,
      attribute: attributeOf(option),
      destination,
      description: ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ') ?? '',
      default: ts.getTextOfJSDocComment(tag?.comment)?.replace(/\s+/g, ' ') ?? '',
      type: member.type.getText(),
      isRequired: !member.questionToken,
      isInSmall: inSmall.includes(option),
      path,
    };
  });
}

/** The options of a tag with their documentation, as it stands in the code. */
export const readOptions = () => sources().flatMap(readDeclared);

/** The options that are a family of attributes, `data-meta-author="jane"`, and none by their own name. */
export const readFamilies = () => readDeclared({ ...settingsOf('swetrixPages', ''), destination: 'Swetrix' });
