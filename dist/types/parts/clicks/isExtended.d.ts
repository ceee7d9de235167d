import type { Settings } from '../../types/options.js';
/** Whether a tag has the id of one of those scripts of Pirsch's that count clicks on links by themselves. */
export declare const isExtended: ({ id }: Settings) => boolean;
