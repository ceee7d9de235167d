import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from './fromRoot.mjs';
import { readDoors } from './ledger.mjs';

/** How the vendors write their own names. */
const TITLES = { customerio: 'Customer.io', usercom: 'User.com' };
/** Whose options a part has that changes what one destination makes. */
const OF = { code: 'Pirsch', projectId: 'Swetrix', customerioKey: 'Customer.io' };

const read = (path) => readFileSync(fromRoot(path), 'utf8');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const attributeOf = (option) => `data-${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const isSettings = (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Settings';

/** Whose it is: a destination's, or those of all. */
const destinationOf = (path, text) => {
  const [, room, name] = /^src\/(\w+)\/(\w+)\.ts$/.exec(path);
  if (room === 'destinations') return TITLES[name] ?? capital(name);
  return OF[/\bamend\(\s*stages,\s*'(\w+)'/.exec(text)?.[1]] ?? 'all';
};

/** The files that declare options: first those of the destinations. */
const files = () => [
  ...['pirsch', 'swetrix', 'firstparty', 'customerio', 'usercom'].map((name) => `src/destinations/${name}.ts`),
  'src/types/options.ts',
  ...readdirSync(fromRoot('src/parts'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/parts/${file}`),
];

/** The files that are in pagebeat.js. */
const inSmall = () => {
  const { destinations, parts } = readDoors(fromRoot('.')).find(({ file }) => file === 'pagebeat.js');
  return [
    'src/types/options.ts',
    ...destinations.map((entry) => `src/destinations/${entry.split(':').at(-1).trim()}.ts`),
    ...parts.map((name) => `src/parts/${name}.ts`),
  ];
};

/** The options that a file declares, each as an attribute with its documentation and its type. */
function readDeclared(path) {
  const text = read(path);
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = source.statements
    .flatMap((node) => (ts.isModuleDeclaration(node) ? [...node.body.statements] : [node]))
    .filter(isSettings)
    .flatMap(({ members }) => [...members]);
  return declared.map((member) => {
    const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const tagOf = (name) => {
      const tag = doc?.tags?.find(({ tagName }) => tagName.text === name);
      return ts.getTextOfJSDocComment(tag?.comment)?.replace(/\s+/g, ' ') ?? '';
    };
    const option = member.name.text;
    return {
      option,
      attribute: attributeOf(option),
      destination: destinationOf(path, text),
      description: ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ') ?? '',
      default: tagOf('default'),
      type: member.type.getText(),
      // What a destination can't do without has no default.
      isRequired: path.startsWith('src/destinations/') && !tagOf('default'),
      path,
    };
  });
}

/** What is no attribute of the tag: its id, and what only code can give. */
const isAttribute = ({ option, description }) => option !== 'id' && !description.startsWith('Of npm');
/** What is a family of attributes, `data-meta-author="jane"`, and none by its own name. */
const isFamily = ({ description }) => description.startsWith('A family of attributes');

const readAll = () => {
  const small = inSmall();
  return files()
    .flatMap(readDeclared)
    .filter(isAttribute)
    .map((option) => ({ ...option, isInSmall: small.includes(option.path) }));
};

/** The options of a tag with their documentation, as it stands in the code. */
export const readOptions = () => readAll().filter((option) => !isFamily(option));

/** The options that are a family of attributes. */
export const readFamilies = () => readAll().filter(isFamily);
