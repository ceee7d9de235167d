import { vi } from 'vitest';
import { guard } from '../../../src/browser/guard';
import { outbox } from '../../../src/parts/outbox';
import { retry } from '../../../src/parts/retry';
import type { Settings } from '../../../src/types/options';
import type { Answer, Stages } from '../../../src/types/records';
import { delivery } from '../../records';
import { createLocks } from './createLocks';
import { createShelves } from './createShelves';
import type { Faults } from './createStorage';
import type { Attempt, Ending, Fate, Tab, World } from './types';

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
/** Turns of the microtask queue within which all is told that waits for a promise. */
const TURNS = 16;

/** What the parts inside of the outbox answer. */
const answerOf = (ending: Ending, retryAfter: string | undefined): Answer =>
  ending === 'queued'
    ? { queued: true }
    : typeof ending === 'number'
      ? { status: ending, headers: { get: (name) => (name === 'Retry-After' ? (retryAfter ?? null) : null) } }
      : { reason: ending };

/**
 * One visitor's browser with its tabs, its clock and a server, all of it pretended: each tab runs the part, and around it the
 * one that sends again. Ends with `endWorld()`.
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
      if (tab && !tab.alive) continue;
      // What waits for a promise belongs to the same tab.
      current = tab;
      run();
      for (let turn = 0; turn < TURNS; turn++) await null;
      current = undefined;
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
    /** Otherwise what is inside of the outbox answers that the browser is offline, and sends nothing. */
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

    /** Opens a page whose tag asks for the outbox. */
    open: (settings: Settings = { outbox: '' }): Tab => {
      const listeners: Record<string, ((event: object) => void)[]> = {};
      const storage = shelves.open(faults);
      const isRunning = () => tab.alive && !tab.frozen;

      // No spies: they would remember every call.
      const stages = {
        judge: () => ({ ok: true }),
        on: (types, listener) => {
          for (const type of types.split(' ')) {
            (listeners[type] ??= []).push(guard(listener) as never);
          }
        },
        send: (delivery) =>
          new Promise((resolve, reject) => {
            if (!world.onLine) {
              after(0, tab, () => resolve({ reason: 'offline' }));
              return;
            }
            const { url } = delivery;
            const name = url.replace(/.*\//, '');
            const attempt: Attempt = { tab, name, url, delivery, at: now, isTold: false };
            attempts.push(attempt);
            Object.assign(attempt, world.fate(attempt));
            const { ending, delay = 20, retryAfter } = attempt;
            if (ending === undefined && !('answer' in attempt)) return;
            after(delay, tab, () => {
              attempt.isTold = true;
              if (ending === 'network') reject(new TypeError('Failed to fetch'));
              else resolve(ending === undefined ? (attempt.answer as Answer) : answerOf(ending, retryAfter));
            });
          }),
      } as Pick<Stages, 'on' | 'send' | 'judge'> as Stages;

      const tab: Tab & Record<'storage' | 'locks', unknown> = {
        alive: true,
        frozen: false,
        told: {},
        storage,
        locks: undefined,
        track: (name, { host = 'https://api.example.com', ...overrides } = {}) =>
          within(tab, () => {
            const tell = (ending: Ending): void => {
              tab.told[name] = ending;
            };
            stages.send(delivery({ url: `${host}/${name}`, kind: 'event', body: '{}', ...overrides })).then(
              (answer) => {
                const { status = 'network', queued, reason } = answer ?? {};
                tell(queued ? 'queued' : ((reason as Ending) ?? status));
              },
              () => tell('network'),
            );
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
          tab.alive = false;
        },
        freeze: () => {
          tab.dispatch('pagehide', { persisted: true });
          tab.frozen = true;
        },
        restore: () => {
          tab.frozen = false;
          tab.dispatch('pageshow', { persisted: true });
        },
      };
      if (locks) tab.locks = lockManager.of(tab, locks === 'denied');
      tabs.push(tab);
      within(tab, () => {
        outbox(stages, settings);
        retry(stages, {});
      });
      return tab;
    },
  };

  const here = () => current as unknown as Record<'storage' | 'locks', unknown>;
  vi.stubGlobal('setTimeout', (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) => {
    // A browser runs what is so late at once.
    if (!(delay < 2 ** 31)) throw new Error(`setTimeout of ${delay}`);
    return after(delay, current, () => run(...args));
  });
  vi.stubGlobal('clearTimeout', (id: number) => {
    tasks = tasks.filter((task) => task.id !== id);
  });
  vi.stubGlobal('navigator', {
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
