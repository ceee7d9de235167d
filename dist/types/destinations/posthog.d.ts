import type { Destination } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** The project's API key, which begins with `phc_`. It is public. */
        posthogKey?: string;
        /** Where everything goes, at `/i/v0/e/` below it; in the European region `https://eu.i.posthog.com`. @default 'https://us.i.posthog.com' */
        posthogHost?: string;
        /**
         * Whose it all is, by an id of your own. Without it PostHog tells visitors apart by itself, without cookies, for a day: that wants "Cookieless
         * server hash mode" on in the project's settings, or else all is dropped after it was accepted.
         * @default nothing
         */
        posthogId?: string;
    }
}
/**
 * PostHog, by its capture API: text/plain, so that no request needs a CORS preflight. It answers 200 also for a key that it does not
 * know and over the quota, so an accepted verdict means that the request was well formed. There are no heartbeats.
 *
 * Without cookies by default, and nothing is stored: the server tells visitors apart. With `data-posthog-id` everything is of that
 * person, without a profile. Nested metadata is allowed, and the duration (in seconds) is among it; a property of the call comes
 * before ours of the same name. Browser and system are not parsed here: PostHog gets what the browser says that it is.
 *
 * @needs userAgent
 * @see https://posthog.com/docs/api/capture
 */
export declare const posthog: Destination;
