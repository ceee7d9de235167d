/**
 * The page's own time stands still, and passes by `fuzz.pass` only: all that is set or asked on this page is in it, and what runs
 * late throws where a timer of the page does.
 */
export function clock(): void {
  interface Timer {
    due: number;
    every: number;
    run(): void;
  }
  const { fuzz } = window;
  const { port1, port2 } = new MessageChannel();
  const keys = Object.keys;
  const start = Date.now();
  // Also what is there before time has passed is later than the start of the page.
  let now = start;
  let lastId = 0;
  /** More runs than that in one go are left out, as of a timer of a millisecond. */
  const most = 80;
  const timers: Record<number, Timer> = Object.create(null);
  let job = (): void => {};

  const add = (action: unknown, delay: unknown, isRepeated: boolean, given: unknown[]): number => {
    const wait = Number(delay) > 0 && Number(delay) < 2 ** 31 ? Number(delay) : 0;
    const run = (): void => {
      if (typeof action === 'function') action(...given);
    };
    timers[++lastId] = { due: now + wait, every: isRepeated ? wait || 1 : 0, run };
    return lastId;
  };
  const next = (end: number): number => {
    const ids = keys(timers);
    let found = 0;
    for (let index = 0; index < ids.length; index++) {
      const id = Number(ids[index]);
      if (timers[id]!.due <= end && (!found || timers[id]!.due < timers[found]!.due)) found = id;
    }
    return found;
  };
  port1.onmessage = () => job();
  const inTask = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      job = () => {
        resolve();
        act();
      };
      port2.postMessage(0);
    });

  const passOnce = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    for (let runs = 0; runs < most; runs++) {
      const id = next(end);
      const timer = timers[id];
      if (!timer) break;
      now = Math.max(timer.due, now);
      if (timer.every) timer.due = now + timer.every;
      else delete timers[id];
      await inTask(timer.run);
    }
    now = end;
  };
  let passed = Promise.resolve();
  fuzz.pass = (milliseconds) => {
    passed = passed.then(() => passOnce(milliseconds));
    return passed;
  };

  const clear = (id?: unknown): void => {
    delete timers[Number(id)];
  };
  window.setTimeout = ((action: unknown, delay: unknown, ...given: unknown[]) =>
    add(action, delay, false, given)) as typeof setTimeout;
  window.setInterval = ((action: unknown, delay: unknown, ...given: unknown[]) =>
    add(action, delay, true, given)) as typeof setInterval;
  window.clearTimeout = window.clearInterval = clear;
  Date.now = () => now;
}
