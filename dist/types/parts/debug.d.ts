import type { Settings } from '../types/options.js';
import type { Part } from '../types/records.js';
/** What was sent last, of one delivery. */
export interface Sent {
    /** As an ISO 8601 date. */
    time: string;
    /** By its name, in small letters. */
    destination: string;
    /** The address without its query, or the function of the page's own. */
    to: string | undefined;
    /** The query, where there is no body. */
    body: string | undefined;
    /** Such as `accepted, 200` or `network`. */
    verdict: string;
}
/** What `debug()` returns. */
export interface State {
    /** The settings of the tag. */
    options: Settings;
    /** The destinations there are, each with its id. */
    destinations: string[];
    /** At most 50. */
    sent: Sent[];
}
declare module '../types/records.js' {
    interface Track {
        /** By the part `debug`: prints the options, the destinations, and what was sent last with its verdict; and returns the same. */
        debug?(): State;
    }
}
/**
 * Puts `debug()` on the function of the page: `pirsch.debug()` prints with which options it runs, where it sends to, and
 * what was sent last, at most 50, each with its verdict; and returns the same as a record. It stands around all that judges an
 * answer, and takes its word.
 *
 * @before perf
 */
export declare const debug: Part;
