import type { Delivery, Ending, TrackError, Verdict } from '../types.js';
/** What an ending means for the destination that the delivery was for. */
export declare const judge: (ending: Ending, { url, duplicate }: Delivery, destination: string) => Verdict | TrackError;
