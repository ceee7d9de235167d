import type { On } from '../types.js';

/** Tells after each change of the address bar, and when there may have been one. The application's router comes first. */
export const watchAddress = (on: On, changed: () => void): void => {
  (['pushState', 'replaceState'] as const).forEach((name) => {
    const original = history[name];
    history[name] = function (this: History) {
      // Also when a router throws after it has changed the address.
      try {
        // biome-ignore lint/complexity/noArguments: rest parameters cost a helper, and later parameters go through too.
        return original.apply(this, arguments as unknown as Parameters<History['pushState']>);
      } finally {
        changed();
      }
    };
  });
  on('popstate hashchange', changed);
};
