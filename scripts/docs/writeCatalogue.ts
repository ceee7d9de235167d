import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileOf, readDoors } from '../../examples/catalogue/readDoors.js';
import { readMembers } from '../../examples/catalogue/readMembers.js';
import { type Declared, readGiven, readOptions } from '../../examples/catalogue/readOptions.js';
import { fromRoot } from '../fromRoot.js';

/** A line of a record, with its value as code has it. */
type Entry = [name: string, value: string];

/** Where the companion has it. */
export const CATALOGUE = fromRoot('src/companion/catalogue.ts');

/** The part or destination that declares something, by its file; what all tags know is of none. */
const ownerOf = (path: string): string => /src\/(?:parts|destinations)\/(\w+)\.ts$/.exec(path)?.[1] ?? '';

/** What may come with an event, each with the part that declares it. */
const readEventOptions = (): Entry[] => {
  const parts = readdirSync(fromRoot('src/parts')).filter((name) => name.endsWith('.ts'));
  return ['src/types/options.ts', ...parts.map((name) => `src/parts/${name}`)].flatMap((path) => {
    return readMembers(path, /^EventOptions$/).map(({ name }): Entry => [name.getText(), ownerOf(path)]);
  });
};

/** The words that families of attributes begin with: `data-tag-author` is of `tag`. */
const readFamilies = (): Entry[] =>
  readdirSync(fromRoot('src/parts'))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const code = readFileSync(fromRoot(`src/parts/${name}`), 'utf8');
      const [, word] = /\breadFamily\([^,]*, '(\w+)'/.exec(code) ?? [];
      return word ? [[word, ownerOf(`src/parts/${name}`)] satisfies Entry] : [];
    });

const record = (entries: Entry[]) =>
  `{\n${entries.map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},`).join('\n')}\n}`;
const quote = (text: string) => `'${text}'`;
const list = (names: string[]) => `[${names.map(quote).join(', ')}]`;

const quoted = (entries: Entry[]) => record(entries.map(([name, value]) => [name, quote(value)]));

/** The code of the catalogue: what there is to be known, as the code itself says it. */
export const makeCatalogue = (): string => {
  const owned = (options: Declared[]) => quoted(options.map(({ option, path }) => [option, ownerOf(path)]));
  const doors = readDoors(fromRoot('.'));
  const files = doors.map(
    ({ file, destinations, parts }): Entry => [file, list([...new Set(destinations.map(fileOf)), ...parts])],
  );
  const ids = [...new Set(doors.flatMap(({ destinations }) => destinations))];
  return `// Made by \`npm run docs\` from the code: what is known of every option is written where it is declared.

/** The attributes of a tag, as \`dataset\` names them, each with the part or destination that reads it; empty: all tags do. */
export const ATTRIBUTES: Record<string, string> = ${owned(readOptions())};

/** Words that attributes begin with, each with the part that reads those. */
export const FAMILIES: Record<string, string> = ${quoted(readFamilies())};

/** What only code can give. */
export const GIVEN: Record<string, string> = ${owned(readGiven())};

/** What may come with an event, each with the part that keeps it; empty: all tags do. */
export const OPTIONS: Record<string, string> = ${quoted(readEventOptions())};

/** The settings that have an id, each with its destination. */
export const IDS: Record<string, string> = ${quoted(ids.map((entry) => [entry.replace(/:.*/, ''), fileOf(entry)]))};

/** The files, each with its destinations and parts; the smaller first. */
export const FILES: Record<string, string[]> = ${record(files)};
`;
};

/** Writes it, as the formatter would have it. */
export const writeCatalogue = (): void => {
  writeFileSync(CATALOGUE, makeCatalogue());
  execFileSync(fromRoot('node_modules/.bin/biome'), ['format', '--write', CATALOGUE], { stdio: 'ignore' });
};
