import type { Part } from '../types/records.js';
/**
 * Tells Firstparty and Customer.io, which have a field for it, what the browser calls itself.
 *
 * @for firstparty, customerio
 */
export declare const userAgent: Part;
