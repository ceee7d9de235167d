/** Text, a finite number or a boolean. */
export type Scalar = string | number | boolean;
/** What Customer.io, Firstparty and User.com take as well: dates, null, and lists and objects of these. */
export type Value = Scalar | Date | null | undefined | Value[] | {
    [key: string]: Value;
};
/** One object of named values. Nothing personal belongs here. */
export type Meta = Record<string, Value>;
/** What may come with an event: the second argument of the function. It is read once, within the call, and never changed. */
export interface EventOptions {
    /**
     * Seconds, to average on the dashboard: finite, not negative. Pirsch keeps whole seconds, so it is rounded there; Swetrix
     * has no field for it and gets it as the metadata key `duration`.
     * @default nothing; Pirsch is sent 0
     */
    duration?: number;
    /**
     * One flat object of text, finite numbers and booleans; where a destination takes them, of dates, null, lists and objects
     * too. Pirsch takes 20 keys, Swetrix 100 keys and 2,000 characters in all; more is sent all the same.
     * @default nothing
     * @see https://docs.pirsch.io/advanced/events
     * @see https://docs.swetrix.com/events-api
     */
    meta?: Meta;
}
/** Whether something is on: as an attribute without a value or with any but `false`, in code `true`. */
export type Switch = boolean | string | null;
/**
 * Why something was deliberately not sent, or was not counted again: on localhost; opted out in this browser; by `include`,
 * `exclude` or a mapping. By parts: a `unique` one that Swetrix has already; without consent; by a privacy signal of the browser;
 * from a bot; by `before`; the tracker was stopped. In npm: where there is no page.
 */
export type Skipped = 'localhost' | 'opt-out' | 'excluded' | 'duplicate' | 'consent' | 'privacy' | 'bot' | 'dropped' | 'stopped' | 'server';
/** What a call resolves with. */
export interface Verdict {
    /** A failure rejects. */
    ok: true;
    /** The server's HTTP status, when it answered. */
    status?: number;
    /** Handed to the browser, or held in a page that is not shown yet; whether it arrives can't be known. */
    queued?: true;
    /** Deliberately not sent, and why. */
    skipped?: Skipped;
}
/**
 * Why a call was rejected. Nothing was counted after `invalid` and `refused` (but for the status 502 or 504); after the
 * others perhaps.
 *
 * - `invalid`: the name, the options or the tag is wrong; nothing was sent to anybody.
 * - `refused`: the server answered 400 or more.
 * - `network`: no answer; the network failed, or the page's policy or an extension blocks it.
 * - `timeout`: no answer within 10 seconds.
 * - `blocked`, by the part of that name: the page's content security policy forbids it, or a page by https has an endpoint
 *   by http. Nothing was counted.
 * - `offline`, by the part of that name: the browser is offline.
 */
export type Reason = 'invalid' | 'refused' | 'network' | 'timeout' | 'blocked' | 'offline';
/** What a call rejects with. Its message begins with the reason, and names what was wrong or who did not take it. */
export interface TrackError extends Error {
    /** One word, which does not change. */
    reason: Reason;
    /** The server's HTTP status, when it refused. */
    status: number | undefined;
}
/**
 * How a tag behaves on its page. Each is an attribute of the tag: `disableQuery` is `data-disable-query`. Each destination and
 * each part declares its own, where it is.
 */
export interface Settings {
    /** Of the tag itself. */
    id?: string;
    /**
     * Send from localhost too, where otherwise events are only printed. In `pagebeat.full.js` a host name is reported in place of
     * the real one.
     * @default false
     */
    dev?: Switch;
}
