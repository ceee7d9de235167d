import type { Cargo } from '../../types.js';
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
      delete localStorage[key];
      return !localStorage[key];
    } catch {
      return false;
    }
  };

  /** What is kept, the oldest first. What can't be read, is too old or too much is removed; all of it, when opted out. */
  const list = (): Item[] => {
    const items: Item[] = [];
    try {
      for (const key in localStorage) {
        if (key.indexOf(PREFIX)) continue;
        const item = !localStorage.disable_pirsch && readItem(localStorage[key]);
        if (item) {
          item.key = key;
          items.push(item);
        } else remove(key);
      }
    } catch {}
    items.sort((one, other) => one.time - other.time);
    while (items.length > MOST) remove(items.shift()!.key);
    return items;
  };

  /** Keeps an item, if need be in place of the oldest one. @returns whether it is there to be read again */
  const put = (key: string, item: Partial<Item>, isLast?: boolean): boolean => {
    try {
      if (!localStorage.disable_pirsch) localStorage[key] = JSON.stringify(item);
    } catch {
      const oldest = list()[0];
      // Never put back what is not removed for good: another tab may have sent it.
      if (oldest && !isLast && remove(oldest.key)) return put(key, item, true);
    }
    if (list().some((other) => other.key === key)) return true;
    // Whoever is told so may send it.
    remove(key);
    return false;
  };

  return {
    list,
    remove,
    put,
    /** The time of what is sent now. Its fraction of a millisecond keeps the order of what comes together. */
    stamp: (): number => Date.now() + ++count / 1e3,
    /** Keeps what is new. */
    keep: (time: number, delivery: Cargo): boolean =>
      put(PREFIX + time + '/' + random, { time, delivery, failures: 0 }),
  };
};
