import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Keep the visitor's anonymous id on their device, under the vendor's own name (`ajs_anonymous_id` in localStorage), so
         * that they are the same visitor on the next page. That usually needs their consent. Without it each page that is
         * loaded is a visitor of its own, unless the vendor's script has left its id. @default false
         */
        customerioStore?: Switch;
    }
}
/**
 * Tells Customer.io who the visitor is: by the ids that the vendor's own script has left in this browser, or else by an id of ours,
 * which lives as long as the page or, with `data-customerio-store`, on the visitor's device. Nothing is stored where nothing is
 * sent.
 *
 * @for customerio
 */
export declare const visitor: Part;
