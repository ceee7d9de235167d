/** The three things that are sent. */
export type Kind = 'pageview' | 'event' | 'heartbeat';
/** A value that metadata may hold: a string, a finite number or a boolean. */
export type Scalar = string | number | boolean;
/** One flat object of scalar values. Nothing personal belongs here. */
export type Meta = Record<string, Scalar>;
/** What may come with an event: the second argument of the function. */
export interface EventOptions {
    /**
     * Seconds, to average on the dashboard: the time on the page, or anything else.
     * A finite number, not negative. Pirsch keeps whole seconds, so it is rounded there;
     * Swetrix has no field for it and gets it as the metadata key `duration`.
     */
    duration?: number;
    /**
     * One flat object of strings, finite numbers and booleans. It is read once, when the function is called, and never
     * changed. Pirsch takes 20 keys, Swetrix 100 keys and 2,000 characters in all.
     */
    meta?: Meta;
    /**
     * Swetrix: keep only one event of this name for each session. A repeated one resolves with `skipped: 'duplicate'`.
     * @default false
     */
    unique?: boolean;
}
/** An event that has passed validation; our own copy of what the caller gave. */
export interface TrackEvent {
    name: string;
    duration?: number | undefined;
    meta: Meta;
    unique?: boolean | undefined;
}
/** An address, and its path without host, query and hash. */
export interface Address {
    url: string;
    path: string;
}
/** Where and when something happened, and what is known of the browser. Nothing here identifies anybody. */
export interface Page extends Address {
    /** Milliseconds since 1970. */
    time: number;
    title: string;
    /** The external referrer on the first page and for the events on it; then the address of the previous page. */
    referrer: string;
    /** The page that was counted before this one in the same document. */
    previous?: Address | undefined;
    /** `navigator.language`, such as `en-GB`. */
    language: string;
    /** Such as `Europe/Berlin`; read when the browser is idle, so the first pageview goes without. */
    timeZone?: string | undefined;
    /** Screen size in CSS pixels; 0 when it is not to be sent. */
    width: number;
    height: number;
}
/**
 * A request as data, before anything is done. No field is left out: what is missing would be read from
 * `Object.prototype`, which some pages extend.
 */
export interface Delivery {
    method: 'GET' | 'POST';
    url: string;
    body: string | undefined;
    /** Without one a body goes as text/plain, which needs no CORS preflight. */
    type: 'application/json' | undefined;
    /** The status by which the server says that it has this one already: a verdict, not an error. */
    duplicate: number | false | undefined;
    /** Bytes of the body. Filled in for every destination, as is {@link fleeting}. */
    size?: number;
    /** Worth nothing later, so it is neither tried again nor kept: a heartbeat's. */
    fleeting?: boolean;
}
/** A way to send: `fetch` that outlives the page, plain `fetch`, `sendBeacon`, XMLHttpRequest; or not to send now. */
export type Transport = 'keepalive' | 'fetch' | 'beacon' | 'xhr' | 'none';
/**
 * How an attempt to send ended: with the server's status; handed over as a beacon; `unsent` when nothing has left the
 * browser; `blocked` by the page's own policy; or without an answer, which does not prove that nothing arrived.
 */
export type Ending = number | 'queued' | 'unsent' | 'blocked' | 'network' | 'offline';
/** Makes one attempt, and tells how it ended and what the server's `Retry-After` says; it may never tell. */
export type Send = (delivery: Delivery, transport: Transport, done: (ending: Ending, retryAfter?: string | null) => void) => void;
/** What a plugin sees of a tracker. */
export interface Face {
    /** Sends everything; a plugin may put its own in its place, and call this one from there. */
    send: Send;
}
/** An automation that a tracker may have; it is told once, before anything is sent. */
export type Plugin = (tracker: Face) => void;
/** Whether a destination gets heartbeats: not now, yes, or never again on this page. */
export type Pulse = 'waiting' | 'beating' | 'over';
/** What a call resolves with. */
export interface Verdict {
    ok: true;
    /** The server's HTTP status. */
    status?: number;
    /** Handed to the browser as a beacon; whether it arrived can't be known. */
    queued?: boolean;
    /** Deliberately not sent, or not counted again, and why. */
    skipped?: Skipped | undefined;
}
/** Why something was deliberately not sent, or was not counted again. */
export type Skipped = 'localhost' | 'opt-out' | 'excluded' | 'duplicate' | 'server';
/** What a call rejects with. */
export interface TrackError extends Error {
    ok: false;
    reason: Reason;
    /** The server's HTTP status, when it refused. */
    status: number | undefined;
    /** The destination that failed. */
    destination: string | undefined;
}
/** Why a call was rejected. */
export type Reason = 'invalid' | 'refused' | 'blocked' | 'network' | 'offline' | 'timeout';
/**
 * A system that pagebeat can talk to, with the site's id there.
 * It is pure: it turns records into a {@link Delivery} and touches nothing.
 */
export interface Destination {
    /** Its name in verdicts and messages. */
    name: string;
    /** The site's id. A second destination with the same name and id is the same one. */
    id: string;
    /** What an event's name must look like; it is trimmed and not empty. */
    names: RegExp;
    /** Whether it wants the visitor's time zone, which is not read for others. @default false */
    timeZone?: boolean;
    /** The request for a pageview, an event or a heartbeat; nothing when there is nothing new to tell. */
    deliver(kind: Kind, page: Page, event?: TrackEvent): Delivery | undefined;
}
/** Whether each kind is sent; for the heartbeat every how many seconds. */
export type Sends = Record<Kind, boolean | number>;
/** A destination on a page: which kinds it gets there, and whether it gets heartbeats now. */
export interface Route extends Destination, Partial<Sends> {
    pulse?: Pulse;
}
/** How a tracker behaves on its page. On a script tag each is an attribute: `disableQuery` is `data-disable-query`. */
export interface Settings {
    /**
     * Seconds between two heartbeats, sent while the page is visible and was used in the last 5 minutes; `off` for none.
     * @default 30
     */
    heartbeat?: number | string;
    /**
     * Send from localhost too, where otherwise events are only printed. A host name is reported in place of the real one.
     */
    dev?: boolean | string;
    /** Track only where one of these patterns, regular expressions with commas between, matches the path. */
    include?: string;
    /** Never track where one of these patterns, regular expressions with commas between, matches the path. */
    exclude?: string;
    /** Send no pageviews. */
    disablePageViews?: boolean | string;
    /** Count the first pageview only, not what the history API does afterwards. */
    disableHistory?: boolean | string;
    /** Leave the query out of every address. */
    disableQuery?: boolean | string;
    /** Report neither the referrer nor the previous page. */
    disableReferrer?: boolean | string;
    /** Do not report the screen size. */
    disableResolution?: boolean | string;
}
