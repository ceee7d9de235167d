import type { Part } from '../types/records.js';
/**
 * Sends without `keepalive` what the browser's quota for it has no room for, by all that is in flight and not by one request alone;
 * and again, once, what the browser refused within the call, so that nothing has left it (Firefox, when the page's own
 * requests have used the quota up).
 */
export declare const quota: Part;
