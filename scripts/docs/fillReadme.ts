import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { measure } from '../../examples/catalogue/measure.js';
import { fileOf, readDoors } from '../../examples/catalogue/readDoors.js';
import { readIntegrity } from '../../examples/catalogue/readIntegrity.js';
import { type Declared, readOptions } from '../../examples/catalogue/readOptions.js';
import { readStub } from '../compose/lineToPaste.js';
import { fromRoot } from '../fromRoot.js';
import { bundleNpm } from './bundleNpm.js';
import { differencesTable } from './differencesTable.js';
import { faultsTable } from './faultsTable.js';
import { type Part, readParts } from './readParts.js';
import { sampleRequests } from './sampleRequests.js';

const cell = (text: string) => text.replaceAll('|', '\\|');
const code = (names: string[]) => names.map((name) => `\`${name}\``).join(', ');

/** The tag that has everything. */
const FULL = 'pagebeat.full.js';

/** What an option does, and that only one tag does it. */
const describe = ({ description, files }: Declared) =>
  files.join() === FULL || !files[0]
    ? `In ${files[0] ? `\`${FULL}\`` : 'composed tags'}: ${description.charAt(0).toLowerCase()}${description.slice(1)}`
    : description;

/** The value that stands for it, if there is one. */
const defaultOf = ({ default: value }: Declared) =>
  /^(nothing)?$/.test(value) ? '' : / /.test(value) && !/^'/.test(value) ? value : code([value.replaceAll("'", '')]);

const optionsTable = (options: Declared[]) =>
  [
    '| attribute | default | what it does |',
    '| --- | --- | --- |',
    ...options.map((option) => `| \`${option.attribute}\` | ${defaultOf(option)} | ${cell(describe(option))} |`),
  ].join('\n');

/** A section of options for each destination, by its file's name, and one of those that are for all. */
const optionsSections = () => {
  const options = readOptions();
  const titles = [...new Set(options.map(({ destination }) => destination))];
  const names: Record<string, string> = Object.fromEntries(readDestinations().map(({ title, name }) => [title, name]));
  return Object.fromEntries(
    titles.map((title) => [
      `options-${names[title] ?? pageOf(title)}`,
      `\n${optionsTable(options.filter(({ destination }) => destination === title))}\n`,
    ]),
  );
};

/** The file's name of what is called by that title: `customerio`. */
const pageOf = (title: string) => title.toLowerCase().replace(/[^a-z]/g, '');

const bytes = (size: number) => `${size.toLocaleString('en')} B`;

/** Bytes of a code, with commas. */
const sizesIn = (text: string): [brotli: string, gzip: string, raw: string] => {
  const { raw, gzip, brotli } = measure(text);
  const show = (size: number) => size.toLocaleString('en');
  return [show(brotli), show(gzip), show(raw)];
};

const sizesOf = (file: string) => sizesIn(readFileSync(fromRoot(`dist/${file}`), 'utf8'));

const sizes = () => {
  const [brotli, gzip, raw] = sizesOf('pagebeat.js');
  return `**${brotli} B** with brotli, ${gzip} B with gzip, ${raw} B as it is`;
};

/** What another script weighs and costs. */
interface Peer {
  name: string;
  script: string;
  /** Bytes with brotli. */
  brotli: number;
  /** Main-thread work as it is loaded, as a ratio. */
  load: string;
  /** What a call tells. */
  tells: string;
  /** The title of the page for those who come from it. */
  replaced?: string;
}

/** What others weigh and cost, measured once: see docs/compare.md. */
const readPeers = (): { own: Pick<Peer, 'load'>; others: Peer[] } =>
  JSON.parse(readFileSync(fromRoot('scripts/docs/peers.json'), 'utf8'));

/** A destination, as its page has it. */
export interface DestinationPage {
  title: string;
  /** Of its function and of its file. */
  name: string;
  /** Those it can't do without. */
  attributes: string[];
  /** The smallest tag that has it. */
  file: string;
  path: string;
  settings: Record<string, string>;
}

/** Each destination by its title, with the attributes it can't do without and the smallest tag that has it. */
export const readDestinations = (): DestinationPage[] => {
  const required = readOptions().filter(({ isRequired }) => isRequired);
  return [...new Set(required.map(({ destination }) => destination))].map((title) => {
    const own = required.filter(({ destination }) => destination === title);
    const { files = [], path = '' } = own[0] ?? {};
    const [file = FULL] = [...files].sort((one, other) => weight(one) - weight(other));
    const settings = Object.fromEntries(own.map(({ option }) => [option, sampleOf(option)]));
    const attributes = own.map(({ attribute }) => attribute);
    return { title, name: posix.basename(path, '.ts'), attributes, file, path, settings };
  });
};

/** What an option may be, for a sample. */
const sampleOf = (option: string) =>
  /endpoint|url|host|api/i.test(option)
    ? 'https://stats.example.com'
    : /key/i.test(option)
      ? 'KEY'
      : option.toUpperCase();

/** What each destination is sent, a section by its file's name. */
const literalSections = async () =>
  Object.fromEntries(
    await Promise.all(
      readDestinations().map(async ({ name, settings }) => [
        `literal-${name}`,
        `\n${(await sampleRequests(name, settings)) || `[Its tests](/test/destinations/${name}.test.ts) have it, to the byte.`}\n`,
      ]),
    ),
  );

const weight = (file: string) => measure(readFileSync(fromRoot(`dist/${file}`), 'utf8')).brotli;

const destinationsTable = () =>
  [
    '| destination | attributes | smallest file | brotli |',
    '| --- | --- | --- | ---: |',
    ...readDestinations().map(
      ({ title, name, attributes, file }) =>
        `| [${title}](/docs/destinations/${name}.md) | ${code(attributes)} | \`${file}\` | ${bytes(weight(file))} |`,
    ),
  ].join('\n');

const sizesTable = (files: string[]) =>
  [
    '| file | brotli | gzip | as it is |',
    '| --- | ---: | ---: | ---: |',
    ...files.map((file) => `| \`${file}\` | ${sizesOf(file).join(' B | ')} B |`),
    `| npm: \`createTracker\` with \`pirsch\`, bundled | ${sizesIn(bundleNpm()).join(' B | ')} B |`,
  ].join('\n');

/** Why one would have this in place of another script: in figures. */
const whyTable = () => {
  const { own, others } = readPeers();
  const pages = readDestinations();
  const switchTo = ({ name, replaced }: Peer) => {
    if (replaced) return `[${replaced}](/docs/migrate-from-${pageOf(name)}.md)`;
    const page = pages.find(({ title }) => title === name);
    return page ? `[a destination](/docs/destinations/${page.name}.md)` : 'no destination here';
  };
  return [
    '| script | brotli | work at load | what a call tells you | to switch |',
    '| --- | ---: | ---: | --- | --- |',
    `| **\`pagebeat.js\`** | **${bytes(weight('pagebeat.js'))}** | ${own.load} | accepted, refused, failed or skipped, and why | |`,
    ...others.map((peer) => {
      const { name, script, brotli, load, tells } = peer;
      return `| ${name}: \`${script}\` | ${bytes(brotli)} | ${load} | ${tells} | ${switchTo(peer)} |`;
    }),
  ].join('\n');
};

/** The line for early calls, as the README has it. */
const stubBlock = () => ['```html', readStub(), '```'].join('\n');

/** What a content security policy says of it. */
const stubHash = () => {
  const [, script = ''] = /<script>(.*)<\/script>/.exec(readStub()) ?? [];
  return `\`'sha256-${createHash('sha256').update(script).digest('base64')}'\``;
};

/** The destinations in a sentence. */
const destinationNames = () =>
  new Intl.ListFormat('en-GB').format(readDestinations().map(({ title }) => `**${title}**`));

/** A tag from a network of copies of what npm has, with its hash. */
const cdnLines = () => {
  const { name, version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const hash = readIntegrity()['pagebeat.js'];
  return ['https://unpkg.com/', 'https://cdn.jsdelivr.net/npm/']
    .map((host) =>
      [
        '```html',
        `<script defer src="${host}${name}@${version}/dist/pagebeat.js" data-code="YOUR_PIRSCH_CODE"`,
        `  integrity="${hash}"`,
        '  crossorigin="anonymous"></script>',
        '```',
      ].join('\n'),
    )
    .join('\n\n');
};

/** What `integrity` of a tag says, as the build has written it; and a tag with it. */
const integrityTable = (files: string[]) => {
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
    ...files.map((file) => `| \`${file}\` | \`${hashes[file]}\` |`),
  ].join('\n');
};

/** The tags that have a part. */
const whereIs = ({ files }: Part, tags: unknown[]) => {
  if (files.length === tags.length) return 'every tag';
  if (files.length === 0) return 'npm';
  return files.map((file) => /\.(\w+)\.js$/.exec(file)?.[1] ?? code([file])).join(', ');
};

const partsTable = (all: Part[], tags: unknown[]) =>
  [
    '| part | what it does | options | in | brotli |',
    '| --- | --- | --- | --- | ---: |',
    ...all.map((part) => {
      const { name, sentence, attributes, price } = part;
      return `| \`${name}\` | ${cell(sentence)} | ${code(attributes)} | ${whereIs(part, tags)} | ${price === undefined ? '' : bytes(price)} |`;
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

const makeSections = async (): Promise<Record<string, string>> => {
  const all = await readParts();
  const files = readDoors(fromRoot('.')).map(({ file }) => file);
  return {
    sizes: sizes(),
    'all-sizes': `\n${sizesTable(files)}\n`,
    'full-size': `${sizesOf(FULL)[0]} B`,
    why: `\n${whyTable()}\n`,
    'destination-names': destinationNames(),
    stub: `\n${stubBlock()}\n`,
    'stub-hash': `\n${stubHash()}\n`,
    destinations: `\n${destinationsTable()}\n`,
    integrity: `\n${integrityTable(files)}\n`,
    cdn: `\n${cdnLines()}\n`,
    ...optionsSections(),
    ...(await literalSections()),
    doors: `\n${doorsTable(all)}\n`,
    parts: `\n${partsTable(all, files)}\n`,
    faults: `\n${faultsTable()}\n`,
    'beside-plausible': `\n${differencesTable()}\n`,
  };
};

let sections: ReturnType<typeof makeSections> | undefined;

/** The README, and the pages of docs/ that are written by hand. */
export const readDocuments = (): string[] => [
  'README.md',
  ...readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !path.startsWith('docs/api/'))
    .sort(),
];

/**
 * A document with its marked sections made from the code: `<!-- name -->…<!-- /name -->`. In a section links are from the
 * root of the project; in the document they are from where that is.
 */
export const fillReadme = async (text: string, path = 'README.md'): Promise<string> => {
  sections ??= makeSections();
  const relative = (section: string) =>
    section.replace(/\]\(\/([^)]+)\)/g, (_link, target: string) => `](${posix.relative(posix.dirname(path), target)})`);
  return Object.entries(await sections).reduce(
    (filled, [name, section]) =>
      filled.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_all, open: string, close: string) => open + relative(section) + close,
      ),
    text,
  );
};
