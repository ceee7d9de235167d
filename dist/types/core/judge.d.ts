import type { Delivery, Ending, TrackError, Verdict } from '../types.js';
/** What the last ending of a delivery means for the destination that it was for. */
export declare const judge: (ending: Ending, { url, duplicate }: Delivery, destination: string) => Verdict | TrackError;
