import type { Part } from '../types/records.js';
/**
 * Sends again what its server knows again (Customer.io; your own, with `data-own-format="segment"`), also where it may have arrived: without an answer, after 429, and after 500
 * to 509, at most twice more. With each attempt its `sentAt` becomes the present, by which the server corrects the visitor's
 * clock.
 *
 * @for customerio, own
 */
export declare const repeat: Part;
