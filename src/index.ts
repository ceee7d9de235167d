export { createTracker, type Track, type TrackerOptions } from './createTracker.js';
export type {
  Address,
  Delivery,
  Destination,
  EventOptions,
  Kind,
  Meta,
  Page,
  Reason,
  Scalar,
  Settings,
  Skipped,
  TrackError,
  TrackEvent,
  Verdict,
} from './types.js';
