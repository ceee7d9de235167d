import type { NamedCase, Played } from './records.js';
import { resultOf } from './resultOf.js';

export interface Held {
  held: number;
  /** Cases that hold or fail: what a tag does not offer is no failure of it. */
  judged: number;
}

/** In how many cases a tag holds, of those that it offers. */
export const countHeld = (played: Played, tag: string, cases: NamedCase[]): Held => {
  const words = cases.map((one) => resultOf(played, tag, one.name)?.word);
  const held = words.filter((word) => word === 'holds').length;
  return { held, judged: held + words.filter((word) => word === 'fails').length };
};
