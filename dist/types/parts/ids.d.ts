import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface Settings {
        /**
         * Send heartbeats from a tag with the id of one of Pirsch's own scripts, which sends none by itself.
         * @default false
         */
        enableSessions?: Switch;
        /** Milliseconds between two heartbeats, on a tag with the id of one of Pirsch's own scripts. @default 60000 */
        intervalMs?: string;
    }
}
/**
 * A tag with the id of one of Pirsch's own scripts sends what that script does: heartbeats only by `pirschsessionsjs` or with
 * `data-enable-sessions`, every `data-interval-ms` milliseconds.
 *
 * @for pirsch
 */
export declare const ids: Part;
