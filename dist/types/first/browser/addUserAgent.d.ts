import type { Page } from '../types.js';
/** Adds to a page what the browser calls itself, for a destination that has a field for it. */
export declare const addUserAgent: (page: Page) => void;
