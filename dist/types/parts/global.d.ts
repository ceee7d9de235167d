import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * The name of the function on `window`, in place of `pirsch`: one that a function can have, and that the page has not
         * already.
         * @default pirsch
         */
        global?: string;
    }
}
/**
 * Puts the function on the page by the name that `data-global` says, in place of `pirsch`, which is left as the page has it. A name
 * that no function can have, or that the page has already (`location`), is told of in a line, and the function is `pirsch`. A
 * stub by that name is made up for by `earlyCalls`.
 */
export declare const global: Part;
