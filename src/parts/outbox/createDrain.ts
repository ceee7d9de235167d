import { guard } from '../../browser/guard.js';
import type { Answer, Delivery, Stages } from '../../types/records.js';
import type { createStore } from './createStore.js';
import { createTurn } from './createTurn.js';
import type { Item } from './readItem.js';

/** Milliseconds. */
const SOON = 1000;
/**
 * Milliseconds until it is tried again when another tab has the turn, and until nobody waits for a lock or an answer any more:
 * a browser may never give one, when the page was in its back/forward cache.
 */
const LATER = 15000;
/** Milliseconds between two items, and until what another tab has written is known in this one. */
const PAUSE = 200;

/**
 * Makes what sends what is kept: one after the other, by one tab at a time.
 *
 * @param restOf until when the server of a delivery is left alone, in milliseconds since 1970; nothing when it was not heard of
 * @param hear is told what became of a delivery, nothing as it is sent; says whether that proves that the server took nothing
 * @returns what has it begin, when the first of the servers may be asked
 */
export const createDrain = (
  { send, on }: Stages,
  store: ReturnType<typeof createStore>,
  restOf: (delivery: Delivery) => number | undefined,
  hear: (delivery: Delivery, answer: Answer | undefined, isKept?: boolean) => boolean,
): (() => void) => {
  const turn = createTurn();
  /** Something while it is this tab's turn, or asked for: the item that is on its way. */
  let flight: object | undefined;
  let timer: ReturnType<typeof setTimeout>;

  const after = (delay: number, action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(guard(action), delay);
  };

  const plan = (delay = SOON): void => {
    const due = Math.min.apply(
      null,
      store.list().map(({ delivery }) => restOf(delivery) || 0),
    );
    if (flight) return;
    clearTimeout(timer);
    if (due < Infinity) after(Math.max(delay, due - Date.now()), begin);
  };

  const stop = (delay?: number): void => {
    flight = undefined;
    turn.release();
    plan(delay);
  };
  const giveUp = (): void => stop(LATER);

  const begin = (): void => {
    flight = {};
    after(LATER, giveUp);
    turn.take(() => after(PAUSE, step));
  };

  const step = (): void => {
    let next: Item | undefined;
    after(LATER, giveUp);
    if (turn.holds()) {
      store.list().forEach((item) => {
        // One that a server breaks down on does not hold up the others.
        if (!(restOf(item.delivery)! > Date.now()) && !(next && item.failures >= next.failures)) next = item;
      });
    }
    // Removed in the task in which it is sent: whatever happens then, nobody sends it again.
    if (next && store.remove(next.key)) fly(next);
    else giveUp();
  };

  const fly = (item: Item): void => {
    const { delivery } = item;
    const land = guard(() => {
      if (flight === item) after(PAUSE, step);
      else plan();
    });
    flight = item;
    hear(delivery, undefined);
    send(delivery).then(
      guard((answer: Answer) => {
        if (hear(delivery, answer, true)) {
          item.failures += +(answer.status === 500);
          store.put(item);
        }
        land();
      }),
      land,
    );
  };

  on('pagehide', () => {
    // The next page has the turn at once, also when this one stays in the back/forward cache.
    if (flight) stop();
  });
  return plan;
};
