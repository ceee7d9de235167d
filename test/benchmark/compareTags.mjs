import { median } from './median.mjs';

/** What is printed, by the name under which it was measured. */
const FIGURES = {
  script: 'Script at load, ms of the main thread',
  slowScript: 'Script at load, slowed down 4x, ms of the main thread',
  tasks: 'All tasks at load, layout and answers too, ms of the main thread',
  slowTasks: 'All tasks at load, slowed down 4x, ms of the main thread',
  heap: 'Heap after load, bytes',
  call: 'An event: µs until the call returns',
  spent: 'An event: µs of the main thread until it is answered',
  gzip: 'Script, bytes with gzip',
  brotli: 'Script, bytes with brotli',
  bytes: 'Sent at load, bytes with headers and preflights',
  preflights: 'Sent at load, preflights',
  eventBytes: 'Sent by an event, bytes with headers and preflights',
  eventRequests: 'Sent by 1,000 events, requests',
  eventPreflights: 'Sent by 1,000 events, preflights',
};

const spread = (numbers) => ({ middle: median(numbers), least: Math.min(...numbers), most: Math.max(...numbers) });

/**
 * What each tag costs more than the empty page, and how many times what the floor does; a round tells no ratio when the
 * floor was lost in the noise there.
 *
 * @typedef {{ middle: number, least: number, most: number }} Spread
 * @param {Record<string, number>[][]} rounds of each tag: first the empty page, then the floor
 * @returns {{ title: string, rows: { tag: number, cost: Spread, ratio: Spread | undefined }[] }[]}
 */
export function compareTags([empty, ...rounds]) {
  return Object.entries(FIGURES).map(([key, title]) => {
    const costs = rounds.map((samples) => samples.map((sample, round) => sample[key] - empty[round][key]));
    const rows = costs.map((cost, index) => {
      const ratios = cost.map((number, round) => number / costs[0][round]).filter((_, round) => costs[0][round] > 0);
      return { tag: index + 1, cost: spread(cost), ratio: ratios.length ? spread(ratios) : undefined };
    });
    return { title, rows };
  });
}
