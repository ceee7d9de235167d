import type { Destination, Route, Sends } from '../types.js';
/**
 * Destinations on a page with what each gets: what the tag sends, less what the same id gets already.
 *
 * @param taken remembers who gets what
 */
export declare const makeRoutes: (destinations: Destination[], sends: Sends, taken: Record<string, unknown>) => Route[];
