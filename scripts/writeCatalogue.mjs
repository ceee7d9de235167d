import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { fromRoot } from './fromRoot.mjs';
import { fileOf, readDoors } from './ledger.mjs';
import { readGiven, readOptions } from './readOptions.mjs';

/** Where the companion has it. */
export const CATALOGUE = fromRoot('src/companion/catalogue.ts');

/** The part or destination that declares something, by its file; what all tags know is of none. */
const ownerOf = (path) => /src\/(?:parts|destinations)\/(\w+)\.ts$/.exec(path)?.[1] ?? '';

/** What may come with an event, each with the part that declares it. */
const readEventOptions = () => {
  const parts = readdirSync(fromRoot('src/parts')).filter((name) => name.endsWith('.ts'));
  return ['src/types/options.ts', ...parts.map((name) => `src/parts/${name}`)].flatMap((path) => {
    const source = ts.createSourceFile(path, readFileSync(fromRoot(path), 'utf8'), ts.ScriptTarget.Latest, true);
    return source.statements
      .flatMap((node) => (ts.isModuleDeclaration(node) ? [...node.body.statements] : [node]))
      .filter((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'EventOptions')
      .flatMap(({ members }) => members.map((member) => [member.name.text, ownerOf(path)]));
  });
};

/** The words that families of attributes begin with: `data-tag-author` is of `tag`. */
const readFamilies = () =>
  readdirSync(fromRoot('src/parts'))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const code = readFileSync(fromRoot(`src/parts/${name}`), 'utf8');
      const [, word] = /\breadFamily\([^,]*, '(\w+)'/.exec(code) ?? [];
      return word ? [[word, ownerOf(`src/parts/${name}`)]] : [];
    });

const record = (entries) =>
  `{\n${entries.map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},`).join('\n')}\n}`;
const quote = (text) => `'${text}'`;
const list = (names) => `[${names.map(quote).join(', ')}]`;

/** The code of the catalogue: what there is to be known, as the code itself says it. */
export const makeCatalogue = () => {
  const owned = (options) => options.map(({ option, path }) => [option, quote(ownerOf(path))]);
  const files = readDoors(fromRoot('.')).map(({ file, destinations, parts }) => [
    file,
    list([...new Set(destinations.map(fileOf)), ...parts]),
  ]);
  const ids = readDoors(fromRoot('.')).flatMap(({ destinations }) => destinations);
  return `// Made by \`npm run docs\` from the code: what is known of every option is written where it is declared.

/** The attributes of a tag, as \`dataset\` names them, each with the part or destination that reads it; empty: all tags do. */
export const ATTRIBUTES: Record<string, string> = ${record(owned(readOptions()))};

/** Words that attributes begin with, each with the part that reads those. */
export const FAMILIES: Record<string, string> = ${record(readFamilies().map(([word, owner]) => [word, quote(owner)]))};

/** What only code can give. */
export const GIVEN: Record<string, string> = ${record(owned(readGiven()))};

/** What may come with an event, each with the part that keeps it; empty: all tags do. */
export const OPTIONS: Record<string, string> = ${record(readEventOptions().map(([name, owner]) => [name, quote(owner)]))};

/** The settings that have an id, each with its destination. */
export const IDS: Record<string, string> = ${record([...new Set(ids)].map((entry) => [entry.split(':')[0], quote(fileOf(entry))]))};

/** The files, each with its destinations and parts; the smaller first. */
export const FILES: Record<string, string[]> = ${record(files)};
`;
};

/** Writes it, as the formatter would have it. */
export const writeCatalogue = () => {
  writeFileSync(CATALOGUE, makeCatalogue());
  execFileSync(fromRoot('node_modules/.bin/biome'), ['format', '--write', CATALOGUE], { stdio: 'ignore' });
};
