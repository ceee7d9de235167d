import type { On } from '../types.js';
/** Makes what listens as `on` does, until it is ended. */
export declare const createListeners: () => {
    on: On;
    end: () => void;
};
