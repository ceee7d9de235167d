import type { Part } from '../types/records.js';
/**
 * Gives what is sent random ids, in memory alone: one of its own, by which a server of yours and PostHog know a repeated one; one of
 * the pageview that it belongs to, for Matomo; and, for `data-own-format="segment"`, one of the document. Nothing is stored, so
 * the next page that is loaded has others.
 *
 * @for own, posthog, matomo
 * @before anchors
 */
export declare const uuids: Part;
