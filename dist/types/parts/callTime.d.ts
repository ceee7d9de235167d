import type { Part } from '../types/records.js';
/**
 * Has a call that was made through the stub keep the time it was made at, where a destination takes one. It needs `earlyCalls`,
 * which has to be applied after it: that takes the function as it is then.
 *
 * @needs earlyCalls
 */
export declare const callTime: Part;
