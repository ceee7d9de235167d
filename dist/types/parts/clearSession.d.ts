import type { Part } from '../types/records.js';
/**
 * Puts `pirschClearSession()` on the page, as Pirsch's own script has it: it ends heartbeats for the life of the page.
 *
 * @for pirsch, swetrix
 * @needs heartbeat
 */
export declare const clearSession: Part;
