import type { Part } from '../types/records.js';
/**
 * Makes up for the calls that the stub took before the script had loaded, in their order, with the time and the address they
 * were made at; those that come through a reference to the stub later are made at once.
 */
export declare const earlyCalls: Part;
