import { json } from '../../core/json.js';
import { type Item, readItem } from './readItem.js';

/** One key per item, so that tabs never overwrite what another one keeps. */
const PREFIX = 'pagebeat.outbox.';
const MOST = 50;

/** Makes what keeps items in localStorage. None of it throws where that is denied, missing, full or broken. */
export const createStore = () => {
  const random = Math.random();

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

  return {
    list,
    remove,
    /** @returns whether it is there to be read again; else nothing is left of it, as whoever is told so may send it */
    put: (item: Item): boolean => {
      const key = (item.key = item.key || PREFIX + item.time + '/' + random);
      try {
        window.localStorage[key] = json(item as never);
      } catch {
        // It is denied, or full.
      }
      return list().some((other) => other.key === key) || (remove(key) && false);
    },
  };
};
