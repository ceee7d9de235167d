/** So many are remembered for another filter than the present one. */
const REMEMBERED = 1000;

// After a new beginning of the server an id may come again, at another time.
const keyOf = ({ id, time }) => `${id} ${time}`;

const everything = () => true;

/**
 * What arrived, the newest first: a bounded list of the hits that are accepted, and how many more there were.
 *
 * - `add(hits, skipped)` takes what the stream hands on; a hit that is known already is left out.
 * - `filter(accepts)` lists others from now on, as far as they are remembered.
 * - `read()`: `more` were accepted and are not listed; `unseen` were never seen, so nobody knows whether the filter
 *   would have taken them; `arrived` is how many there were in all; `list` is another number when the list is another.
 * - `subscribe(listener)` calls one when there is something else to read.
 *
 * @param {{ limit?: number, accepts?: (hit: any) => boolean }} options
 */
export function createArrivals({ limit = 100, accepts } = {}) {
  let onChange = () => {};
  let recent;
  let listed;
  let arrived;
  let accepted;
  let unseen;
  let list = 0;

  function clear() {
    recent = [];
    listed = [];
    arrived = 0;
    accepted = 0;
    unseen = 0;
    list++;
    onChange();
  }

  function add(hits, skipped) {
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

  function filter(other) {
    const known = new Set(recent);
    accepts = other;
    const taken = [...recent, ...listed.filter((hit) => !known.has(hit))].filter(accepts ?? everything);
    listed = taken.slice(0, limit);
    accepted = taken.length;
    unseen = 0;
    list++;
    onChange();
  }

  function read() {
    // Without a filter all that was skipped would have been listed.
    const all = accepts ? accepted : arrived;
    return { hits: listed, more: all - listed.length, unseen: accepts ? unseen : 0, arrived, list };
  }

  const subscribe = (listener) => {
    onChange = listener;
  };

  clear();
  return { add, clear, filter, read, subscribe };
}
