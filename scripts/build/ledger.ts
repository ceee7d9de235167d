import { measure } from '../../examples/catalogue/measure.js';
import { type Composition, type Door, fileOf } from '../../examples/catalogue/readDoors.js';
import { bundleTag } from '../../examples/compose/bundleTag.js';

/** The size of a tag with brotli, in bytes. */
export const sizeOf = async (root: string, composition: Composition): Promise<number> =>
  measure((await bundleTag(root, composition)).code).brotli;

/**
 * What a door costs, and what each of its parts and destinations does: what the file gets smaller by when that alone is left out.
 * What only they use goes with them, so the shares overlap. Brotli's noise is about 10 B.
 *
 * @returns by name, the whole under the file's name
 */
export const weigh = async (root: string, door: Door, onStep = () => {}): Promise<Record<string, number>> => {
  const sizeWith = async (parts: Partial<Door>) => {
    const size = await sizeOf(root, { ...door, ...parts });
    onStep();
    return size;
  };
  const [whole, ...others] = await Promise.all([
    sizeWith({}),
    ...leftOut(door).map(async ({ name, rest }) => ({ name, size: await sizeWith(rest) })),
  ]);
  return Object.fromEntries([[door.file, whole], ...others.map(({ name, size }) => [name, whole - size])]);
};

/** Each part and destination of a door that can be left out of it, and what stays then. */
const leftOut = (door: Door): { name: string; rest: Partial<Door> }[] =>
  (['destinations', 'parts'] as const).flatMap((room) =>
    [...new Set(door[room].map(fileOf))]
      .map((name) => ({ name, entries: door[room].filter((entry) => fileOf(entry) !== name) }))
      // Without any destination there is no tag; without `page` it reads no page.
      .filter(({ name, entries }) => entries.length > 0 && name !== 'page')
      .map(({ name, entries }) => ({ name, rest: { [room]: entries } })),
  );

/** How many builds that takes. */
export const stepsOf = (door: Door): number => 1 + leftOut(door).length;
