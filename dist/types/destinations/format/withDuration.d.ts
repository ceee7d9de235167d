import type { Meta } from '../../types/options.js';
import type { TrackEvent } from '../../types/records.js';
/** The metadata of an event, for a system that has no field for the duration. A copy, as others get the event as well. */
export declare const withDuration: ({ meta, duration }: TrackEvent) => Meta;
