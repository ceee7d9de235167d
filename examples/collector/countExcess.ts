import type { Limit } from './limits.js';

/** How many of the oldest have to go, so that the rest is within the limit; the newest, which is the last, may stay. */
export function countExcess<Thing>(things: readonly Thing[], bytesOf: (thing: Thing) => number, limit: Limit): number {
  let bytes = 0;
  let kept = 0;
  for (let index = things.length - 1; index >= 0; index--) {
    bytes += bytesOf(things[index] as Thing);
    if (kept > 0 && (bytes > limit.bytes || kept >= limit.count)) break;
    kept++;
  }
  return things.length - kept;
}
