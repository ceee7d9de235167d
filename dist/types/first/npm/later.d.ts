import type { later as everywhere } from '../browser/later.js';
/** {@inheritDoc everywhere} Who imports a module has promises. */
export declare const later: typeof everywhere;
