import type { TrackerDestination } from '../../types/tracker.js';
/** What an endpoint of your own has to be told. */
export interface OwnSettings {
    /** The address that everything is posted to, as it is, with its query: `/e`, or `https://stats.example.com/e?key=…`. */
    endpoint: string;
    /**
     * What is posted: `plain`, one flat object for a function, a log or a table of your own; or `segment`, a batch as RudderStack,
     * Jitsu and Segment take it.
     * @default 'plain'
     */
    format?: 'plain' | 'segment';
    /** With `segment`: the write key of the source, where the server wants it in the body. It is public. @default nothing */
    key?: string;
}
/** {@inheritDoc make} */
export declare const own: ({ endpoint, format, key }: OwnSettings) => TrackerDestination;
