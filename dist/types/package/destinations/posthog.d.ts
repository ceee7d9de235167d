import type { TrackerDestination } from '../../types/tracker.js';
/** What PostHog has to be told. */
export interface PosthogSettings {
    /** The project's API key, which begins with `phc_`. It is public. */
    key: string;
    /** Where everything goes, at `/i/v0/e/` below it; in the European region `https://eu.i.posthog.com`. @default 'https://us.i.posthog.com' */
    host?: string;
    /**
     * Whose it all is, by an id of your own. Without it PostHog tells visitors apart by itself, without cookies, for a day: that wants
     * "Cookieless server hash mode" on in the project's settings, or else all is dropped after it was accepted.
     * @default nothing
     */
    id?: string;
}
/** {@inheritDoc make} */
export declare const posthog: ({ key, host, id }: PosthogSettings) => TrackerDestination;
