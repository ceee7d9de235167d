export type { EventOptions, Meta, Reason, Scalar, Settings, Skipped, TrackError, Value, Verdict, } from '../types/options.js';
export type { Address, Answer, Delivery, Destination, Kind, Outcome, Page, Part, Route, Stages, TrackEvent, } from '../types/records.js';
export type { TrackerDestination, TrackerOptions } from '../types/tracker.js';
export { createTracker } from './createTracker.js';
export type { AnyEvents, EventsOf, Given, SnakeCase, TitleCase } from './events.js';
export type { SendEvent, Track } from './track.js';
