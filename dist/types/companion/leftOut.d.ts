import type { Delivery, TrackEvent } from '../types/records.js';
/** What to say of what a vendor has no place for, or drops and answers as if it had taken it. Pure. */
export declare const leftOut: ({ name, body }: Delivery, event: TrackEvent | undefined) => string[];
