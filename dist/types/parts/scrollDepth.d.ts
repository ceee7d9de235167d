import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Send an event of this name when 25, 50, 75 and 100 percent of a page were seen, with the number as `percent`; without a
         * value it is `Scroll Depth`.
         * @default false
         */
        scrollDepth?: Switch;
        /** A selector of the element that scrolls, in place of the page. @default the page */
        scrollElement?: string;
    }
}
declare module '../types/records.js' {
    interface Stages {
        /** By the part `scrollDepth`: how much of the present page was seen, in percent. */
        scroll?(): number;
    }
}
/**
 * Tells how much of a page was seen, in percent of what there is of it by then: an event at 25, 50, 75 and 100 (`data-scroll-depth`), and
 * `scroll` among the metadata of the event of `activeTime`, which needs no attribute of its own. A page that is shorter than the
 * window is seen in whole. It is read when the browser has just laid out the page, and never makes it do so. In a browser without
 * `ResizeObserver` it is not known. It stores nothing.
 *
 * @see https://drafts.csswg.org/resize-observer/#html-event-loop
 */
export declare const scrollDepth: Part;
