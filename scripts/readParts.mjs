import { readdirSync } from 'node:fs';
import { fromRoot } from './fromRoot.mjs';
import { readDoors, sizeOf } from './ledger.mjs';
import { readDoc } from './readDoc.mjs';
import { readFamilies, readGiven, readOptions } from './readOptions.mjs';

/** What a part is weighed by: it is put onto this tag or, when it is in there, left out of it. */
const SCALE = 'pagebeat.pirsch.js';

const root = fromRoot('.');

/** The attributes of each part, by its path; of npm alone the names of the options. */
const attributesOf = () => {
  const found = {};
  const add = (path, name) => {
    found[path] = [...(found[path] ?? []), name];
  };
  for (const { path, attribute } of readOptions()) add(path, attribute);
  for (const { path, attribute } of readFamilies()) add(path, `${attribute}-…`);
  for (const { path, option } of readGiven()) add(path, option);
  return found;
};

/** Bytes with brotli that a part costs on the scale; nothing for `page`, without which no tag reads its page. */
const priceOf = async (name, order, scale, whole) => {
  if (name === 'page') return undefined;
  const isIn = scale.parts.includes(name);
  const parts = order.filter((part) => (part === name ? !isIn : scale.parts.includes(part)));
  const size = await sizeOf(root, { ...scale, parts });
  return isIn ? whole - size : size - whole;
};

/**
 * The parts there are, in the order in which they are applied.
 *
 * @typedef {{ name: string, sentence: string, attributes: string[], files: string[], price: number | undefined }} Part
 *   `files`: the tags that have it; `price`: bytes with brotli
 * @returns {Promise<Part[]>}
 */
export const readParts = async () => {
  const doors = readDoors(root);
  const scale = doors.find(({ file }) => file === SCALE);
  const all = readdirSync(fromRoot('src/parts'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  const order = [...new Set([...doors.at(-1).parts, ...all])];
  const attributes = attributesOf();
  const whole = await sizeOf(root, scale);
  return Promise.all(
    order.map(async (name) => ({
      name,
      sentence: readDoc(fromRoot(`src/parts/${name}.ts`), name).sentence,
      attributes: attributes[`src/parts/${name}.ts`] ?? [],
      files: doors.filter(({ parts }) => parts.includes(name)).map(({ file }) => file),
      price: await priceOf(name, order, scale, whole),
    })),
  );
};
