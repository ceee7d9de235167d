import type { Destination } from '../types/records.js';
/**
 * Pirsch Analytics, as its own browser script speaks to it: no request needs a CORS preflight.
 * It answers 200 also to what it filters out, so an accepted verdict means that the request was well formed.
 *
 * Metadata is sent as text. The address and the referrer are cut after 1,800 characters, the title after 512, and the
 * duration is rounded to seconds.
 *
 * @see https://docs.pirsch.io/advanced/events
 */
export declare const pirsch: Destination;
