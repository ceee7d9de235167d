/**
 * Makes what lets one tab at a time do something, also when tabs crash: by a lock of the browser's, which goes with its
 * tab (in secure contexts only), or by a claim in localStorage that expires. It throws where that is denied or full.
 *
 * @see https://w3c.github.io/web-locks
 */
export declare const createTurn: () => {
    /**
     * Asks once; {@link release} ends it in any case. A claim counts only if it is still there after a while, which
     * `work` has to wait before it asks whether the turn {@link holds}: two tabs may have written at once.
     */
    take: (work: () => void) => void;
    /** Whether it is still this tab's turn; if so, for another while. */
    holds: () => boolean;
    release: () => void;
};
