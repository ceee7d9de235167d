import type { Part } from '../types/records.js';
/**
 * Sends Swetrix no pageview where the path is that of the page before: it counts paths, and knows neither query nor hash
 * (https://docs.swetrix.com/events-api).
 *
 * @for swetrix
 */
export declare const anchors: Part;
