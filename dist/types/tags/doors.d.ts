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
/** `pagebeat.plausible.js`. */
export declare const plausibleAlone: Door;
/** `pagebeat.umami.js`. */
export declare const umamiAlone: Door;
/** `pagebeat.goatcounter.js`. */
export declare const goatcounterAlone: Door;
/** `pagebeat.matomo.js`. */
export declare const matomoAlone: Door;
/** `pagebeat.posthog.js`. */
export declare const posthogAlone: Door;
/** `pagebeat.own.js`. */
export declare const ownAlone: Door;
/** `pagebeat.full.js`. */
export declare const full: Door;
