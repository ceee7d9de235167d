import type { Door } from '../types/records.js';
/** `pagebeat.js`. */
export declare const both: Door;
/** `pagebeat.pirsch.js`. */
export declare const pirschAlone: Door;
/** `pagebeat.swetrix.js`. */
export declare const swetrixAlone: Door;
/** `pagebeat.firstparty.js`. */
export declare const firstpartyAlone: Door;
/** `pagebeat.customerio.js`. */
export declare const customerioAlone: Door;
/** `pagebeat.usercom.js`. */
export declare const usercomAlone: Door;
/** `pagebeat.full.js`. */
export declare const full: Door;
