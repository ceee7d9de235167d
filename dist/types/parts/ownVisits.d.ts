import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Let `?pagebeat=off` in an address opt this browser out, and `?pagebeat=on` take it back: for the site's own people.
         * @default false
         */
        ownVisits?: Switch;
    }
}
/**
 * Opts this browser out by `?pagebeat=off` in the address of a page, and takes that back by `?pagebeat=on` (`data-own-visits`); a line
 * says so. Nobody is ever told the parameter.
 *
 * **Consent**: `off` keeps `disable_pirsch` in localStorage, until `on`; that is what the one who opened the link asked for. Where
 * storage is denied it holds for this page.
 */
export declare const ownVisits: Part;
