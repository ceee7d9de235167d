import { readFileSync } from 'node:fs';
import { measure } from '../../examples/catalogue/measure.js';
import { fileOf, readDoors } from '../../examples/catalogue/readDoors.js';
import { readIntegrity } from '../../examples/catalogue/readIntegrity.js';
import { type Declared, readOptions } from '../../examples/catalogue/readOptions.js';
import { fromRoot } from '../fromRoot.js';
import { faultsTable } from './faultsTable.js';
import { type Part, readParts } from './readParts.js';

const cell = (text: string) => text.replaceAll('|', '\\|');
const code = (names: string[]) => names.map((name) => `\`${name}\``).join(', ');

/** The tag that has everything. */
const FULL = 'pagebeat.full.js';

/** What an option does, and that only one tag does it. */
const describe = ({ description, files }: Declared) =>
  files.join() === FULL ? `In \`${FULL}\`: ${description.charAt(0).toLowerCase()}${description.slice(1)}` : description;

/** The value that stands for it, if there is one. */
const defaultOf = ({ default: value }: Declared) =>
  /^(nothing)?$/.test(value) ? '' : / /.test(value) && !/^'/.test(value) ? value : code([value.replaceAll("'", '')]);

const optionsTable = () =>
  [
    '| attribute | for | default | what it does |',
    '| --- | --- | --- | --- |',
    ...readOptions().map(
      (option) =>
        `| \`${option.attribute}\` | ${option.destination} | ${defaultOf(option)} | ${cell(describe(option))} |`,
    ),
  ].join('\n');

const bytes = (size: number) => `${size.toLocaleString('en')} B`;

/** Bytes, with commas. */
const sizesOf = (file: string): [brotli: string, gzip: string, raw: string] => {
  const { raw, gzip, brotli } = measure(readFileSync(fromRoot(`dist/${file}`), 'utf8'));
  const show = (size: number) => size.toLocaleString('en');
  return [show(brotli), show(gzip), show(raw)];
};

const sizes = () => {
  const [brotli, gzip, raw] = sizesOf('pagebeat.js');
  return `**${brotli} B** with brotli (Pirsch's own script has ${PEERS.pirsch} B, Swetrix's ${PEERS.swetrix} B), ${gzip} B with gzip, ${raw} B as it is`;
};

/** Bytes with brotli 11 of what the vendors' own scripts weigh, measured on 2026-11-28: pirsch-extended.js, the npm package of Swetrix. */
const PEERS = { pirsch: '2,783', swetrix: '5,474' };

/** The tags, with what each of them is for. */
const TAGS: [name: string, attributes: string, file: string][] = [
  ['Pirsch, Swetrix', '`data-code`, `data-project-id`', 'pagebeat.js'],
  ['Pirsch alone', '`data-code`', 'pagebeat.pirsch.js'],
  ['Swetrix alone', '`data-project-id`', 'pagebeat.swetrix.js'],
  ['Firstparty', '`data-firstparty-key`, `data-firstparty-endpoint`', 'pagebeat.firstparty.js'],
  ['Customer.io', '`data-customerio-key`', 'pagebeat.customerio.js'],
  ['User.com', '`data-usercom-key`, beside its widget', 'pagebeat.usercom.js'],
  ['all five', 'any of these', 'pagebeat.full.js'],
];

const destinationsTable = () =>
  [
    '| to | attributes | script | brotli |',
    '| --- | --- | --- | ---: |',
    ...TAGS.map(
      ([name, attributes, file]) => `| ${name} | ${attributes} | [\`${file}\`](dist/${file}) | ${sizesOf(file)[0]} B |`,
    ),
  ].join('\n');

/** What `integrity` of a tag says, as the build has written it; and a tag with it. */
const integrityTable = () => {
  const hashes = readIntegrity();
  return [
    '```html',
    '<script defer src="pagebeat.js" data-code="YOUR_PIRSCH_CODE"',
    `  integrity="${hashes['pagebeat.js']}"`,
    '  crossorigin="anonymous"></script>',
    '```',
    '',
    '| script | `integrity` |',
    '| --- | --- |',
    ...TAGS.map(([, , file]) => `| \`${file}\` | \`${hashes[file]}\` |`),
  ].join('\n');
};

/** The tags that have a part. */
const whereIs = ({ files }: Part, tags: unknown[]) => {
  if (files.length === tags.length) return 'every tag';
  if (files.length === 0) return 'npm';
  return files.map((file) => /\.(\w+)\.js$/.exec(file)?.[1] ?? code([file])).join(', ');
};

const partsTable = (all: Part[]) =>
  [
    '| part | what it does | options | in | brotli |',
    '| --- | --- | --- | --- | ---: |',
    ...all.map((part) => {
      const { name, sentence, attributes, price } = part;
      return `| \`${name}\` | ${cell(sentence)} | ${code(attributes)} | ${whereIs(part, TAGS)} | ${price === undefined ? '' : bytes(price)} |`;
    }),
  ].join('\n');

/** What a tag has of the parts: those that it has, or those that it has not, whatever are fewer. */
const listParts = (has: string[], all: string[]) => {
  const others = all.filter((name) => !has.includes(name));
  return others.length < has.length / 2 ? `all but ${code(others)}` : code(has);
};

const doorsTable = (all: Part[]) =>
  [
    '| file | destinations | parts | brotli |',
    '| --- | --- | --- | ---: |',
    ...readDoors(fromRoot('.')).map(({ file, destinations, parts }) => {
      const has = listParts(
        parts,
        all.map(({ name }) => name),
      );
      return `| \`${file}\` | ${code([...new Set(destinations.map(fileOf))])} | ${has} | ${sizesOf(file)[0]} B |`;
    }),
  ].join('\n');

const parts = async () => {
  const all = await readParts();
  return {
    sizes: sizes(),
    'full-size': `${sizesOf(FULL)[0]} B`,
    destinations: `\n${destinationsTable()}\n`,
    integrity: `\n${integrityTable()}\n`,
    options: `\n${optionsTable()}\n`,
    doors: `\n${doorsTable(all)}\n`,
    parts: `\n${partsTable(all)}\n`,
    faults: `\n${faultsTable()}\n`,
  };
};

/** The README with its marked parts made from the code: `<!-- name -->…<!-- /name -->`. */
export const fillReadme = async (readme: string): Promise<string> =>
  Object.entries(await parts()).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_all, open: string, close: string) => open + part + close,
      ),
    readme,
  );
