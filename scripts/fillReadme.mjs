import { readFileSync } from 'node:fs';
import { faultsTable } from './faultsTable.mjs';
import { fromRoot } from './fromRoot.mjs';
import { measure } from './measure.mjs';
import { readIntegrity } from './readIntegrity.mjs';
import { readOptions } from './readOptions.mjs';
import { readPlugins } from './readPlugins.mjs';

const cell = (text) => text.replaceAll('|', '\\|');

const optionsTable = () =>
  [
    '| attribute | for | default | what it does |',
    '| --- | --- | --- | --- |',
    ...readOptions().map(
      ({ attribute, destination, description, default: value }) =>
        `| \`${attribute}\` | ${destination} | ${value && `\`${cell(value).replaceAll("'", '')}\``} | ${cell(description)} |`,
    ),
  ].join('\n');

/** Bytes, with commas. */
const sizesOf = (file) => {
  const { raw, gzip, brotli } = measure(readFileSync(fromRoot(`dist/${file}`), 'utf8'));
  return [brotli, gzip, raw].map((size) => size.toLocaleString('en'));
};

const sizes = () => {
  const [brotli, gzip, raw] = sizesOf('pagebeat.js');
  return `**${brotli} B** with brotli (Pirsch's own script has ${PEERS.pirsch} B, Swetrix's ${PEERS.swetrix} B), ${gzip} B with gzip, ${raw} B as it is`;
};

/** Bytes with brotli 11 of what the vendors' own scripts weigh, measured on 2026-11-28: pirsch-extended.js, the npm package of Swetrix. */
const PEERS = { pirsch: '2,783', swetrix: '5,474' };

/** The tags, with what each of them is for. */
const TAGS = [
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

const pluginsTable = async () =>
  [
    '| plugin | what it does | brotli |',
    '| --- | --- | ---: |',
    ...(await readPlugins()).map(({ name, sentence, size }) => `| \`${name}\` | ${cell(sentence)} | ${size} B |`),
  ].join('\n');

const parts = async () => ({
  sizes: sizes(),
  'full-size': `${sizesOf('pagebeat.full.js')[0]} B`,
  destinations: `\n${destinationsTable()}\n`,
  integrity: `\n${integrityTable()}\n`,
  options: `\n${optionsTable()}\n`,
  plugins: `\n${await pluginsTable()}\n`,
  faults: `\n${faultsTable()}\n`,
});

/** The README with its marked parts made from the code: `<!-- name -->…<!-- /name -->`. */
export const fillReadme = async (readme) =>
  Object.entries(await parts()).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_all, open, close) => open + part + close,
      ),
    readme,
  );
