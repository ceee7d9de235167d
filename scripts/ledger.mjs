import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTag, fileOf } from './bundleTag.mjs';
import { measure } from './measure.mjs';

export { fileOf };

const listOf = (text) =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

/**
 * What each file of the new house is made of, as `src/tags/doors.ts` says it.
 *
 * @param {string} root the folder that has `src`
 * @returns {{ file: string, destinations: string[], parts: string[] }[]} entries as they stand in the code
 */
export const readDoors = (root) => {
  const text = readFileSync(join(root, 'src/tags/doors.ts'), 'utf8');
  const doors = text.matchAll(/`(pagebeat[\w.]*\.js)`[\s\S]*?: Door = \[\s*\{([^}]*)\},\s*\{([^}]*)\},?\s*\]/g);
  return [...doors].map(([, file, destinations, parts]) => ({
    file,
    destinations: listOf(destinations),
    parts: listOf(parts),
  }));
};

/** The size of a tag with brotli, in bytes. */
export const sizeOf = async (root, door) => measure((await bundleTag(root, door)).code).brotli;

/**
 * What a door costs, and what each of its parts and destinations does: what the file gets smaller by when that alone is left out.
 * What only they use goes with them, so the shares overlap. Brotli's noise is about 10 B.
 *
 * @returns {Promise<Record<string, number>>} by name, the whole under the file's name
 */
export const weigh = async (root, door, onStep = () => {}) => {
  const sizeWith = async (parts) => {
    const size = await sizeOf(root, { ...door, ...parts });
    onStep();
    return size;
  };
  const costs = await Promise.all([
    sizeWith({}).then((size) => [door.file, size]),
    ...leftOut(door).map(async ([name, rest]) => [name, await sizeWith(rest)]),
  ]);
  const [[, whole]] = costs;
  return Object.fromEntries(costs.map(([name, size], index) => [name, index ? whole - size : size]));
};

/** Each part and destination of a door that can be left out of it, and what stays then. */
const leftOut = (door) =>
  ['destinations', 'parts'].flatMap((room) =>
    [...new Set(door[room].map(fileOf))]
      .map((name) => [name, { [room]: door[room].filter((entry) => fileOf(entry) !== name) }])
      // Without any destination there is no tag; without `page` it reads no page.
      .filter(([name, rest]) => rest[room][0] && name !== 'page'),
  );

/** How many builds that takes. */
export const stepsOf = (door) => 1 + leftOut(door).length;
