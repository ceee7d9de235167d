import { afterAll, beforeAll, describe, expect } from 'vitest';
import { measure } from '../../examples/catalogue/measure.js';
import type { Prices } from '../../examples/compose/records.js';
import { createScale } from '../../scripts/compose/createScale.js';
import { readPrices } from '../../scripts/compose/readPrices.js';
import { it } from '../doors/it.js';
import {
  catalogue,
  choose,
  createRandom,
  DESTINATIONS,
  destinationOf,
  PARTS,
  type Piece,
  pairs,
  randomSet,
} from './sets.js';
import { codeOf, tryTag } from './tryTag.js';

/** `npm run compose -- --check` tries all pairs and more sets, as they are written; here it is a sample of the source. */
const isThorough = !!process.env.PAGEBEAT_SETS;
const count = Number(process.env.PAGEBEAT_SETS ?? 5);
const seed = Number(process.env.PAGEBEAT_SEED ?? Math.floor(Math.random() * 1e9));
const random = createRandom(seed);

const destinations = DESTINATIONS.map(({ name }) => [name]);
// Of each part alone `parts.test.ts` asks more than this, but for its size.
const alone = isThorough ? PARTS.map((part) => [destinationOf(part), part.name]) : [];
const sets = Array.from({ length: count }, () => randomSet(random));
const all = pairs();
const some = isThorough ? all : all.filter(() => random() < 8 / all.length);

console.log(`Sets by the seed ${seed}: npm run compose -- --check --seed ${seed}`);

/** What each piece costs on its own. */
let prices: Prices;
if (isThorough) {
  // The first time that takes as long as a hundred tags.
  beforeAll(async () => {
    prices = await readPrices(catalogue, createScale());
  }, 600_000);
}

/** How far a tag may be above the sum of its prices: what stands between its pieces is packed in another way. */
const MOST = 1.03;
const highest: { names: string; size: number; sum: number }[] = [];
afterAll(() => {
  highest.sort((one, other) => other.size / other.sum - one.size / one.sum);
  if (highest[0]) console.table(highest.slice(0, 5));
});

const weigh = (pieces: Piece[], code: string): void => {
  const size = measure(code).brotli;
  const sum = pieces.reduce((all, piece) => all + (prices.prices.get(piece)?.smallest ?? 0), prices.core);
  highest.push({ names: pieces.map(({ name }) => name).join(' '), size, sum });
  expect(size, `against ${sum}, the sum of its prices`).toBeLessThanOrEqual(sum * MOST);
};

const groups = [
  ['a destination alone', destinations],
  ['a part alone', alone],
  ['two parts around one stage', some],
  [`a set by the seed ${seed}`, sets],
] as [what: string, sets: string[][]][];

describe.each(groups.filter(([, names]) => names[0]))('%s', (_what, names) => {
  it.for(names.map((one) => [one.join(' '), one] as const))('%s', async ([, one], { collector, open }) => {
    const pieces = choose(one);
    const code = await codeOf(pieces, isThorough);
    await tryTag(pieces, code, { collector, open });
    if (isThorough) weigh(pieces, code);
  });
});
