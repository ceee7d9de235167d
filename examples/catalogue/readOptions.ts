import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { titles } from '../../src/companion/titles.js';
import { fromRoot } from './fromRoot.js';
import { fileOf, readDoors } from './readDoors.js';
import { readEntries } from './readEntries.js';
import { readMembers } from './readMembers.js';

/** An option of a tag, as it stands in the code. */
export interface Declared {
  /** In camel case, as npm users write it. */
  option: string;
  /** Such as `data-outbox`; of a family the word that it begins with. */
  attribute: string;
  /** As its vendor writes it, or `all`. */
  destination: string;
  description: string;
  default: string;
  type: string;
  /** By its destination. */
  isRequired: boolean;
  /** Of the file where it is declared. */
  path: string;
  /** The tags that know it. */
  files: string[];
}

/** A tag, with the files that are in it and may declare options. */
interface Carrier {
  file: string;
  /** Its destinations, as they stand in the code. */
  entries: string[];
  paths: string[];
}

const read = (path: string) => readFileSync(fromRoot(path), 'utf8');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const titleOf = (name = 'all') => titles[name] ?? (name === 'all' ? name : capital(name));
const attributeOf = (option: string) => `data-${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const pathsOf = (room: string, entries: string[]) => entries.map((entry) => `src/${room}/${fileOf(entry)}.ts`);

/** What all tags know is declared here. */
const COMMON = 'src/types/options.ts';

/** The tags, each with the files that are in it and may declare options. */
const carriers = (): Carrier[] =>
  readDoors(fromRoot('.')).map(({ file, destinations, parts }) => ({
    file,
    entries: destinations,
    paths: [...pathsOf('destinations', destinations), COMMON, ...pathsOf('parts', parts)],
  }));

/** The files that declare options: in the order of the tag that has most of them, and then the others. */
const files = (tags: Carrier[], entries: string[]) => {
  const all = readdirSync(fromRoot('src/parts')).filter((file) => file.endsWith('.ts'));
  return [
    ...new Set([
      ...(tags.at(-1)?.paths ?? []),
      ...pathsOf('destinations', entries),
      ...all.map((file) => `src/parts/${file}`),
    ]),
  ];
};

/** The destination whose requests a part changes, by the setting that has its id. */
const amended = (code: string, entries: string[]) => {
  const [, id] = /\bamend\(\s*stages,\s*'(\w+)'/.exec(code) ?? [];
  const entry = entries.find((one) => one.startsWith(`${id}:`));
  return entry && fileOf(entry);
};

/**
 * The options that a file declares, each as an attribute with its documentation and its type. Of a part it says itself whose
 * they are: by the first word of the comment, by the option's name, or by what it changes.
 */
function readDeclared(path: string, destinations: string[], entries: string[]): Omit<Declared, 'files'>[] {
  const code = read(path);
  const own = destinations.find((name) => path === `src/destinations/${name}.ts`);
  return readMembers(path, /^(Settings|Families)$/).map((member) => {
    const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const tagOf = (name: string) => {
      const tag = doc?.tags?.find(({ tagName }) => tagName.text === name);
      return ts.getTextOfJSDocComment(tag?.comment)?.replace(/\s+/g, ' ') ?? '';
    };
    const option = ts.isIdentifier(member.name) ? member.name.text : member.name.getText();
    const text = ts.getTextOfJSDocComment(doc?.comment)?.replace(/\s+/g, ' ') ?? '';
    // One that is called as its part is that part's: `ownVisits` is not of the destination `own`.
    const isOfPart = path.endsWith(`/${option}.ts`);
    const named = destinations.find(
      (name) => text.startsWith(`${titleOf(name)}: `) || (!isOfPart && option.startsWith(name)),
    );
    const title = titleOf(own ?? named ?? amended(code, entries));
    return {
      option,
      attribute: attributeOf(option),
      destination: title,
      description: capital(text.startsWith(`${title}: `) ? text.slice(title.length + 2) : text),
      default: tagOf('default'),
      type: member.type?.getText() ?? '',
      // What a destination can't do without has no default.
      isRequired: own !== undefined && !tagOf('default'),
      path,
    };
  });
}

/** What is no attribute of the tag: its id, and what only code can give. */
const isAttribute = ({ option, description }: Declared) => option !== 'id' && !description.startsWith('Of npm');
/** What is a family of attributes, `data-meta-author="jane"`, and none by its own name. */
const isFamily = ({ description }: Declared) => description.startsWith('A family of attributes');

const readAll = (): Declared[] => {
  const tags = carriers();
  const entries = readEntries(fromRoot('.'));
  const paths = files(tags, entries);
  const destinations = [...new Set(entries.map(fileOf))];
  const options = paths
    .flatMap((path) => readDeclared(path, destinations, entries))
    .map((option) => ({
      ...option,
      files: tags.filter(({ paths }) => paths.includes(option.path)).map(({ file }) => file),
    }));
  const order = [...destinations, 'all'].map(titleOf);
  return options.sort((one, other) => order.indexOf(one.destination) - order.indexOf(other.destination));
};

/** The options of a tag: first those of the destinations. */
export const readOptions = (): Declared[] => readAll().filter((option) => isAttribute(option) && !isFamily(option));

/** The options that are a family of attributes. */
export const readFamilies = (): Declared[] => readAll().filter((option) => isAttribute(option) && isFamily(option));

/** The options that only code can give. */
export const readGiven = (): Declared[] => readAll().filter(({ description }) => description.startsWith('Of npm'));
