import type { Stages } from '../types/records.js';
/** Prints an event that is not sent from localhost, as Pirsch's own script does it; for others with their own name. */
export declare const showEvent: Stages['show'];
