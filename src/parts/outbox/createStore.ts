import { json } from '../../core/json.js';
import type { Delivery } from '../../types/records.js';
import { type Item, readItem } from './readItem.js';

/** One key per item, so that tabs never overwrite what another one keeps. */
const PREFIX = 'pagebeat.outbox.';
const MOST = 50;

/** Makes what keeps items in localStorage. None of it throws where that is denied, missing, full or broken. */
export const createStore = () => {
  const random = Math.random();
  let count = 0;

  /** @returns whether it is gone: only then nobody else can send it */
  const remove = (key: string): boolean => {
    try {
      delete window.localStorage[key];
      return !window.localStorage[key];
    } catch {
      return false;
    }
  };

  /** What is kept, the oldest first. What can't be read, is too old or too much is removed; all of it, when opted out. */
  const list = (): Item[] => {
    const items: Item[] = [];
    try {
      for (const key in window.localStorage) {
        if (key.indexOf(PREFIX)) continue;
        const item = !window.localStorage.disable_pirsch && readItem(key, window.localStorage[key]);
        if (item) items.push(item);
        else remove(key);
      }
    } catch {
      // It is denied: nothing is kept.
    }
    items.sort((one, other) => one.time - other.time);
    while (items.length > MOST) remove(items.shift()!.key);
    return items;
  };

  /** @returns whether it is there to be read again; else nothing is left of it, as whoever is told so may send it */
  const put = (item: Item): boolean => {
    try {
      window.localStorage[item.key] = json(item as never);
    } catch {
      // It is denied, or full.
    }
    return list().some(({ key }) => key === item.key) || (remove(item.key) && false);
  };

  return {
    list,
    remove,
    put,
    /** The time of what is sent now. Its fraction of a millisecond keeps the order of what comes together. */
    stamp: (): number => Date.now() + ++count / 1e3,
    /** Keeps what is new. */
    keep: (time: number, { name, kind, url, method, headers, body }: Delivery): boolean =>
      put({
        key: PREFIX + time + '/' + random,
        time,
        delivery: { name, kind, url, method, headers, body } as Delivery,
        failures: 0,
      }),
  };
};
