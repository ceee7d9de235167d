import type { Sends, TrackError } from '../types.js';
import type { TagSettings } from './readTag.js';
/**
 * What a tag sends: one that carries the id of one of Pirsch's own scripts sends what that script does.
 *
 * @param warn is told when the heartbeat is no number; it goes on with the default
 */
export declare const readSends: (settings: TagSettings, id: string, warn: (error: TrackError) => void) => Sends;
