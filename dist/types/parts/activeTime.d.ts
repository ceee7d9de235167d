import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Measure how long a page is really used. With a value an event of that name is sent whenever a page is left, with the seconds
         * that were added as its duration; without one they are there by `pirsch.activeTime()`.
         * @default false
         */
        activeTime?: Switch;
    }
}
declare module '../types/records.js' {
    interface Track {
        /** By the part `activeTime`: the seconds for which the present page was really used, for `duration`. */
        activeTime?(): number;
    }
}
/**
 * Measures how long a page was visible, focused and used, until 30 seconds after the last movement, key, touch or scroll
 * (`data-active-time`): `pirsch.activeTime()` gives the seconds. `data-active-time="Page Read"` sends an event of that name when the
 * page is left for another address, hidden or closed, with the seconds since the last one as its duration: a page that is hidden
 * twice sends two, whose sum is right. A page that was not looked at sends none. It stores nothing.
 */
export declare const activeTime: Part;
