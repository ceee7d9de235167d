import { type Composition, fileOf, readDoors } from '../../examples/catalogue/readDoors.js';
import { toDoor } from '../../examples/compose/choosePieces.js';
import type { Piece, Price, Prices, Scale } from '../../examples/compose/records.js';
import { fromRoot } from '../fromRoot.js';

/** Two tags: one has what the other one has not. */
type Pair = [more: Composition, less: Composition];

/** What each piece of a tag adds to it: the sum is the tag. */
interface Ledger {
  core: number;
  added: [piece: Piece, bytes: number][];
}

/** What a piece stands on: what every tag has, what it needs and, of a part, the first destination that it is for. */
const groundOf = (piece: Piece, catalogue: Piece[]): Piece[] => {
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
const piecesOf = (file: string, catalogue: Piece[]): Piece[] => {
  const door = readDoors(fromRoot('.')).find((one) => one.file === file);
  if (!door) throw new Error(`src/tags/doors.ts has no ${file}`);
  const names = [...door.destinations.map(fileOf), ...door.parts];
  return catalogue.filter(({ name }) => names.includes(name));
};

/** What each piece costs. */
export const readPrices = async (catalogue: Piece[], scale: Scale): Promise<Prices> => {
  const pagebeat = piecesOf('pagebeat.js', catalogue);
  const core = toDoor(
    catalogue.filter(({ isAlways }) => isAlways),
    catalogue,
  );
  const without = (pieces: Piece[], piece: Piece) => pieces.filter((other) => other !== piece);
  const sort = (pieces: Piece[]) => catalogue.filter((piece) => pieces.includes(piece));
  const pairs = catalogue
    .filter(({ isAlways, isForCode }) => !isAlways && !isForCode)
    .map((piece) => {
      const ground = groundOf(piece, catalogue);
      // What it needs has prices of its own.
      const whole = pagebeat.includes(piece)
        ? pagebeat
        : [...pagebeat, ...ground.filter(({ kind }) => kind === 'part' || piece.kind === 'part')];
      const doorsOf = (pieces: Piece[]): Pair => [
        toDoor(sort([...pieces, piece]), catalogue),
        toDoor(sort(without(pieces, piece)), catalogue),
      ];
      return { piece, smallest: doorsOf(ground), pagebeat: doorsOf(whole) };
    });
  const sizeOf = await scale.weigh([core, ...pairs.flatMap((pair) => [...pair.smallest, ...pair.pagebeat])]);
  const difference = ([more, less]: Pair) => sizeOf(more) - sizeOf(less);
  return {
    core: sizeOf(core),
    prices: new Map(
      pairs.map(({ piece, smallest, pagebeat }): [Piece, Price] => [
        piece,
        { smallest: difference(smallest), pagebeat: difference(pagebeat) },
      ]),
    ),
  };
};

/** What each piece of a tag adds to it, in the order in which they stand there. */
export const readLedger = async (pieces: Piece[], catalogue: Piece[], scale: Scale): Promise<Ledger> => {
  const core = pieces.filter(({ isAlways }) => isAlways);
  const others = pieces.filter(({ isAlways }) => !isAlways);
  const steps = [
    core,
    ...others.map((_piece, index) => pieces.filter((one) => one.isAlways || others.indexOf(one) <= index)),
  ].map((step) => toDoor(step, catalogue));
  const sizeOf = await scale.weigh(steps);
  // One more than there are others.
  const [first = 0, ...sizes] = steps.map(sizeOf);
  return {
    core: first,
    added: others.map((piece, index) => [piece, (sizes[index] ?? 0) - (sizes[index - 1] ?? first)]),
  };
};
