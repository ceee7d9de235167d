import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Pirsch: what visits are tagged with, `data-tag="one,two"` or `data-tag-author="jane"`; a `-` stands for a space. Keys and
         * values have up to 50 characters.
         * @default nothing
         * @see https://docs.pirsch.io/advanced/segmentation-tags
         */
        tag?: string;
    }
}
/**
 * Tags pageviews and events at Pirsch, as its own script does: `data-tag="one,two"`, `data-tag-author="jane"`.
 *
 * @for pirsch
 */
export declare const tags: Part;
