import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Swetrix: `any` takes every event name of up to 256 characters, as today's servers do. Otherwise a name has letters, digits,
         * `_` and `.`, starts with a letter and is shorter than 64 characters, as the document says.
         * @default the documented rule
         */
        names?: string;
    }
}
/**
 * Has Swetrix take every event name of up to 256 characters, with `data-names="any"`.
 *
 * @for swetrix
 */
export declare const names: Part;
