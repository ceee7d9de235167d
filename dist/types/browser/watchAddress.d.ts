/** Tells after each change of the address bar, and when there may have been one. The application's router comes first. */
export declare const watchAddress: (changed: () => void) => void;
