import type { ListedHit } from '../collector/records.js';

/** Which hits are listed. */
export type Accepts = (hit: ListedHit) => boolean;

interface Options {
  limit?: number;
  accepts?: Accepts | undefined;
}

/** What there is to draw. */
export interface ReadArrivals {
  hits: ListedHit[];
  more: number;
  unseen: number;
  arrived: number;
  list: number;
}

export interface ArrivalList {
  add(hits: ListedHit[], skipped: number): void;
  clear(): void;
  filter(accepts: Accepts | undefined): void;
  read(): ReadArrivals;
  subscribe(listener: () => void): void;
}

/** So many are remembered for another filter than the present one. */
const REMEMBERED = 1000;

// After a new beginning of the server an id may come again, at another time.
const keyOf = ({ id, time }: ListedHit) => `${id} ${time}`;

const everything = () => true;

/**
 * What arrived, the newest first: a bounded list of the hits that are accepted, and how many more there were.
 *
 * - `add(hits, skipped)` takes what the stream hands on; a hit that is known already is left out.
 * - `filter(accepts)` lists others from now on, as far as they are remembered.
 * - `read()`: `more` were accepted and are not listed; `unseen` were never seen, so nobody knows whether the filter
 *   would have taken them; `arrived` is how many there were in all; `list` is another number when the list is another.
 * - `subscribe(listener)` calls one when there is something else to read.
 */
export function createArrivals({ limit = 100, accepts }: Options = {}): ArrivalList {
  let onChange = () => {};
  let recent: ListedHit[] = [];
  let listed: ListedHit[] = [];
  let arrived = 0;
  let accepted = 0;
  let unseen = 0;
  let list = 1;

  function clear() {
    recent = [];
    listed = [];
    arrived = 0;
    accepted = 0;
    unseen = 0;
    list++;
    onChange();
  }

  function add(hits: ListedHit[], skipped: number) {
    const known = new Set([...recent, ...listed].map(keyOf));
    const fresh = hits.filter((hit) => !known.has(keyOf(hit))).reverse();
    const taken = fresh.filter(accepts ?? everything);
    recent = [...fresh, ...recent].slice(0, REMEMBERED);
    listed = [...taken, ...listed].slice(0, limit);
    arrived += fresh.length + skipped;
    accepted += taken.length;
    unseen += skipped;
    onChange();
  }

  function filter(other: Accepts | undefined) {
    const known = new Set(recent);
    accepts = other;
    const taken = [...recent, ...listed.filter((hit) => !known.has(hit))].filter(accepts ?? everything);
    listed = taken.slice(0, limit);
    accepted = taken.length;
    unseen = 0;
    list++;
    onChange();
  }

  function read(): ReadArrivals {
    // Without a filter all that was skipped would have been listed.
    const all = accepts ? accepted : arrived;
    return { hits: listed, more: all - listed.length, unseen: accepts ? unseen : 0, arrived, list };
  }

  const subscribe = (listener: () => void) => {
    onChange = listener;
  };

  return { add, clear, filter, read, subscribe };
}
