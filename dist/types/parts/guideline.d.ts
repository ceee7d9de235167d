import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Say on localhost which names of events are off a guideline: `title` is Firstparty's, "Form Submitted", and `snake` is
         * "form_submitted".
         * @default nothing
         * @see https://www.firstpartyhq.com/docs
         */
        guideline?: 'title' | 'snake';
    }
}
/**
 * Says on localhost which names of events are off a guideline, so that one event does not become two: that of `data-guideline`.
 * All names are sent all the same. Of another guideline a line says so, and that is all.
 */
export declare const guideline: Part;
