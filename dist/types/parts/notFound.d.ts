import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The name of the event that `pirschNotFound()` sends. @default '404 Page Not Found' */
        notFoundEventName?: string;
    }
}
/**
 * Puts `pirschNotFound()` on the page, which a page that was not found calls: it sends an event with the path, named by
 * `data-not-found-event-name`. Not with the tag's id `pirschjs`, `pirscheventsjs` or `pirschsessionsjs`.
 *
 * @see https://docs.pirsch.io/advanced/not-found
 */
export declare const notFound: Part;
