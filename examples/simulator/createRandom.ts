/** Choices of one source, of lists that are not empty. */
export interface Random {
  next(): number;
  integer(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(list: Item[]): Item;
  pickWeighted<Item extends { weight: number }>(items: Item[]): Item;
  waiting(mean: number): number;
  uuid(): string;
  fork(): Random;
}

/**
 * Random choices that are the same for the same seed: mulberry32, which is small, and good enough for what is made up.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  /** From 0 to less than 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From the one to the other, both included. */
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const chance = (probability: number) => next() < probability;
  const pick = <Item>(list: Item[]): Item => list[integer(0, list.length - 1)]!;

  /** One of the items, which have a `weight` each. */
  function pickWeighted<Item extends { weight: number }>(items: Item[]): Item {
    let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
    return items.find(({ weight }) => (left -= weight) < 0) ?? items[items.length - 1]!;
  }

  /** Mostly short, seldom long, as waiting times are. */
  const waiting = (mean: number) => -Math.log(1 - next()) * mean;

  /** A UUID of version 4. */
  function uuid() {
    const hex = Array.from({ length: 32 }, () => integer(0, 15).toString(16));
    hex[12] = '4';
    hex[16] = (8 + integer(0, 3)).toString(16);
    return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  /** Another source of choices, so that what one of two visitors does is not up to the other. */
  const fork = () => createRandom(integer(0, 2 ** 32 - 1));

  return { next, integer, chance, pick, pickWeighted, waiting, uuid, fork };
}
