/** Holds actions back until it is opened, once. */
export declare const createGate: () => {
    /** Runs an action now, or when the gate opens. */
    pass: (action: () => void) => void;
    open: () => void;
};
