import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePieces } from '../../examples/compose/choosePieces.js';
import { readCatalogue } from '../../examples/compose/readCatalogue.js';
import type { Piece } from '../../examples/compose/records.js';

export type { Piece };

const parts = fileURLToPath(new URL('../../src/parts/', import.meta.url));

export const catalogue: Piece[] = readCatalogue();

/** The parts that a tag can have. */
export const PARTS = catalogue.filter(({ kind, isForCode }) => kind === 'part' && !isForCode);

export const DESTINATIONS = catalogue.filter(({ kind }) => kind === 'destination');

/** A destination for which a part is there; Pirsch for those that are for all. */
export const destinationOf = (part: Piece): string => part.for[0] ?? 'pirsch';

export const choose = (names: string[]): Piece[] => choosePieces(names, catalogue);

/** What a part stands around, itself or by what it imports of the parts. */
export const stagesOf = (file: string, seen = new Set<string>()): string[] => {
  const path = resolve(parts, file);
  if (seen.has(path)) return [];
  seen.add(path);
  const code = readFileSync(path, 'utf8');
  const imported = [...code.matchAll(/from '(\.[^']+)\.js'/g)]
    .map((match) => resolve(dirname(path), `${match[1]}.ts`))
    .filter((one) => one.startsWith(parts));
  return [
    ...new Set([
      ...[...code.matchAll(/\bstages\.(\w+) =/g)].map((match) => match[1]!),
      ...imported.flatMap((one) => stagesOf(one, seen)),
    ]),
  ];
};

/** Whether a part is not to be in a tag with another. */
const excludes = (part: Piece, other: Piece): boolean => part.excludes.includes(other.name);

/** Each two that stand around the same stage, with a destination for each. */
export const pairs = (): string[][] => {
  const stages = new Map(PARTS.map((part) => [part, stagesOf(`${part.name}.ts`)]));
  return PARTS.flatMap((one, index) =>
    PARTS.slice(index + 1)
      .filter((other) => stages.get(one)!.some((stage) => stages.get(other)!.includes(stage)))
      .filter((other) => !excludes(one, other) && !excludes(other, one))
      .map((other) => {
        const shared = one.for.find((name) => other.for.includes(name));
        const destinations = shared ? [shared] : [...one.for.slice(0, 1), ...other.for.slice(0, 1)];
        return [...new Set([...(destinations[0] ? destinations : ['pirsch']), one.name, other.name])];
      }),
  );
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A set at random: one to three destinations, and any number of the parts that are for one of them. */
export const randomSet = (random: () => number): string[] => {
  const draw = <Item>(items: Item[], count: number): Item[] =>
    items
      .map((item) => ({ item, rank: random() }))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, count)
      .map(({ item }) => item);
  const destinations = draw(DESTINATIONS, 1 + Math.floor(random() * 3)).map(({ name }) => name);
  const fitting = PARTS.filter((part) => !part.for[0] || part.for.some((name) => destinations.includes(name)));
  // Few more often than many.
  const count = Math.floor(random() ** 2 * (fitting.length + 1));
  const drawn = draw(fitting, count);
  const parts = drawn.filter((part) => !drawn.some((other) => excludes(part, other)));
  return [...destinations, ...parts.map(({ name }) => name)];
};
