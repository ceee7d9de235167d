import { readFileSync } from 'node:fs';
import { fromRoot } from '../../catalogue/fromRoot.js';
import { measure } from '../../catalogue/measure.js';
import { readDoors } from '../../catalogue/readDoors.js';
import { readIntegrity } from '../../catalogue/readIntegrity.js';
import { type Declared, readFamilies, readOptions } from '../../catalogue/readOptions.js';
import { readCatalogue as readPieces } from '../../compose/readCatalogue.js';
import { inputOf } from '../inputs.js';
import type { Catalogue, Destination, PartInfo } from '../records.js';
import { readCarriers } from './readCarriers.js';
import { readKnownPrices } from './readKnownPrices.js';

const readRoot = (path: string) => readFileSync(fromRoot(path), 'utf8');

/** What acts without its attributes, which only change or end it. */
const OWN_CHOICES = ['navigation', 'heartbeat', 'companion', 'notFound', 'activeTime'];

/** The line that takes calls before the script has loaded, from the README. */
const readStub = () => /^<script>var pirsch=.*<\/script>$/m.exec(readRoot('README.md'))?.[0] ?? '';

/** What the tag builder knows of destinations: a name as in the code, and a title as their vendors write it. */
function destinationsOf(options: Declared[]): Destination[] {
  const own = options.filter(({ destination, isRequired }) => destination !== 'all' && isRequired);
  return [...new Set(own.map(({ destination }) => destination))].map((title) => {
    const required = own.filter(({ destination }) => destination === title);
    const [, name = title] = /(\w+)\.ts$/.exec(required[0]?.path ?? '') ?? [];
    return { name, title, required: required.map(({ attribute }) => attribute) };
  });
}

/** What a tag can be composed of, less what every tag has and what only code can use. */
function partsOf(): PartInfo[] {
  const prices = readKnownPrices();
  return readPieces()
    .filter(({ kind, isAlways, isForCode }) => kind === 'part' && !isAlways && !isForCode)
    .map(({ name, sentence, for: destinations, needs, attributes }) => ({
      name,
      sentence,
      for: destinations,
      needs,
      price: prices.get(name),
      isOwnChoice: OWN_CHOICES.includes(name) || !attributes[0],
    }));
}

/**
 * All that a tag can say, from the code and the build: the options with their documentation, the script files with what
 * each of them carries, its size and its hash (the smallest first), and the destinations with what they cannot do without.
 */
export function readCatalogue(): Catalogue {
  const hashes: Record<string, string> = readIntegrity();
  const declared = [
    ...readOptions(),
    ...readFamilies().map((option) => ({ ...option, attribute: `${option.attribute}-…` })),
  ];
  const destinations = destinationsOf(declared);
  const carriers = Object.entries(hashes).map(([file, integrity]) => ({ file, integrity, ...readCarriers(file) }));

  const doors = readDoors(fromRoot('.'));
  const parts = partsOf();
  const files = carriers.map(({ file, integrity, hasDestination }) => ({
    file,
    destinations: destinations.map(({ name }) => name).filter(hasDestination),
    parts: doors.find((door) => door.file === file)?.parts ?? [],
    ...measure(readRoot(`dist/${file}`)),
    integrity,
  }));
  const all = declared.map((option) => {
    const { attribute, destination, description, default: value } = option;
    return {
      attribute,
      destination: destinations.find(({ title }) => title === destination)?.name ?? 'all',
      description,
      default: value.replace(/^'(.*)'$/, '$1'),
      isRequired: option.isRequired && destination !== 'all',
      ...inputOf(option),
      part: parts.find(({ name }) => option.path === `src/parts/${name}.ts`)?.name ?? '',
      files: carriers.filter(({ carries }) => carries(option)).map(({ file }) => file),
    };
  });
  // What no ready-made file has, a composed one may have; what only npm has, none.
  const options = all.filter((option) => option.files[0] || option.part);
  return { options, files: files.sort((a, b) => a.brotli - b.brotli), destinations, parts, stub: readStub() };
}
