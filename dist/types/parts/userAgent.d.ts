import type { Part } from '../types/records.js';
/**
 * Tells Firstparty, Customer.io and PostHog, which have a field for it, what the browser calls itself.
 *
 * @for firstparty, customerio, posthog
 */
export declare const userAgent: Part;
