import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { readStub } from './compose/lineToPaste.mjs';
import { faultsTable } from './faultsTable.mjs';
import { fromRoot } from './fromRoot.mjs';
import { fileOf, readDoors } from './ledger.mjs';
import { measure } from './measure.mjs';
import { readIntegrity } from './readIntegrity.mjs';
import { readOptions } from './readOptions.mjs';
import { readParts } from './readParts.mjs';
import { sampleRequests } from './sampleRequests.mjs';

const cell = (text) => text.replaceAll('|', '\\|');
const code = (names) => names.map((name) => `\`${name}\``).join(', ');

/** The tag that has everything. */
const FULL = 'pagebeat.full.js';

/** What an option does, and that only one tag does it. */
const describe = ({ description, files }) =>
  files.join() === FULL ? `In \`${FULL}\`: ${description[0].toLowerCase()}${description.slice(1)}` : description;

/** The value that stands for it, if there is one. */
const defaultOf = ({ default: value }) =>
  /^(nothing)?$/.test(value) ? '' : / /.test(value) && !/^'/.test(value) ? value : code([value.replaceAll("'", '')]);

const optionsTable = (options) =>
  [
    '| attribute | default | what it does |',
    '| --- | --- | --- |',
    ...options.map((option) => `| \`${option.attribute}\` | ${defaultOf(option)} | ${cell(describe(option))} |`),
  ].join('\n');

/** A section of options for each destination, by its file's name, and one of those that are for all. */
const optionsSections = () => {
  const options = readOptions();
  const titles = [...new Set(options.map(({ destination }) => destination))];
  const names = Object.fromEntries(readDestinations().map(({ title, name }) => [title, name]));
  return Object.fromEntries(
    titles.map((title) => [
      `options-${names[title] ?? pageOf(title)}`,
      `\n${optionsTable(options.filter(({ destination }) => destination === title))}\n`,
    ]),
  );
};

/** The file's name of what is called by that title: `customerio`. */
const pageOf = (title) => title.toLowerCase().replace(/[^a-z]/g, '');

const bytes = (size) => `${size.toLocaleString('en')} B`;

/** Bytes, with commas. */
const sizesOf = (file) => {
  const { raw, gzip, brotli } = measure(readFileSync(fromRoot(`dist/${file}`), 'utf8'));
  return [brotli, gzip, raw].map((size) => size.toLocaleString('en'));
};

const sizes = () => {
  const [brotli, gzip, raw] = sizesOf('pagebeat.js');
  return `**${brotli} B** with brotli, ${gzip} B with gzip, ${raw} B as it is`;
};

/** What others weigh and cost, measured once: see docs/compare.md. */
const readPeers = () => JSON.parse(readFileSync(fromRoot('scripts/peers.json'), 'utf8'));

/** Each destination by its title, with the attributes it can't do without and the smallest tag that has it. */
export const readDestinations = () => {
  const required = readOptions().filter(({ isRequired }) => isRequired);
  return [...new Set(required.map(({ destination }) => destination))].map((title) => {
    const own = required.filter(({ destination }) => destination === title);
    const [{ files, path }] = own;
    const [file] = files.toSorted((one, other) => weight(one) - weight(other));
    const settings = Object.fromEntries(own.map(({ option }) => [option, sampleOf(option)]));
    const attributes = own.map(({ attribute }) => attribute);
    return { title, name: posix.basename(path, '.ts'), attributes, file, path, settings };
  });
};

/** What an option may be, for a sample. */
const sampleOf = (option) =>
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

const weight = (file) => measure(readFileSync(fromRoot(`dist/${file}`), 'utf8')).brotli;

const destinationsTable = () =>
  [
    '| destination | attributes | smallest file | brotli |',
    '| --- | --- | --- | ---: |',
    ...readDestinations().map(
      ({ title, name, attributes, file }) =>
        `| [${title}](/docs/destinations/${name}.md) | ${code(attributes)} | \`${file}\` | ${bytes(weight(file))} |`,
    ),
  ].join('\n');

const sizesTable = (files) =>
  [
    '| file | brotli | gzip | as it is |',
    '| --- | ---: | ---: | ---: |',
    ...files.map((file) => `| \`${file}\` | ${sizesOf(file).join(' B | ')} B |`),
  ].join('\n');

/** Why one would have this in place of another script: in figures. */
const whyTable = () => {
  const { own, others } = readPeers();
  const pages = readDestinations();
  const switchTo = ({ name, replaced }) => {
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
  const [, script] = /<script>(.*)<\/script>/.exec(readStub());
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
const integrityTable = (files) => {
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
const whereIs = ({ files }, tags) => {
  if (files.length === tags.length) return 'every tag';
  if (files.length === 0) return 'npm';
  return files.map((file) => /\.(\w+)\.js$/.exec(file)?.[1] ?? code([file])).join(', ');
};

const partsTable = (all, tags) =>
  [
    '| part | what it does | options | in | brotli |',
    '| --- | --- | --- | --- | ---: |',
    ...all.map((part) => {
      const { name, sentence, attributes, price } = part;
      return `| \`${name}\` | ${cell(sentence)} | ${code(attributes)} | ${whereIs(part, tags)} | ${price === undefined ? '' : bytes(price)} |`;
    }),
  ].join('\n');

/** What a tag has of the parts: those that it has, or those that it has not, whatever are fewer. */
const listParts = (has, all) => {
  const others = all.filter((name) => !has.includes(name));
  return others.length < has.length / 2 ? `all but ${code(others)}` : code(has);
};

const doorsTable = (all) =>
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

const makeSections = async () => {
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
  };
};

let sections;

/** The README, and the pages of docs/ that are written by hand. */
export const readDocuments = () => [
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
export const fillReadme = async (text, path = 'README.md') => {
  sections ??= makeSections();
  const relative = (section) =>
    section.replace(/\]\(\/([^)]+)\)/g, (_link, target) => `](${posix.relative(posix.dirname(path), target)})`);
  return Object.entries(await sections).reduce(
    (filled, [name, section]) =>
      filled.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_all, open, close) => open + relative(section) + close,
      ),
    text,
  );
};
