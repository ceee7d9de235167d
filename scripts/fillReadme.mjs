import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

const sizes = () => {
  const tag = fileURLToPath(new URL('../dist/pagebeat.js', import.meta.url));
  const { raw, gzip, brotli } = measure(readFileSync(tag, 'utf8'));
  const [b, g, r] = [brotli, gzip, raw].map((size) => size.toLocaleString('en'));
  return `**${b} B** with brotli, ${g} B with gzip, ${r} B as it is`;
};

/** The README with its marked parts made from the code: `<!-- name -->…<!-- /name -->`. */
export const fillReadme = (readme) =>
  Object.entries({ sizes: sizes(), options: `\n${optionsTable()}\n` }).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
        (_all, open, close) => open + part + close,
      ),
    readme,
  );
