import type { Composition } from '../catalogue/readDoors.js';
import { nearest } from './nearest.js';
import type { Piece } from './records.js';

const quote = (names: string[]) => names.map((name) => `"${name}"`).join(' or ');

/** @throws an Error that says which name is meant */
const findPiece = (name: string, catalogue: Piece[]): Piece => {
  const found = catalogue.find((piece) => piece.name === name);
  if (found?.isForCode) throw new Error(`The part "${name}" is for npm alone: what it needs only code can give it.`);
  if (found) return found;
  const meant = nearest(
    name,
    catalogue.filter(({ isForCode }) => !isForCode).map((piece) => piece.name),
  );
  throw new Error(
    `There is no part or destination "${name}"${meant ? `: "${meant}" is the nearest` : ''}; --list shows all there are.`,
  );
};

/** What was named, with what that needs, and what that needs in turn. */
const withNeeds = (pieces: Piece[], catalogue: Piece[]): Piece[] => {
  const all = new Set(pieces);
  for (const piece of all) {
    for (const name of piece.needs) all.add(findPiece(name, catalogue));
  }
  return [...all];
};

/**
 * The pieces of a tag, in the order in which they are applied: those that were named, what these need, and what every tag has.
 *
 * @throws an Error that says in a sentence why there is no such tag
 */
export const choosePieces = (names: string[], catalogue: Piece[]): Piece[] => {
  const named = names.map((name) => findPiece(name, catalogue));
  const chosen = withNeeds([...named, ...catalogue.filter(({ isAlways }) => isAlways)], catalogue);
  const has = (name: string) => chosen.some((piece) => piece.name === name);
  const destinations = catalogue.filter(({ kind }) => kind === 'destination').map(({ name }) => name);

  if (!destinations.some(has)) throw new Error(`A tag needs a destination: ${destinations.join(', ')}.`);
  const idle = chosen.find((piece) => piece.for[0] && !piece.for.some(has));
  if (idle)
    throw new Error(
      `The part "${idle.name}" is for ${quote(idle.for)}, which this tag has not: add that, or leave it out.`,
    );
  for (const piece of chosen) {
    const other = piece.excludes.find(has);
    if (other) throw new Error(`The parts "${piece.name}" and "${other}" exclude each other: leave one of them out.`);
  }
  return catalogue.filter((piece) => chosen.includes(piece));
};

/**
 * The same, as a line of `src/tags/doors.ts` has it. A setting that has the id of a destination, and that a part is named after, goes
 * with that part.
 */
export const toDoor = (pieces: Piece[], catalogue: Piece[]): Composition => {
  const isPart = (name: string) => catalogue.some((piece) => piece.kind === 'part' && piece.name === name);
  const has = (name: string) => pieces.some((piece) => piece.name === name);
  const isWanted = (entry: string) => {
    const [setting = ''] = entry.split(':');
    return !isPart(setting) || has(setting);
  };
  return {
    destinations: pieces.flatMap(({ entries }) => entries.filter(isWanted)),
    parts: pieces.filter(({ kind }) => kind === 'part').map(({ name }) => name),
  };
};
