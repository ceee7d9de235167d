/**
 * Remembers what the history has in place of the browser's own functions, which are on its prototype: usually nothing.
 * Called before and after ours are put there, by the latter it knows them.
 */
export const keepHistory = (): Partial<History> => Object.assign({}, window.history);

/** Puts back what was there before ours, but for a function that somebody else has replaced since: it may call ours. */
export const restoreHistory = (before: Partial<History>, ours: Partial<History>): void => {
  const { history } = window;
  (['pushState', 'replaceState'] as const).forEach((name) => {
    if (history[name] !== ours[name]) return;
    delete (history as Partial<History>)[name];
    if (before[name]) history[name] = before[name];
  });
};
