import { setTimeout as wait } from 'node:timers/promises';

/** The value of a promise, or an error when that takes longer. */
export const inTime = async <Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> => {
  const alarm = new AbortController();
  const late = wait(milliseconds, undefined, { signal: alarm.signal }).then(() => {
    throw new Error(`no answer after ${milliseconds} ms`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    alarm.abort();
    late.catch(() => {});
  }
};
