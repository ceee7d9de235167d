import type { later as everywhere, Later } from '../browser/later.js';

/** {@inheritDoc everywhere} Who imports a module has promises. */
export const later: typeof everywhere = <Value>(start: Parameters<typeof everywhere<Value>>[0]): Later<Value> => {
  const promise = new Promise(start);
  promise.catch(() => {});
  return promise as unknown as Later<Value>;
};
