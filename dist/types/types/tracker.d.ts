import type { Settings } from './options.js';
import type { Destination, Part } from './records.js';
/** A destination with what it is told: what {@link TrackerOptions.destinations} are. */
export interface TrackerDestination {
    /** A word for it, and the site's id there; a second one with the same key is the same destination. No spaces. */
    key: string;
    /** What `make` is given as its settings, with those of the tracker: its own come first. */
    settings: Settings;
    /** Makes what is sent. Pure. */
    make: Destination;
    /** What it needs of the browser, by the names of the parts; each is applied once, whoever needs it. @default nothing */
    parts?: Record<string, Part>;
}
/** What {@link createTracker} takes: all settings of the parts that are given, and these. */
export interface TrackerOptions extends Omit<Settings, 'id' | 'disablePageViews'> {
    /** Where everything goes: an event is sent to all of them, or to none when it is not valid for one. */
    destinations: TrackerDestination[];
    /** What the tracker can do beside, by the names of the parts: `{ outbox, retry }`. A part that is given is on. @default none */
    parts?: Record<string, Part>;
    /** Whether pageviews are sent by themselves; otherwise only by `pageview()` of the part `controls`. @default true */
    pageviews?: boolean;
}
