import type { Destination, Page } from '../types.js';
/** Adds to a page all that any destination may want to know. */
export declare const addAll: (page: Page, destinations: Destination[]) => void;
