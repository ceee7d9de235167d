import { readFileSync } from 'node:fs';
import { measure } from '../../scripts/measure.mjs';
import { readIntegrity } from '../../scripts/readIntegrity.mjs';
import { readFamilies, readOptions } from '../../scripts/readOptions.mjs';
import { inputOf } from './inputs.js';
import { readCarriers } from './readCarriers.mjs';

const fromRoot = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The line that takes calls before the script has loaded, from the README. */
const readStub = () => /^<script>var pirsch=.*<\/script>$/m.exec(fromRoot('README.md'))[0];

/** What the tag builder knows of destinations: a name as in the code, and a title as their vendors write it. */
function destinationsOf(options) {
  const own = options.filter(({ destination, isRequired }) => destination !== 'all' && isRequired);
  return [...new Set(own.map(({ destination }) => destination))].map((title) => {
    const required = own.filter(({ destination }) => destination === title);
    const [, name] = /(\w+)\.ts$/.exec(required[0].path);
    return { name, title, required: required.map(({ attribute }) => attribute) };
  });
}

/**
 * An attribute of the tag; how it is shown is told in `inputs.js`.
 *
 * @typedef {object} Option
 * @property {string} attribute such as `data-outbox`
 * @property {string} destination the name of the one it belongs to, or `all`
 * @property {string} description as it stands in the code
 * @property {string} default
 * @property {boolean} isRequired by its destination
 * @property {string} input
 * @property {string} group
 * @property {string[]} [choices]
 * @property {string} [family] how the attributes of its family begin
 * @property {string} [example]
 * @property {string} [see]
 * @property {string[]} files those that know it
 *
 * @typedef {{ file: string, destinations: string[], raw: number, gzip: number, brotli: number, integrity: string }} Script
 * @typedef {{ name: string, title: string, required: string[] }} Destination
 * @typedef {{ options: Option[], files: Script[], destinations: Destination[], stub: string }} Catalogue
 */

/**
 * All that a tag can say, from the code and the build: the options with their documentation, the script files with what
 * each of them carries, its size and its hash (the smallest first), and the destinations with what they cannot do without.
 *
 * @returns {Catalogue}
 */
export function readCatalogue() {
  const hashes = readIntegrity();
  const declared = [
    ...readOptions(),
    ...readFamilies().map((option) => ({ ...option, attribute: `${option.attribute}-…` })),
  ];
  const destinations = destinationsOf(declared);
  const carriers = Object.keys(hashes).map((file) => ({ file, ...readCarriers(file) }));

  const files = carriers.map(({ file, hasDestination }) => ({
    file,
    destinations: destinations.map(({ name }) => name).filter(hasDestination),
    ...measure(fromRoot(`dist/${file}`)),
    integrity: hashes[file],
  }));
  const options = declared.map((option) => {
    const { attribute, destination, description, default: value } = option;
    return {
      attribute,
      destination: destinations.find(({ title }) => title === destination)?.name ?? 'all',
      description,
      default: value.replace(/^'(.*)'$/, '$1'),
      isRequired: option.isRequired && destination !== 'all',
      ...inputOf(option),
      files: carriers.filter(({ carries }) => carries(option)).map(({ file }) => file),
    };
  });
  return { options, files: files.sort((a, b) => a.brotli - b.brotli), destinations, stub: readStub() };
}
