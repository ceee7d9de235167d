import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * GoatCounter: the settings of its own script, as JSON: `no_onload`, `no_events`, `allow_local`, `allow_frame`, `path`, `title`,
         * `referrer`. @default nothing
         */
        goatcounterSettings?: string;
    }
}
/**
 * Takes the place of GoatCounter's own script: its settings, in `data-goatcounter-settings` or `window.goatcounter`, its function
 * `goatcounter.count({ path, title, referrer, event })`, its declared events (`data-goatcounter-click="name"`, `data-goatcounter-title`), its
 * rule for frames, `<link rel="canonical">` of the same host as the address, and its opt-out (`localStorage.skipgc`). There is
 * no pageview of a later address but by `count`, as with that script. `no_session` does nothing.
 *
 * @for goatcounter
 * @before page
 * @see https://www.goatcounter.com/help/js
 */
export declare const goatcounterCalls: Part;
