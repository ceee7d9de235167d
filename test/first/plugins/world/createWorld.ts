import { vi } from 'vitest';
import { on } from '../../../../src/first/browser/on';
import { repeatAfter } from '../../../../src/first/core/repeatAfter';
import { createCourier } from '../../../../src/first/createCourier';
import { outbox } from '../../../../src/first/plugins/outbox';
import type { Face } from '../../../../src/first/types';
import { sampleDelivery } from '../../../samples';
import { createLocks } from './createLocks';
import { createShelves } from './createShelves';
import type { Faults } from './createStorage';
import type { Attempt, Fate, Tab, World } from './types';

interface Options {
  /** Whether the browser has Web Locks. */
  locks?: boolean | 'denied';
  /** Milliseconds that a write takes to be known elsewhere; 0 is at once. */
  lag?: () => number;
  random?: () => number;
}

interface Task {
  id: number;
  due: number;
  tab: Tab | undefined;
  run: () => void;
}

export const START = 1_700_000_000_000;
const real = { now: Date.now, random: Math.random };
const PREFIX = 'pagebeat.outbox.';

/**
 * One visitor's browser with its tabs, its clock and a server, all of it pretended: each tab runs the plugin around the
 * tracker's own courier. Ends with `endWorld()`.
 */
export const createWorld = ({ locks = true, lag = () => 0, random }: Options = {}) => {
  const tabs: Tab[] = [];
  const attempts: Attempt[] = [];
  const faults: Faults = {};
  let tasks: Task[] = [];
  let now = START;
  let skew = 0;
  let lastTask = 0;
  let current: Tab | undefined;

  const after: World['after'] = (milliseconds, tab, run) => {
    tasks.push({ id: ++lastTask, due: now + Math.max(milliseconds, 0), tab, run });
    return lastTask;
  };

  const within: World['within'] = (tab, action) => {
    const outer = current;
    current = tab;
    try {
      return action();
    } finally {
      current = outer;
    }
  };

  const nextTask = (end: number): Task | undefined => {
    const due = tasks.filter((task) => task.due <= end && !task.tab?.frozen);
    return due.sort((one, other) => one.due - other.due || one.id - other.id)[0];
  };

  const pass: World['pass'] = async (milliseconds) => {
    const end = now + milliseconds;
    for (let task = nextTask(end); task; task = nextTask(end)) {
      const { due, tab, run, id } = task;
      now = Math.max(now, due);
      tasks = tasks.filter((other) => other.id !== id);
      if (!tab) run();
      else if (tab.alive) within(tab, run);
      // What waits for a promise.
      for (let turn = 0; turn < 6; turn++) await null;
    }
    now = end;
  };

  const shelves = createShelves({ after }, lag);
  const lockManager = createLocks({ after });

  const world = {
    /** Every attempt to send, in order. */
    attempts,
    /** What is wrong with the storage. */
    faults,
    onLine: true,
    /** What becomes of an attempt. @default a server that takes everything in 20 ms */
    fate: (_attempt: Attempt): Fate => ({ ending: 200, delay: 20 }),
    get now() {
      return now;
    },
    /** The clock of the device is set forward, or back; timers do not care. */
    setClock: (milliseconds: number): void => {
      skew += milliseconds;
    },
    pass,
    after,
    within,
    tabs,
    locks: lockManager,
    /** All that is stored, by any key. To be written before any tab is open. */
    stored: shelves.texts,
    /** The storage as another page of the site sees it. */
    site: shelves.open({}),
    /** The names of what is kept, the oldest first. */
    kept: (): string[] =>
      [...shelves.texts]
        .filter(([key]) => key.startsWith(PREFIX))
        .map(([, text]) => JSON.parse(text))
        .sort((one, other) => one.time - other.time)
        .map(({ delivery }) => delivery.url.replace(/.*\//, '')),
    /** The names of what was sent, in order. */
    sent: (): string[] => attempts.map(({ name }) => name),

    open: (): Tab => {
      const listeners: Record<string, ((event: object) => void)[]> = {};
      const storage = shelves.open(faults);
      const isRunning = () => tab.alive && !tab.frozen;

      const face: Face = {
        track: () => {},
        additions: [],
        on,
        send(delivery, transport, done) {
          if (transport === 'none') return done('unsent', 0);
          const name = delivery.url!.replace(/.*\//, '');
          const attempt: Attempt = { tab, name, url: delivery.url!, at: now, transport, isTold: false };
          attempts.push(attempt);
          Object.assign(attempt, transport === 'beacon' ? { ending: 'queued' } : world.fate(attempt));
          const { ending, delay = 20, retryAfter } = attempt;
          if (ending === undefined) return;
          after(transport === 'beacon' ? 0 : delay, tab, () => {
            attempt.isTold = true;
            done(ending, repeatAfter(ending, retryAfter, Date.now()));
          });
        },
      };

      const tab: Tab & Record<'storage' | 'locks' | 'listeners', unknown> = {
        alive: true,
        frozen: false,
        told: {},
        storage,
        locks: undefined,
        listeners,
        track: (name, { host = 'https://api.example.com', ...overrides } = {}) =>
          within(tab, () => {
            const delivery = sampleDelivery({ url: `${host}/${name}`, fleeting: false, ...overrides });
            courier.deliver(delivery, (ending) => (tab.told[name] = ending));
          }),
        dispatch: (type, event = {}) => {
          if (!isRunning()) return;
          within(tab, () => {
            for (const listener of listeners[type] ?? []) listener(event);
          });
        },
        crash: () => {
          tab.alive = false;
        },
        leave: () => {
          tab.dispatch('pagehide');
          within(tab, courier.leave);
          tab.alive = false;
        },
        freeze: () => {
          tab.dispatch('pagehide', { persisted: true });
          within(tab, courier.leave);
          tab.frozen = true;
        },
        restore: () => {
          tab.frozen = false;
          within(tab, courier.come);
        },
      };
      if (locks) tab.locks = lockManager.of(tab, locks === 'denied');
      tabs.push(tab);
      const courier = within(tab, () => {
        outbox()(face);
        return createCourier(face);
      });
      return tab;
    },
  };

  type Inner = Record<'storage' | 'locks', unknown> & { listeners: Record<string, unknown[]> };
  const here = () => current as unknown as Inner;
  vi.stubGlobal('setTimeout', (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
    // A browser runs what is so late at once.
    if (!(delay < 2 ** 31)) throw new Error(`setTimeout of ${delay}`);
    return after(delay, current, () => run(...args));
  });
  vi.stubGlobal('clearTimeout', (id: number) => {
    tasks = tasks.filter((task) => task.id !== id);
  });
  vi.stubGlobal('addEventListener', (type: string, listener: unknown) => {
    (here().listeners[type] ??= []).push(listener);
  });
  vi.stubGlobal('navigator', {
    get onLine() {
      return world.onLine;
    },
    get locks() {
      return here().locks;
    },
  });
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (faults.denied) throw new DOMException('denied', 'SecurityError');
      return faults.missing ? null : here().storage;
    },
  });
  // No spies: they would remember every call.
  Date.now = () => now + skew;
  if (random) Math.random = random;
  return world;
};

export const endWorld = (): void => {
  vi.unstubAllGlobals();
  Object.assign(Date, { now: real.now });
  Object.assign(Math, { random: real.random });
  Reflect.deleteProperty(globalThis, 'localStorage');
};
