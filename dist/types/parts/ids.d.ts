import type { Part } from '../types/records.js';
/**
 * A tag with the id of one of Pirsch's own scripts sends what that script does: heartbeats only by `pirschsessionsjs` or with
 * `data-enable-sessions`, every `data-interval-ms` milliseconds.
 */
export declare const ids: Part;
