import { fromRoot } from '../fromRoot.mjs';
import { fileOf, readDoors } from '../ledger.mjs';
import { toDoor } from './choosePieces.mjs';

/**
 * @typedef {import('./readCatalogue.mjs').Piece} Piece
 * @typedef {import('./createScale.mjs').Door} Door
 * @typedef {{ smallest: number, pagebeat: number }} Price bytes with brotli, on top of the smallest tag that can have it, and on top
 *   of `pagebeat.js` or, when it is in there, what that is smaller by without it
 */

/** What a piece stands on: what every tag has, what it needs and, of a part, the first destination that it is for. */
const groundOf = (piece, catalogue) => {
  const destination = piece.for[0] ?? 'pirsch';
  const ground = new Set(catalogue.filter(({ isAlways }) => isAlways).map(({ name }) => name));
  if (piece.kind === 'part') ground.add(destination);
  for (const name of [...piece.needs, ...ground]) ground.add(name);
  for (const name of ground) {
    for (const needed of catalogue.find((other) => other.name === name)?.needs ?? []) ground.add(needed);
  }
  ground.delete(piece.name);
  return catalogue.filter(({ name }) => ground.has(name));
};

/** The pieces of a ready-made file. */
const piecesOf = (file, catalogue) => {
  const door = readDoors(fromRoot('.')).find((one) => one.file === file);
  const names = [...door.destinations.map(fileOf), ...door.parts];
  return catalogue.filter(({ name }) => names.includes(name));
};

/**
 * What each piece costs.
 *
 * @param {Piece[]} catalogue
 * @param {ReturnType<import('./createScale.mjs').createScale>} scale
 * @returns {Promise<{ core: number, prices: Map<Piece, Price> }>} `core`: what every tag has, without a destination. What comes by
 *   itself has no price; nor has what only code can use.
 */
export const readPrices = async (catalogue, scale) => {
  const pagebeat = piecesOf('pagebeat.js', catalogue);
  const core = toDoor(
    catalogue.filter(({ isAlways }) => isAlways),
    catalogue,
  );
  const without = (pieces, piece) => pieces.filter((other) => other !== piece);
  const sort = (pieces) => catalogue.filter((piece) => pieces.includes(piece));
  const pairs = catalogue
    .filter(({ isAlways, isForCode }) => !isAlways && !isForCode)
    .map((piece) => {
      const ground = groundOf(piece, catalogue);
      // What it needs has prices of its own.
      const whole = pagebeat.includes(piece)
        ? pagebeat
        : [...pagebeat, ...ground.filter(({ kind }) => kind === 'part' || piece.kind === 'part')];
      /** @returns {[more: Door, less: Door]} */
      const doorsOf = (pieces) => [
        toDoor(sort([...pieces, piece]), catalogue),
        toDoor(sort(without(pieces, piece)), catalogue),
      ];
      return { piece, smallest: doorsOf(ground), pagebeat: doorsOf(whole) };
    });
  const sizeOf = await scale.weigh([core, ...pairs.flatMap((pair) => [...pair.smallest, ...pair.pagebeat])]);
  const difference = ([more, less]) => sizeOf(more) - sizeOf(less);
  return {
    core: sizeOf(core),
    prices: new Map(
      pairs.map((pair) => [pair.piece, { smallest: difference(pair.smallest), pagebeat: difference(pair.pagebeat) }]),
    ),
  };
};

/**
 * What each piece of a tag adds to it, in the order in which they stand there: the sum is the tag.
 *
 * @param {Piece[]} pieces
 * @param {Piece[]} catalogue
 * @param {Parameters<typeof readPrices>[1]} scale
 * @returns {Promise<{ core: number, added: [piece: Piece, bytes: number][] }>}
 */
export const readLedger = async (pieces, catalogue, scale) => {
  const core = pieces.filter(({ isAlways }) => isAlways);
  const others = pieces.filter(({ isAlways }) => !isAlways);
  const steps = [
    core,
    ...others.map((_piece, index) => pieces.filter((one) => one.isAlways || others.indexOf(one) <= index)),
  ].map((step) => toDoor(step, catalogue));
  const sizeOf = await scale.weigh(steps);
  const sizes = steps.map(sizeOf);
  return { core: sizes[0], added: others.map((piece, index) => [piece, sizes[index + 1] - sizes[index]]) };
};
