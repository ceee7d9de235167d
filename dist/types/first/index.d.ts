export type { GuardOptions, Outgoing } from './createGuard.js';
export { createTracker, type SendEvent, type Track, type TrackerOptions } from './createTracker.js';
export { equipForAll } from './equipForAll.js';
export type { AnyEvents, EventsOf, Given, SnakeCase, TitleCase } from './events.js';
export type { Addition, Address, Advise, Cargo, Check, Delivery, Destination, Ending, EventOptions, Face, Failure, Job, Kind, Meta, On, Page, Plugin, Reason, Results, Route, Scalar, Send, Sends, Settings, Skipped, TrackError, TrackEvent, Transport, Value, Verdict, Visitor, } from './types.js';
