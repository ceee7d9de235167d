const NAMES = ['pushState', 'replaceState'] as const;

/**
 * Remembers what the history has in place of the browser's own functions, which are on its prototype: usually nothing.
 * Called before and after ours are put there, by the latter it knows them.
 */
export const keepHistory = () => ({ ...history }) as Partial<History>;

/** Puts back what was there before ours, but for a function that somebody else has replaced since: it may call ours. */
export const restoreHistory = (before: Partial<History>, ours: Partial<History>): void =>
  NAMES.forEach((name) => {
    if (history[name] !== ours[name]) return;
    delete (history as Partial<History>)[name];
    Object.assign(history, before[name] && { [name]: before[name] });
  });
