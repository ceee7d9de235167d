import { type Door, readDoors } from '../../examples/catalogue/readDoors.js';
import { readFamilies, readGiven, readOptions } from '../../examples/catalogue/readOptions.js';
import { readCatalogue } from '../../examples/compose/readCatalogue.js';
import { sizeOf } from '../build/ledger.js';
import { fromRoot } from '../fromRoot.js';

export interface Part {
  name: string;
  sentence: string;
  attributes: string[];
  /** The tags that have it. */
  files: string[];
  /** Bytes with brotli. */
  price: number | undefined;
}

/** What a part is weighed by: it is put onto this tag or, when it is in there, left out of it. */
const SCALE = 'pagebeat.pirsch.js';

const root = fromRoot('.');

/** The attributes of each part, by its path; of npm alone the names of the options. */
const attributesOf = (): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  const add = (path: string, name: string) => {
    found[path] = [...(found[path] ?? []), name];
  };
  for (const { path, attribute } of readOptions()) add(path, attribute);
  for (const { path, attribute } of readFamilies()) add(path, `${attribute}-…`);
  for (const { path, option } of readGiven()) add(path, option);
  return found;
};

/** Bytes with brotli that a part costs on the scale; nothing for `page`, without which no tag reads its page. */
const priceOf = async (name: string, order: string[], scale: Door, whole: number): Promise<number | undefined> => {
  if (name === 'page') return undefined;
  const isIn = scale.parts.includes(name);
  const parts = order.filter((part) => (part === name ? !isIn : scale.parts.includes(part)));
  const size = await sizeOf(root, { ...scale, parts });
  return isIn ? whole - size : size - whole;
};

/** The parts there are, in the order in which they are applied. */
export const readParts = async (): Promise<Part[]> => {
  const doors = readDoors(root);
  const scale = doors.find(({ file }) => file === SCALE);
  if (!scale) throw new Error(`There is no ${SCALE}`);
  const pieces = readCatalogue().filter(({ kind }) => kind === 'part');
  const order = pieces.map(({ name }) => name);
  const attributes = attributesOf();
  const whole = await sizeOf(root, scale);
  return Promise.all(
    pieces.map(async ({ name, sentence }) => ({
      name,
      sentence,
      attributes: attributes[`src/parts/${name}.ts`] ?? [],
      files: doors.filter(({ parts }) => parts.includes(name)).map(({ file }) => file),
      price: await priceOf(name, order, scale, whole),
    })),
  );
};
