/**
 * Remembers what the history has for the functions that are about to be replaced.
 *
 * @returns what puts them back, but for one that somebody else has replaced since: it may call ours
 */
export declare const keepHistory: () => {
    /** Remembers what is there now for ours. */
    mark: () => void;
    restore: () => void;
};
