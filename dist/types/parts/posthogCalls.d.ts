import type { Part } from '../types/records.js';
/**
 * Takes the place of PostHog's own script: `posthog.capture(name, properties)`, with what the page's snippet has kept of the calls
 * before it had loaded; its key and its `api_host` as in `posthog.init`, or `data-posthog-key` and `data-posthog-host`; and its
 * opt-out (`__ph_opt_in_out_KEY` in localStorage). `capture_pageview: false` is as there. The other functions are there and do
 * nothing, and say so on localhost: nobody is identified.
 *
 * @for posthog
 * @before page
 * @see https://posthog.com/docs/libraries/js
 */
export declare const posthogCalls: Part;
