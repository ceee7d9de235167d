import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { faultsTable } from './faultsTable.mjs';
import { measure } from './measure.mjs';
import { readOptions } from './readOptions.mjs';

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
  const { raw, gzip, brotli } = measure(
    readFileSync(fileURLToPath(new URL(`../dist/${file}`, import.meta.url)), 'utf8'),
  );
  return [brotli, gzip, raw].map((size) => size.toLocaleString('en'));
};

const sizes = () => {
  const [brotli, gzip, raw] = sizesOf('pagebeat.js');
  return `**${brotli} B** with brotli, ${gzip} B with gzip, ${raw} B as it is`;
};

const parts = () => ({
  sizes: sizes(),
  'full-size': `${sizesOf('pagebeat.full.js')[0]} B`,
  options: `\n${optionsTable()}\n`,
  faults: `\n${faultsTable()}\n`,
});

/** The README with its marked parts made from the code: `<!-- name -->…<!-- /name -->`. */
export const fillReadme = (readme) =>
  Object.entries(parts()).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_all, open, close) => open + part + close,
      ),
    readme,
  );
