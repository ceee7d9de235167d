import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Send an event for each click on a link to another host. @default false */
        outboundLinks?: Switch;
        /**
         * Send no event for a click on a link to another host from a tag with the id of one of Pirsch's own scripts, which does so
         * by itself.
         * @default false
         */
        disableOutboundLinks?: Switch;
        /** The name of the event for a click on a link to another host. @default 'Outbound Link Click' */
        outboundLinkEventName?: string;
    }
}
/**
 * Sends an event for each click on a link to another host, with the address as `url`: links, areas and links in SVG, added
 * at any time. It is non-interactive (by the part of that name): for Pirsch a visit that ends with it stays a bounce. A link to
 * a file is left to `downloads`; `data-pirsch-ignore`, on the link or around it, leaves it out.
 *
 * With `data-outbound-links`; on by itself with the tag's id `pirschextendedjs` or `pianjs`, unless
 * `data-disable-outbound-links`.
 *
 * @see https://docs.pirsch.io/advanced/outbound-links
 */
export declare const outboundLinks: Part;
