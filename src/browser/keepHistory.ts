const NAMES = ['pushState', 'replaceState'] as const;

/**
 * Remembers what the history has for the functions that are about to be replaced.
 *
 * @returns what puts them back, but for one that somebody else has replaced since: it may call ours
 */
export const keepHistory = () => {
  const before = NAMES.map((name) => Object.getOwnPropertyDescriptor(history, name));
  const isOurs: (typeof history.pushState)[] = [];
  return {
    /** Remembers what is there now for ours. */
    mark: (): void =>
      NAMES.forEach((name, index) => {
        isOurs[index] = history[name];
      }),
    restore: (): void =>
      NAMES.forEach((name, index) => {
        if (history[name] !== isOurs[index]) return;
        // What the browser has is on its prototype.
        delete (history as Partial<History>)[name];
        const own = before[index];
        if (own) Object.defineProperty(history, name, own);
      }),
  };
};
