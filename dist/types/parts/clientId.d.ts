import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Pirsch: the number of the site at a Pirsch of your own, which needs no `data-code`. Everything goes to `/pirsch`,
         * `/pirsch-event` and `/session` of the page's own host then, unless there is an endpoint for it.
         * @default nothing
         */
        clientId?: string;
    }
}
/**
 * Sends to a Pirsch of one's own what goes to Pirsch, with the number of the site there (`data-client-id`). It stands around all
 * that changes what goes to Pirsch.
 *
 * @for pirsch
 */
export declare const clientId: Part;
