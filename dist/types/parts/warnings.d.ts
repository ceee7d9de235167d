import type { Part } from '../types/records.js';
/**
 * Says on localhost, once, what a destination has to say of what would be sent to it: that a time can trigger campaigns.
 *
 * @for customerio
 */
export declare const warnings: Part;
