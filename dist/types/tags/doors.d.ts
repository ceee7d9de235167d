import type { Door } from '../types/records.js';
/** `pagebeat.js`. */
export declare const both: Door;
/** `pagebeat.pirsch.js`. */
export declare const pirschAlone: Door;
/** `pagebeat.swetrix.js`. */
export declare const swetrixAlone: Door;
