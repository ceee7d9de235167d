import type { Meta } from '../types/options.js';
import type { Part } from '../types/records.js';
/** What is about to be sent, as `before` is shown it. */
export interface Outgoing {
    /** What it is. Heartbeats are not shown: they follow the pageview. */
    kind: 'pageview' | 'event';
    /** The address, as it would be reported. */
    url: string;
    /** The title, as it would be reported. */
    title: string;
    /** Where the visitor came from; then the page before, in the same document. */
    referrer: string;
    /** Of an event. */
    name?: string;
    /** Of an event: seconds. */
    duration?: number | undefined;
    /** Of an event: a copy of its metadata. */
    meta?: Meta | undefined;
}
declare module '../types/options.js' {
    interface Settings {
        /**
         * Of npm, by the part `before`: is shown each pageview and each event before it is sent, to any destination. It may change what
         * it is given, return what is to be different, or `false` to have it dropped. When it throws, nothing is sent, and the
         * console says so. What it makes of an address holds for heartbeats, and for the next page's referrer.
         * @default everything is sent as it is
         */
        before?: (outgoing: Outgoing) => Partial<Outgoing> | false | void;
    }
}
/** Shows a function of the site's all that is about to be sent, which may complete, change and drop it. */
export declare const before: Part;
