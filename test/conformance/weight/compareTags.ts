import { median } from '../../benchmark/median.js';
import type { Work } from './results';

/** What is printed, by the name under which it was measured; with so many decimals. */
const FIGURES: Record<string, [title: string, digits: number]> = {
  script: ['Script at load: ms of the main thread', 1],
  slowScript: ['Script at load, slowed down 4x: ms of the main thread', 1],
  tasks: ['All work at load, layout and answers too: ms of the main thread', 1],
  heap: ['Heap after load: KB', 1],
  call: ['An event: µs until the call returns, by the clock on the wall', 0],
  spent: ['An event: µs of the main thread until it is answered', 0],
  gzip: ['Script: bytes with gzip', 0],
  brotli: ['Script: bytes with brotli', 0],
  bytes: ['Sent at load: bytes with headers and preflights', 0],
  preflights: ['Sent at load: preflights', 0],
  eventBytes: ['Sent by an event: bytes with headers and preflights', 0],
  eventRequests: ['Sent by 1,000 events: requests', 0],
  longTasks: ['1,000 events in one task: long tasks (above 50 ms)', 0],
  burst: ['1,000 events in one task: ms of the long tasks together', 0],
  eventPreflights: ['Sent by 1,000 events: preflights', 0],
};

const spread = (numbers: number[]): Spread => ({
  middle: median(numbers),
  least: Math.min(...numbers),
  most: Math.max(...numbers),
});

export interface Spread {
  middle: number;
  least: number;
  most: number;
}

/** A row for the floor, and for each of the others. */
export interface Figure {
  title: string;
  digits: number;
  rows: { cost: Spread; ratio: Spread | undefined }[];
}

/**
 * What each tag costs, and how many times what the floor does, which is the first of them. There is no such ratio where the
 * floor costs nothing, or was lost in the noise in some round: those that are left would be the ones with a high floor.
 */
export function compareTags(works: Work[]): Figure[] {
  const [least] = works;
  return Object.entries(FIGURES).map(([key, [title, digits]]) => {
    const read = (work: Work): number[] =>
      work.rounds.map((round) => ({ gzip: work.gzip, brotli: work.brotli, ...round })[key] ?? Number.NaN);
    const floor = least ? read(least) : [];
    const isFloor = floor.every((number) => number > 0);
    const rows = works.map(read).map((cost) => ({
      cost: spread(cost),
      ratio: isFloor ? spread(cost.map((number, round) => number / (floor[round] ?? Number.NaN))) : undefined,
    }));
    return { title, digits, rows };
  });
}
