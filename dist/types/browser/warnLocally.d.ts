/** Says on one's own machine that a call of another vendor's does nothing here. */
export declare const warnLocally: (name: string) => void;
