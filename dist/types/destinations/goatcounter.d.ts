import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Where everything goes, such as `https://CODE.goatcounter.com/count`; of a host alone it is `/count`. */
        goatcounter?: string;
    }
}
/**
 * GoatCounter, by its pixel: all is in the query, and no request needs a CORS preflight. It answers 200 also to bots, which it
 * keeps apart. There are no heartbeats.
 *
 * Of an event only the name is sent: GoatCounter has neither metadata nor a duration. A name of more than 2,048 bytes is refused
 * with `invalid`. The path and the referrer are cut after 2,048 bytes, the title after 1,024. A referrer of the site's own is left
 * out. An anchor is no other page; where it begins with `#/` or `#!`, it is part of the path.
 *
 * @see https://www.goatcounter.com/help/pixel
 */
export declare const goatcounter: Destination;
