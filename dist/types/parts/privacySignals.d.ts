import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Send nothing where the browser says that its user does not want it: `gpc` by Global Privacy Control, `dnt` by Do Not Track,
         * without a value by one or the other. Any other value is as none, and a line says so.
         * @default false
         * @see https://w3c.github.io/gpc/
         */
        respect?: Switch;
    }
}
/**
 * Sends nothing where the browser says that its user does not want it, by Global Privacy Control or Do Not Track (`data-respect`,
 * `gpc` or `dnt` for one of them): `skipped: 'privacy'`. It stores nothing, and needs no consent.
 *
 * @see https://w3c.github.io/gpc/
 * @see https://www.w3.org/TR/tracking-dnt/
 */
export declare const privacySignals: Part;
