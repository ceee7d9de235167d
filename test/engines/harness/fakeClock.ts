declare global {
  interface Window {
    /** Lets so many milliseconds pass for the tag, one timer after the other. */
    tick(milliseconds: number): Promise<void>;
  }
}

function install(): void {
  interface Timer {
    id: number;
    due: number;
    every?: number;
    run(): void;
  }
  type SetTimer = (action: TimerHandler, delay?: number, ...args: unknown[]) => number;
  const { clearTimeout, clearInterval } = window;
  const { setTimeout, setInterval } = window as unknown as Record<'setTimeout' | 'setInterval', SetTimer>;
  const real = { setTimeout, setInterval, clearTimeout, clearInterval, now: Date.now };
  let now = Date.now();
  let timers: Timer[] = [];
  // Far above the ids that a browser gives.
  const firstId = 1e9;
  let lastId = firstId;

  const calledByTag = (): boolean => /\/pagebeat/.test(String(new Error().stack));

  const fake =
    (name: 'setTimeout' | 'setInterval'): SetTimer =>
    (action, delay = 0, ...args) => {
      if (!calledByTag()) return real[name].call(window, action, delay, ...args);
      const run = () => (action as (...args: unknown[]) => void)(...args);
      const timer: Timer = { id: ++lastId, due: now + delay, run };
      if (name === 'setInterval') timer.every = Math.max(delay, 1);
      timers.push(timer);
      return timer.id;
    };

  const fakeClear =
    (name: 'clearTimeout' | 'clearInterval') =>
    (id?: number): void => {
      if (id === undefined || id <= firstId) real[name].call(window, id);
      else timers = timers.filter((timer) => timer.id !== id);
    };

  window.tick = async (milliseconds) => {
    const end = now + milliseconds;
    for (;;) {
      const next = timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0];
      if (!next) break;
      now = Math.max(now, next.due);
      if (next.every) next.due += next.every;
      else timers = timers.filter((timer) => timer !== next);
      next.run();
      // What waits for a promise goes on before the next timer.
      await new Promise((resolve) => real.setTimeout.call(window, resolve));
    }
    now = end;
  };

  Object.assign(window, {
    setTimeout: fake('setTimeout'),
    setInterval: fake('setInterval'),
    clearTimeout: fakeClear('clearTimeout'),
    clearInterval: fakeClear('clearInterval'),
  });
  Date.now = () => (calledByTag() ? now : real.now());
}

/**
 * Source text of a script, to be loaded before the tag: for calls from `/pagebeat….js` time stands still and passes by
 * `tick(ms)` only. All other calls go on to the real clock, which WebKit's driver needs to answer; `requestIdleCallback`
 * stays as it is for all.
 */
export const fakeClock = `(${install})();`;
