import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /** Umami: `false` for no pageviews by themselves. @default true */
        autoTrack?: string | null;
        /** Umami: track only on these hosts, with commas between. @default all */
        domains?: string;
        /** Umami: `true` for nothing where the browser says that its user does not want it (Do Not Track). @default false */
        doNotTrack?: string;
        /** Umami: `true` to leave the query out of every address. @default false */
        excludeSearch?: string;
        /** Umami: `true` to leave the anchor out of every address. @default false */
        excludeHash?: string;
        /** Umami: the name of a function on `window` that is given `event` and what is sent, and gives what is sent in its place, or nothing. @default nothing */
        beforeSend?: string;
    }
}
/**
 * Takes the place of Umami's own script: its attributes, its functions `umami.track()`, `track(name, data)`, `track(payload)` and
 * `track((payload) => payload)`, its declared events (`data-umami-event="Signup"`, `data-umami-event-plan="pro"`), and its opt-out
 * (`localStorage['umami.disabled']`). `umami.identify` does nothing, and says so on localhost. `data-performance` does nothing.
 *
 * @for umami
 * @before page
 * @see https://umami.is/docs/tracker-configuration
 */
export declare const umamiCalls: Part;
