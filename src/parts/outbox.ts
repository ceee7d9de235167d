import { guard } from '../browser/guard.js';
import { on } from '../browser/on.js';
import type { Answer, Delivery, Part } from '../types/records.js';
import { repeatAfter } from './around/repeatAfter.js';
import { tell } from './around/tell.js';
import { createStore } from './outbox/createStore.js';
import { createTurn } from './outbox/createTurn.js';
import { hostOf, type Item } from './outbox/readItem.js';

declare module '../types/options.js' {
  interface Settings {
    /** x */
    outbox?: string | null;
  }
}

const LARGEST = 5000;
const SOON = 1000;
const LATER = 15000;
const PAUSE = 200;
const FIRST_REST = 3e4;
const LONGEST_REST = 3e5;

export const outbox: Part = (stages, settings) => {
  const { send } = stages;
  const store = createStore();
  const turn = createTurn();
  let rests: Record<string, number> = {};
  let least = 0;
  let flight: object | undefined;
  let timer: ReturnType<typeof setTimeout>;

  const after = (delay: number, action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(guard(action), delay);
  };

  /** @returns whether the answer proves that the server took nothing */
  const hear = (host: string, answer: Answer): boolean => {
    const { status, queued, reason } = answer;
    const again = repeatAfter(answer);
    const isRefused = again !== undefined;
    const isOffline = reason === 'offline';
    if (isRefused) rests[host] = Date.now() + Math.max(again || FIRST_REST, least) * (1 + Math.random() / 2);
    else if (!queued) rests[host] = !isOffline && status! < 500 ? 0 : Infinity;
    return isRefused || isOffline;
  };

  const restOf = ({ delivery }: Item): number => rests[hostOf(delivery)] || 0;

  const plan = (delay: number): void => {
    const due = Math.min.apply(null, store.list().map(restOf));
    if (!flight) {
      clearTimeout(timer);
      if (due < Infinity) after(Math.max(delay, due - Date.now()), drain);
    }
  };

  const stop = (delay: number): void => {
    flight = undefined;
    turn.release();
    plan(delay);
  };
  const giveUp = () => stop(LATER);

  const drain = (): void => {
    flight = {};
    after(LATER, giveUp);
    turn.take(() => after(PAUSE, step));
  };

  const step = (): void => {
    let next: Item | undefined;
    after(LATER, giveUp);
    if (turn.holds())
      store.list().forEach((item) => {
        if (restOf(item) <= Date.now() && !(next && item.failures >= next.failures)) next = item;
      });
    if (next && store.remove(next.key)) fly(next);
    else giveUp();
  };

  const fly = (item: Item): void => {
    const land = (): void => {
      if (flight === item) after(PAUSE, step);
      else plan(SOON);
    };
    const { delivery } = item;
    flight = item;
    rests[hostOf(delivery)] = Infinity;
    send(delivery).then((answer) => {
      if (hear(hostOf(delivery), answer)) {
        least = Math.min(least * 2 || 2 * FIRST_REST, LONGEST_REST);
        item.failures += +(answer.status === 500);
        store.put(item);
      } else least = 0;
      land();
    }, land);
  };

  if (settings.outbox == null) return;
  tell(stages);
  stages.send = (delivery) => {
    if ((delivery as {call?: string}).call) return send(delivery);
    const time = store.stamp();
    return send(delivery).then(
      (answer) => {
        let isKept = false;
        guard(() => {
        const host = hostOf(delivery);
        const was = rests[host];
        isKept =
          hear(host, answer) &&
          delivery.kind !== 'session' &&
          new Blob(['' + delivery.body]).size <= LARGEST &&
          store.keep(time, delivery);
        if (rests[host] !== was) plan(SOON);
        })();
        return isKept ? { queued: true } : answer;
      },
      (error) => {
        rests[hostOf(delivery)] = Infinity;
        throw error;
      },
    );
  };
  on('online', () => {
    rests = {};
    plan(SOON);
  });
  on('pagehide', () => {
    if (flight) stop(SOON);
  });
  store.list();
  turn.release();
};
