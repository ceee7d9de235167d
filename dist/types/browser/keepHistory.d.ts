/**
 * Remembers what the history has in place of the browser's own functions, which are on its prototype: usually nothing.
 * Called before and after ours are put there, by the latter it knows them.
 */
export declare const keepHistory: () => Partial<History>;
/** Puts back what was there before ours, but for a function that somebody else has replaced since: it may call ours. */
export declare const restoreHistory: (before: Partial<History>, ours: Partial<History>) => void;
