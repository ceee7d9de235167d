import { on } from './on.js';

/** Tells after each change of the address bar, and when there may have been one. The application's router comes first. */
export const watchAddress = (changed: () => void): void => {
  (['pushState', 'replaceState'] as const).forEach((name) => {
    const original = history[name];
    history[name] = function (this: History) {
      // biome-ignore lint/complexity/noArguments: rest parameters cost a helper, and later parameters go through too.
      const result = original.apply(this, arguments as unknown as Parameters<History['pushState']>);
      changed();
      return result;
    };
  });
  on('popstate hashchange', changed);
};
