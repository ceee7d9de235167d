import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Send no pageviews. @default false */
        disablePageViews?: Switch;
        /** Leave the query out of every address. @default false */
        disableQuery?: Switch;
        /** Report neither the referrer nor the previous page. @default false */
        disableReferrer?: Switch;
        /** Do not report the screen size. @default false */
        disableResolution?: Switch;
    }
}
/**
 * Reads where the visitor is, or was at another address and time, less what `data-disable-query`, `data-disable-referrer` and
 * `data-disable-resolution` leave out; and drops pageviews with `data-disable-page-views`.
 */
export declare const page: Part;
