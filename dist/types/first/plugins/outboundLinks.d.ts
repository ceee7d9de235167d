import type { Plugin } from '../types.js';
/** How outbound links are counted. */
export interface OutboundLinksSettings {
    /** The name of the event. @default 'Outbound Link Click' */
    name?: string | undefined;
    /** Endings of files, with commas between, beside the usual ones: a link to a file is a download. */
    extensions?: string | undefined;
}
/**
 * Sends an event for each click on a link to another host, with the address as `url`: links, areas and links in SVG, added
 * at any time. It is non-interactive: for Pirsch a visit that ends with it stays a bounce. A link to a file is left to
 * `downloads()`; `data-pirsch-ignore`, on the link or around it, leaves it out.
 *
 * @see https://docs.pirsch.io/advanced/outbound-links
 */
export declare const outboundLinks: ({ name, extensions }?: OutboundLinksSettings) => Plugin;
