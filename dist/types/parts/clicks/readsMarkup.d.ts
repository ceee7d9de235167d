import type { Settings } from '../../types/options.js';
/** Whether a tag sends what the markup of its page declares: not with the id of one of those scripts of Pirsch's that do not. */
export declare const readsMarkup: ({ id }: Settings) => boolean;
