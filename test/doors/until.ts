import { setTimeout as wait } from 'node:timers/promises';

/** Waits for something to come true: in real time, also where the test's own timers are fake. */
export const until = async <Value>(look: () => Value, what = String(look)): Promise<Value> => {
  const end = performance.now() + 3000;
  for (;;) {
    const value = look();
    if (value) return value;
    if (performance.now() > end) throw new Error('It never came true: ' + what);
    await wait(2);
  }
};
