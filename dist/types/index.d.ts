export { createTracker, type Track, type TrackerOptions } from './createTracker.js';
export type { Address, Delivery, Destination, Ending, EventOptions, Face, Kind, Meta, Page, Plugin, Reason, Scalar, Send, Settings, Skipped, TrackError, TrackEvent, Transport, Verdict, } from './types.js';
