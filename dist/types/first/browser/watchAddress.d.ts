import type { On } from '../types.js';
/** Tells after each change of the address bar, and when there may have been one. The application's router comes first. */
export declare const watchAddress: (on: On, changed: () => void) => void;
