import type { ArrivalList, ReadArrivals } from './createArrivals.js';

/** Nobody reads a hundred rows in a fifth of a second: for each new one the list rests so many milliseconds. */
const REST = 5;
const MOST = 100;

/**
 * Calls `draw` with what there is, in a frame after it has changed: at once where little comes, less often where much does,
 * and never while the page is hidden.
 *
 * @returns asks for a drawing, though nothing has arrived
 */
export function followArrivals(arrivals: ArrivalList, draw: (read: ReadArrivals) => void): () => void {
  let busy = false;
  let changed = false;
  let drawn = 0;

  function run() {
    busy = true;
    requestAnimationFrame(() => {
      changed = false;
      const read = arrivals.read();
      const fresh = Math.max(0, read.arrived - drawn);
      drawn = read.arrived;
      draw(read);
      setTimeout(rested, REST * Math.min(fresh, MOST));
    });
  }

  function rested() {
    busy = false;
    if (changed) run();
  }

  function ask() {
    changed = true;
    if (!busy) run();
  }

  arrivals.subscribe(ask);
  return ask;
}
