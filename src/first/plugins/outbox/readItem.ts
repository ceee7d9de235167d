import type { Cargo } from '../../types.js';

/** Milliseconds. */
const LONGEST = 864e5;

/** A delivery that is kept. */
export interface Item {
  key: string;
  /** When it was sent first: milliseconds since 1970. */
  time: number;
  delivery: Cargo;
  /** How often the server broke down on it. */
  failures: number;
  /** What of its address says which server it is for. */
  host: string;
}

export const hostOf = (url: string): string => url.split('/', 3).join('/');

/** The item in a text, unless that is not one of ours, or too old, or from a clock that was wrong. */
export const readItem = (text: string): Item | false => {
  try {
    const item: Item = JSON.parse(text);
    item.host = hostOf(item.delivery.url!);
    return Math.abs(Date.now() - item.time) < LONGEST && /^(GET|POST)$/.test(item.delivery.method!) && item;
  } catch {
    return false;
  }
};
