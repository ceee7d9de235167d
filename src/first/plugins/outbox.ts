import type { Ending, Plugin } from '../types.js';
import { createStore } from './outbox/createStore.js';
import { createTurn } from './outbox/createTurn.js';
import { hostOf, type Item } from './outbox/readItem.js';
import { restUntil } from './outbox/restUntil.js';

/** Bytes. More would use up what the site may store, and of what `keepalive` may send what is free beside the tracker. */
const LARGEST = 5000;
/** Milliseconds. */
const SOON = 1000;
/** Milliseconds until it is tried again when another tab has the turn, or this one lost it. */
const LATER = 3e4;
const LONGEST_REST = 3e5;
/** Milliseconds between two items, and until what another tab has written is known in this one. */
const PAUSE = 200;
/** Milliseconds: a browser may never answer, when the page was in its back/forward cache. */
const LONGEST_WAIT = 15000;

/**
 * Keeps what a server did not take, and sends it later: on this page, or on a next one of the site in the same browser.
 *
 * A call whose event is kept resolves with `queued: true`. Kept is what provably did not arrive: the browser is offline,
 * or the answer was 429, 500 or 503. What may have arrived is not, so that nothing is counted twice; nor is a heartbeat,
 * nor a body of more than 5,000 bytes. At most 50 are kept, the oldest goes; and for 24 hours.
 *
 * They are sent one after the other, by one tab at a time, once a server has answered something else or the browser is
 * online again; after a failure when the server's `Retry-After` says, or after 30 seconds and up to 5 minutes. Servers
 * count them for the moment when they arrive. Where storage is denied or full everything goes on as without the outbox.
 *
 * **Consent**: a kept event (its name and metadata, the page's address and title, the referrer) is written to the
 * visitor's device, to localStorage under `pagebeat.outbox.…`. Under the ePrivacy rules that usually needs consent.
 * Nothing is written unless a delivery fails or, for a moment, to agree with other tabs while something is kept. An item
 * is deleted before it is sent or, after 24 hours, by the next page that loads the outbox; with
 * `localStorage.disable_pirsch` set, the next page deletes them all.
 *
 * @see https://w3c.github.io/web-locks
 */
export const outbox = (): Plugin => (tracker) => {
  const { send } = tracker;
  const store = createStore();
  const turn = createTurn();
  /**
   * Until when each server is left alone: 0 when it is well, Infinity when it has to answer something else first. Where
   * the line is dead each attempt would lose an item that may have arrived, so none is made before anything is answered.
   */
  let rests: Record<string, number> = {};
  let longerRest = 0;
  let draining = false;
  /** What is on its way; nobody waits for it any more when this says something else. */
  let flight: Item | undefined;
  let timer: ReturnType<typeof setTimeout>;

  const after = (delay: number, action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  /** @returns whether the ending proves that the server took nothing */
  const hear = (host: string, ending?: Ending, again?: number): boolean => {
    const isRefused = again !== undefined;
    if (isRefused) rests[host] = restUntil(longerRest, again);
    else if (ending !== 'queued') rests[host] = (ending as number) < 500 ? 0 : Infinity;
    return isRefused;
  };

  const restOf = ({ host }: Item): number => rests[host] || 0;

  /** Drains when the first of the servers may be asked. */
  const plan = (delay: number): void => {
    const due = Math.min.apply(null, store.list().map(restOf));
    if (!draining && due < Infinity) after(Math.max(delay, due - Date.now()), drain);
  };

  const stop = (delay: number): void => {
    draining = false;
    flight = undefined;
    clearTimeout(timer);
    turn.release();
    plan(delay);
  };

  const drain = (): void => {
    if (navigator.onLine !== false) {
      const giveUp = (): void => stop(LATER);
      draining = true;
      after(LONGEST_WAIT, giveUp);
      turn.take(() => after(PAUSE, step), giveUp);
    }
  };

  const step = (): void => {
    let next: Item | undefined;
    if (draining && turn.holds() && navigator.onLine !== false) {
      store.list().forEach((item) => {
        // One that a server breaks down on does not hold up the others.
        if (restOf(item) <= Date.now() && !(next && item.failures >= next.failures)) next = item;
      });
    }
    // Removed in the task in which it is sent: whatever happens then, nobody sends it again.
    if (next && store.remove(next.key)) fly(next);
    else stop(LATER);
  };

  const fly = (item: Item): void => {
    const land = (): void => {
      if (flight === item) {
        flight = undefined;
        after(PAUSE, step);
      } else plan(SOON);
    };
    flight = item;
    after(LONGEST_WAIT, () => {
      hear(item.host);
      land();
    });
    send(item.delivery, 'keepalive', (ending, again) => {
      const isRefused = hear(item.host, ending, again);
      longerRest = isRefused ? Math.min(longerRest * 2 || 2 * LATER, LONGEST_REST) : 0;
      if (isRefused) {
        item.failures += +(ending === 500);
        store.put(item.key, item);
      }
      land();
    });
  };

  tracker.send = (delivery, transport, done) => {
    // What another script is to be told is for this page alone.
    if (delivery.call) return send(delivery, transport, done);
    const host = hostOf(delivery.url!);
    const time = store.stamp();
    send(delivery, transport, (ending, again) => {
      const wasWell = rests[host] === 0;
      const isRefused = hear(host, ending, again);
      const isKept = isRefused && !delivery.fleeting && delivery.size <= LARGEST && store.keep(time, delivery);
      if ((ending as number) > 0 && (!wasWell || rests[host])) plan(SOON);
      done(isKept ? 'queued' : ending, isKept ? undefined : again);
    });
  };

  tracker.on('online', () => {
    rests = {};
    plan(SOON);
  });
  tracker.on('pagehide', () => {
    // The next page has the turn at once, also when this one stays in the back/forward cache.
    if (draining) stop(SOON);
  });
  store.list();
  turn.release();
};
