export { createTracker, type Track, type TrackerOptions } from './createTracker.js';
export type { Address, Cargo, Check, Delivery, Destination, Ending, EventOptions, Face, Failure, Kind, Meta, Page, Plugin, Reason, Results, Scalar, Send, Settings, Skipped, TrackError, TrackEvent, Transport, Value, Verdict, Visitor, } from './types.js';
