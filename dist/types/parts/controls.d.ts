import type { Verdict } from '../types/options.js';
import type { Part } from '../types/records.js';
/** What the part `controls` puts on a tracker of npm. Where there is no page, as on a server, all of it does nothing. */
export interface Controls {
    /**
     * Sends a pageview of the address that is there now, also when it has not changed; in place of the automatic ones with
     * `pageviews: false`.
     *
     * @returns a promise as that of an event
     */
    pageview(): Promise<Verdict>;
    /**
     * Sends at once what waits for a title or for the first pageview.
     *
     * @returns a promise that resolves when all that was begun has ended, or after 10 seconds
     */
    flush(): Promise<void>;
    /**
     * Ends it: what waits is sent, and the page is as it was before, listeners, timers and history, but for a function of the
     * history that somebody else has replaced since. Calls resolve with `skipped: 'stopped'` from then on.
     */
    stop(): void;
    /**
     * Sends nothing any more, in this browser: `disable_pirsch` in localStorage, or where that is denied on this page. Calls
     * resolve with `skipped: 'opt-out'`.
     *
     * @see https://docs.pirsch.io/advanced/traffic-filter
     */
    optOut(): void;
    /** Takes {@link Controls.optOut} back. */
    optIn(): void;
    /** Resolves when the first pageview was answered or skipped, or has taken a second. Nothing has to wait for it. */
    readonly ready: Promise<void>;
}
declare module '../types/options.js' {
    interface Settings {
        /** Of npm, by the part `controls`: pageviews when you want one, what waits sent at once, an end, and an opt-out. @default nothing */
        controls?: Switch;
    }
}
/** Puts `pageview()`, `flush()`, `stop()`, `optOut()`, `optIn()` and `ready` on a tracker of npm. */
export declare const controls: Part;
