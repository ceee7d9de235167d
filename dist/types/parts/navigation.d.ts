import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Count the first pageview only, not the addresses that follow in the same document. @default false */
        disableHistory?: Switch;
    }
}
/**
 * Counts each new address of the document, however it came, once it rests; `data-disable-history` turns it off.
 *
 * A replaced address is another state of the same page, so it begins the wait anew; with any other change the page before is
 * counted if it still waits. (Where there is no Navigation API, going back tells only when the address has changed: a page that is
 * left so while it waits is not counted.)
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
 */
export declare const navigation: Part;
