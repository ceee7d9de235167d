import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The address that everything is posted to, as it is, with its query: `/e`, or `https://stats.example.com/e?key=…`. */
        ownEndpoint?: string;
        /**
         * What is posted: `plain`, one flat object for a function, a log or a table of your own; or `segment`, a batch as RudderStack,
         * Jitsu and Segment take it.
         * @default plain
         */
        ownFormat?: string;
        /** With `segment`: the write key of the source, where the server wants it in the body. It is public. @default nothing */
        ownKey?: string;
    }
}
/**
 * An endpoint of one's own: what happened, as JSON in text/plain, so that no request needs a CORS preflight.
 *
 * `plain` (the default) is one flat object, which a function, a log pipeline or ClickHouse (`JSONEachRow`) takes as it is; `id` tells
 * a repeated one. `segment` is a batch of one, for RudderStack, Jitsu and Segment: it has no heartbeats, and its visitor is one for as
 * long as the document is loaded. Nested metadata is allowed. Neither the IP address nor the name of the browser is in it: the
 * request has them. Nothing is cut.
 *
 * @needs uuids
 */
export declare const own: Destination;
