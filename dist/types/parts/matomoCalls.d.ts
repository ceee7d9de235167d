import type { Part } from '../types/records.js';
/**
 * Takes the place of Matomo's own script: the commands that a page pushes to `_paq`, before it has loaded and later.
 * `setTrackerUrl` and `setSiteId` are as `data-matomo-url` and `data-matomo-site`; `trackPageView`, `trackEvent`, `setCustomUrl`,
 * `setDocumentTitle` and `setReferrerUrl` do what they say. The others do nothing, and say so on localhost.
 *
 * The first pageview is sent by itself; where the page has commands, only when `trackPageView` is one of them. There is no
 * pageview of a later address but by that command, as with Matomo's script. Its opt-out is honoured (the cookie
 * `mtm_consent_removed`).
 *
 * @for matomo
 * @before page
 * @see https://developer.matomo.org/api-reference/tracking-javascript
 */
export declare const matomoCalls: Part;
