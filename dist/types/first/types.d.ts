/** The three things that are sent. */
export type Kind = 'pageview' | 'event' | 'heartbeat';
/** A value that metadata may hold: a string, a finite number or a boolean. */
export type Scalar = string | number | boolean;
/** What Customer.io, Firstparty and User.com take as well: dates, and nested lists and objects. */
export type Value = Scalar | Date | null | undefined | Value[] | {
    [key: string]: Value;
};
/** One object of named values. Pirsch and Swetrix take scalars only. Nothing personal belongs here. */
export type Meta = Record<string, Value>;
/** What may come with an event: the second argument of the function. */
export interface EventOptions {
    /**
     * Seconds, to average on the dashboard: the time on the page, or anything else.
     * A finite number, not negative. Pirsch keeps whole seconds, so it is rounded there;
     * the others have no field for it and get it as the metadata key `duration`.
     * @default nothing; Pirsch is sent 0
     */
    duration?: number;
    /**
     * One object of strings, finite numbers and booleans; for Customer.io, Firstparty and User.com also of dates, null,
     * lists and objects of these. It is read once, when the function is called, and never changed. Pirsch takes 20 keys,
     * Swetrix 100 keys and 2,000 characters in all; more is sent all the same.
     * @default nothing
     * @see https://docs.pirsch.io/advanced/events
     * @see https://docs.swetrix.com/events-api
     */
    meta?: Meta;
    /**
     * Swetrix: keep only one event of this name for each session. A repeated one resolves with `skipped: 'duplicate'`.
     * @default false
     * @see https://docs.swetrix.com/events-api
     */
    unique?: boolean;
    /**
     * Pirsch: the visit stays a bounce, as if nobody had done anything. By the name that its own function has for it.
     * @default false
     * @see https://docs.pirsch.io/advanced/events
     */
    non_interactive?: boolean;
    /**
     * Customer.io: a ULID (https://github.com/ulid/spec). Of two events with the same one only the first is processed.
     * @default an id of its own for each call
     * @see https://docs.customer.io/journeys/events
     */
    id?: string;
    /**
     * Customer.io: when it happened, as a Date, an ISO 8601 date or seconds since 1970. Not before 1970, not in the future.
     * The other systems count an event for the moment when it arrives.
     * @default the time of the call
     * @see https://docs.customer.io/journeys/events
     */
    timestamp?: Date | string | number;
}
/** An event that has passed validation; our own copy of what the caller gave. */
export interface TrackEvent {
    /** Not empty, and without spaces around it. A destination may refuse it by a rule of its own. */
    name: string;
    /** Seconds: a finite number, not negative. */
    duration?: number | undefined;
    /** A copy of what the caller gave, with no keys when that was nothing. */
    meta: Meta;
    /** As {@link EventOptions.unique}. */
    unique?: boolean | undefined;
    /** As {@link EventOptions.non_interactive}. */
    nonInteractive?: boolean | undefined;
    /** {@link EventOptions.id} as the caller gave it: only some destinations take it, and check it. */
    id?: unknown;
    /** {@link EventOptions.timestamp} as the caller gave it: only some destinations take it, and check it. */
    timestamp?: unknown;
}
/** An address, and its path without host, query and hash. Both are empty where it is not known, or not to be told. */
export interface Address {
    /** The whole address, as it is reported: with `disableQuery` without the query, and at most 8,000 characters. */
    url: string;
    /** Its path, from the first `/` on; `/` when it has none. */
    path: string;
}
/** Where and when something happened, and what is known of the browser. Nothing here identifies anybody. */
export interface Page extends Address {
    /** Milliseconds since 1970. */
    time: number;
    /** The document's title, of any length; empty when it has none. */
    title: string;
    /** The external referrer on the first page and for the events on it; then the address of the previous page. */
    referrer: string;
    /** The page that was counted before this one in the same document. */
    previous?: Address | undefined;
    /**
     * `navigator.language`, such as `en-GB`.
     * @see https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-language
     */
    language: string;
    /** `navigator.userAgent`; not in `pagebeat.js`, whose destinations read it from the request. */
    userAgent?: string;
    /** Such as `Europe/Berlin`; read when the browser is idle, so the first pageview goes without. */
    timeZone?: string | undefined;
    /** The width of the screen in CSS pixels; 0 when it is not to be sent. */
    width: number;
    /** The height of the screen in CSS pixels; 0 when it is not to be sent. */
    height: number;
    /** Only where a destination asks for it. */
    visitor?: Visitor | undefined;
}
/** Who it is, for a destination that keeps profiles. */
export interface Visitor {
    /**
     * Of this browser: the one that the vendor's own script has left there, or else a UUID of ours. That lives as long as
     * the page or, where it is stored, on the visitor's device.
     */
    anonymousId: string;
    /** Whom the vendor's own script has identified. */
    userId: string | undefined;
    /** Of this pageview or event alone: a UUID. */
    messageId: string;
}
/** A request as data, before anything is done; or a call of a function of the page's own. */
export interface Delivery {
    /** Of a request; a `GET` has no body. */
    method?: 'GET' | 'POST';
    /** Of a request, where it goes: an address by http or https, one without a protocol (`//…`) or without a host (`/…`). */
    url?: string;
    /** Text of at most 1,000,000 bytes in UTF-8. A larger one is refused: the call rejects with `invalid`. */
    body?: string | undefined;
    /** Without one a body goes as text/plain, which needs no CORS preflight. */
    type?: 'application/json';
    /** The function to call, such as `UE.pageHit`, in place of a request; its arguments are the body, as a JSON list. */
    call?: string;
    /** The status by which the server says that it has this one already: a verdict, not an error. */
    duplicate?: number | false | undefined;
    /** The server knows it again, so it may be sent more than once. */
    repeatable?: boolean;
    /** A time in the body, as text; with each attempt it becomes the present. */
    sentAt?: string;
    /** It is the first pageview of a document, and takes along how long that took to load, where somebody asks for it. */
    timed?: boolean;
    /** What the site's developer should know; printed on localhost. */
    warning?: string | undefined;
}
/** A delivery on its way. It has no prototype: what is left out would be read from there, and some pages extend that. */
export interface Cargo extends Delivery {
    /** Bytes of the body. */
    size: number;
    /** Worth nothing later, so it is neither tried again nor kept: a heartbeat's. */
    fleeting: boolean;
    /** The name of the destination that it is for. */
    destination: string;
}
/**
 * A way to send: `fetch` that outlives the page, plain `fetch`, `sendBeacon`, XMLHttpRequest; a call of a function of the
 * page's own; or not to send now.
 */
export type Transport = 'keepalive' | 'fetch' | 'beacon' | 'xhr' | 'call' | 'none';
/**
 * How an attempt to send ended: with the server's status; handed over to a beacon or another script; `unsent` when
 * nothing has left the browser; `blocked` by the page's own policy; without an answer, which does not prove that nothing
 * arrived; or, for a call, why it failed, the reason first.
 */
export type Ending = number | 'queued' | 'unsent' | 'blocked' | 'network' | 'offline' | `${'timeout' | 'refused' | 'offline'}, ${string}`;
/**
 * Makes one attempt, and tells how it ended; it may never tell.
 *
 * The second thing it tells is, where nothing can be counted twice, in how many milliseconds the server wants it again.
 */
export type Send = (delivery: Cargo, transport: Transport, done: (ending: Ending, again?: number) => void) => void;
/** Who it is for, and what is sent. */
export type Job = [Route, Cargo];
/** Adds to a page that is sent, in place, what only some destinations want to know. */
export type Addition = (page: Page, destinations: Destination[], skipped?: Skipped) => void;
/** Says on localhost, of a pageview or an event that is not sent from there, what is not wrong, but not well either. */
export type Advise = (jobs: Job[], page: Page, event: TrackEvent | undefined) => void;
/**
 * Listens on the window for as long as the tracker lives, before anybody can stop the event on its way.
 *
 * @param types with spaces between
 * @param listener is given the DOM event, of whatever type it expects; it has to leave it as it is
 */
export type On = (types: string, listener: (event: never) => void) => void;
/** What a plugin sees of a tracker. */
export interface Face {
    /** Listens on the window for as long as the tracker lives. */
    on: On;
    /** Sends everything; a plugin may put its own in its place, and call this one from there. */
    send: Send;
    /** Sends an event, as the function on the page does. */
    track(name: string, options?: EventOptions): unknown;
    /** What completes a page before it is sent, in this order; a plugin may push its own. */
    additions: Addition[];
    /** As with `send`, a plugin may put its own in its place. */
    advise?: Advise | undefined;
}
/** An automation that a tracker may have; it is told once, before anything is sent. */
export type Plugin = (tracker: Face) => void;
/** Whether a destination gets heartbeats: not now, yes, or never again on this page. */
export type Pulse = 'waiting' | 'beating' | 'over';
/** What a call resolves with. */
export interface Verdict {
    /** Tells it from a {@link Failure} among {@link Results}. */
    ok: true;
    /** The server's HTTP status, when it answered. */
    status?: number;
    /** Handed to the browser as a beacon, or to another script; whether it arrived can't be known. */
    queued?: boolean;
    /** Deliberately not sent, or not counted again, and why. */
    skipped?: Skipped | undefined;
    /** With several destinations: what each of them said. */
    results?: Results;
}
/**
 * Why something was deliberately not sent, or was not counted again: on localhost; opted out in this browser; by `include`,
 * `exclude` or a mapping; a `unique` one that Swetrix has already; where there is no page; by `before`; the tracker was
 * stopped.
 */
export type Skipped = 'localhost' | 'opt-out' | 'excluded' | 'duplicate' | 'server' | 'dropped' | 'stopped';
/** Why a destination did not take something. */
export interface Failure {
    /** Tells it from a {@link Verdict} among {@link Results}. */
    ok: false;
    /** One word, which does not change. */
    reason: Reason;
    /** For a person: what happened or, of what is `invalid`, what it must be and what it was. It may change. */
    message: string;
    /** The server's HTTP status, when it refused. */
    status: number | undefined;
    /** The destination that failed. */
    destination: string | undefined;
}
/** What each destination said, by its name; by its name and id, when there is another of that name. */
export type Results = Record<string, Verdict | Failure>;
/**
 * What a call rejects with: an `Error` with a reason.
 *
 * @example
 * track('Button Clicked').catch((error: TrackError) => console.error(error.reason, error.status, error.message));
 */
export interface TrackError extends Error, Failure {
    /** With several destinations: what each of them said. */
    results?: Results;
}
/**
 * Why a call was rejected. Nothing was counted after `invalid`, `blocked` and `refused` (but for the status 502 or 504);
 * after the others perhaps.
 *
 * - `invalid`: the name, the options or the settings are wrong; nothing was sent to anybody.
 * - `refused`: the server answered 400 or more.
 * - `blocked`: the page's content security policy forbids it, or a page by https has an endpoint by http.
 * - `network`: no answer; the network failed, or an extension blocks it.
 * - `offline`: the browser is offline.
 * - `timeout`: no answer within 10 seconds.
 */
export type Reason = 'invalid' | 'refused' | 'blocked' | 'network' | 'offline' | 'timeout';
/**
 * Refuses a call, for all destinations, unless `ok`: the promise rejects with what must be and what it was.
 *
 * @param ok whether it is as it has to be
 * @param what such as `name`, `key` or `meta.price`
 * @param must such as `an address`
 * @param was what was given, to be shown
 * @throws a {@link TrackError} with the reason `invalid`, unless `ok`
 */
export type Check = (ok: unknown, what: string, must: string | RegExp, was: unknown) => void;
/**
 * A system that pagebeat can talk to, with the site's id there.
 * It is pure: it turns records into a {@link Delivery} and touches nothing.
 */
export interface Destination {
    /** Its name in verdicts and messages. */
    name: string;
    /** The site's id. A second destination with the same name and id is the same one. */
    id: string;
    /** Whether it wants the visitor's time zone, which is not read for others. @default false */
    timeZone?: boolean;
    /**
     * Whether it wants {@link Page.visitor}, which is not there for others: `stored` keeps the id on the visitor's device.
     * @default nothing
     */
    visitor?: 'memory' | 'stored';
    /** Gives the tracker what this destination needs of the browser; the destination itself is pure. */
    needs?: (tracker: never) => void;
    /**
     * The delivery of a pageview, an event or a heartbeat; nothing when there is nothing to tell. It is asked within the
     * call, before anything is sent to anybody.
     *
     * @param kind what is sent
     * @param page where and when it happened
     * @param event of an event alone: its name, and what came with it
     * @param check refuses the call for all destinations when something is not as this one needs it
     * @throws what `check` throws: the call rejects with `invalid`, and so it does when this throws anything else
     */
    deliver(kind: Kind, page: Page, event: TrackEvent | undefined, check: Check): Delivery | undefined;
}
/** Whether each kind is sent; for the heartbeat every how many seconds. */
export type Sends = Record<Kind, boolean | number>;
/** A destination on a page: which kinds it gets there, and whether it gets heartbeats now. */
export interface Route extends Destination, Partial<Sends> {
    /** `waiting` until a pageview or an event was accepted, where any are sent; `over` after the status 402, 404 or 410. */
    pulse?: Pulse;
}
/** How a tracker behaves on its page. On a script tag each is an attribute: `disableQuery` is `data-disable-query`. */
export interface Settings {
    /**
     * Seconds between two heartbeats to Pirsch and Swetrix, sent while the page is visible and was used in the last 5
     * minutes; `off` for none.
     * @default 30
     */
    heartbeat?: number | string;
    /**
     * Send from localhost too, where otherwise events are only printed. A host name is reported in place of the real one.
     * @default false
     */
    dev?: boolean | string;
    /** Track only where one of these patterns, regular expressions with commas between, matches the path. */
    include?: string;
    /** Never track where one of these patterns, regular expressions with commas between, matches the path. */
    exclude?: string;
    /** Send no pageviews. @default false */
    disablePageViews?: boolean | string;
    /** Count the first pageview only, not what the history API does afterwards. @default false */
    disableHistory?: boolean | string;
    /** Leave the query out of every address. @default false */
    disableQuery?: boolean | string;
    /** Report neither the referrer nor the previous page. @default false */
    disableReferrer?: boolean | string;
    /** Do not report the screen size. @default false */
    disableResolution?: boolean | string;
}
