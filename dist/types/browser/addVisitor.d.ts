import type { Destination, Page } from '../types.js';
/** Adds to a page who the visitor is, for a destination that wants it. */
export declare const addVisitor: (page: Page, destinations: Destination[]) => void;
