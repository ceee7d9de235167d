import { countHeld, type Held } from './countHeld.js';
import { isOwn } from './isOwn.js';
import type { CompareResults, Played } from './records.js';
import { resultOf } from './resultOf.js';

/** A tag as a point of the chart. */
export interface Weighed extends Held {
  name: string;
  isOwn: boolean;
  /** Bytes. */
  brotli: number;
  /** Of the cases that it offers, from 0 to 1. */
  share: number;
}

/** What each tag weighs, and how many cases it holds; and which tags have no such point, with the reason. */
export const weighCases = ({ tags, cases, work }: CompareResults, played: Played) => {
  const weighed: Weighed[] = [];
  const left: { name: string; reason: string }[] = [];
  for (const { name } of tags) {
    const brotli = work?.tags[name]?.brotli;
    const { held, judged } = countHeld(played, name, cases);
    // Of who was not asked everything yet, nothing can be said beside the others.
    const isWhole = judged > 0 && cases.every((one) => resultOf(played, name, one.name));
    if (!brotli) left.push({ name, reason: 'it was not weighed yet' });
    else if (!isWhole) left.push({ name, reason: 'not all cases were played yet' });
    else weighed.push({ name, isOwn: isOwn(name), brotli, held, judged, share: held / judged });
  }
  return { weighed: weighed.sort((one, other) => one.brotli - other.brotli), left };
};
