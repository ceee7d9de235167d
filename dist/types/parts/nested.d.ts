import type { Part } from '../types/records.js';
/**
 * Has metadata hold dates, null, lists and objects of these, at most 20 deep, for Customer.io, Firstparty and User.com. It is refused
 * where another destination would get it too, so that nothing is sent to anybody.
 *
 * @for customerio, firstparty, usercom
 */
export declare const nested: Part;
