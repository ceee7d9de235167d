import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Have events say where the visit came from. `session`: also those of the next pages of the same tab; that stores it on the
         * visitor's device, which usually needs their consent. Any other value is for the pages of one document.
         * @default false
         */
        attribution?: Switch;
    }
}
/**
 * Has each event say where the visit came from (`data-attribution`): the campaign's parameters (`utm_…`, `source`, `ref`) of the page
 * that was opened first, and as `referrer` its referrer when that is another site. They are among the metadata, where what the
 * caller gave comes first.
 *
 * **Consent**: it is kept in memory, as long as the document lives. `data-attribution="session"` keeps it in sessionStorage as well,
 * under `pagebeat.attribution`, until the tab is closed; that usually needs consent, so it is written with the first thing that is
 * sent, and not where nothing is: before `pirsch.consent(true)`, where somebody opted out, on localhost.
 *
 * @before privacySignals
 */
export declare const attribution: Part;
