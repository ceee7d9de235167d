import type { Tab, World } from './types';

type Granted = (lock: object | null) => unknown;

/** The Web Locks of one browser: `ifAvailable` only, and a lock goes with its tab. */
export const createLocks = (world: Pick<World, 'after'>) => {
  const holders = new Map<string, Tab>();
  const lockManager = {
    /** How often one was asked for. */
    requests: 0,
    /** It never answers. */
    hangs: false,
  };

  const request = (tab: Tab, name: string, granted: Granted): void => {
    lockManager.requests++;
    if (lockManager.hangs) return;
    // The browser answers in a later task.
    world.after(1, tab, () => {
      const isFree = !holders.get(name)?.alive;
      if (isFree) holders.set(name, tab);
      const ended = Promise.resolve(granted(isFree ? { name } : null));
      if (isFree) ended.then(() => holders.delete(name));
    });
  };

  return Object.assign(lockManager, {
    /** What `navigator.locks` is in a tab. */
    of: (tab: Tab, isDenied: boolean) => ({
      request: (name: string, _options: object, granted: Granted) => {
        if (isDenied) return Promise.reject(new DOMException('denied', 'SecurityError'));
        request(tab, name, granted);
        return new Promise(() => {});
      },
    }),
    /** Whether a living tab has any. */
    held: () => [...holders.values()].some(({ alive }) => alive),
  });
};
