import type { EventOptions, Meta, Reason, Settings, Skipped, TrackError, Verdict } from './options.js';
/** What is sent, by the words of Pirsch's endpoints: a pageview, an event, a heartbeat. */
export type Kind = 'hit' | 'event' | 'session';
/** An event that has passed validation; our own copy of what the caller gave, types kept. */
export interface TrackEvent {
    /** Not empty, and without spaces around it. */
    name: string;
    /** Seconds. */
    duration: number | undefined;
    /** Nothing when the caller gave nothing. Without a prototype, so that `__proto__` is a key like any other. */
    meta: Meta | undefined;
}
/** The parts of an address, as `URL` gives them. */
export interface Address {
    /** Such as `https://example.com`. */
    origin: string;
    /** From the first `/` on, escaped as it is. */
    pathname: string;
    /** With its `?`; empty when there is none. */
    search: string;
    /** The same, decoded, by name. */
    searchParams: {
        /** The first value of a name. */
        get(name: string): string | null;
        /** Is told each of them, in order. */
        forEach(each: (value: string, name: string) => void): void;
    };
}
/** Where and when something happened, as it is reported. */
export interface Page {
    /** The address, less what the site has left out. */
    url: string;
    /** The parts of it. */
    at: Address;
    /** Of the document. */
    title: string;
    /** Where the visitor came from; then the page before, in the same document. */
    referrer: string;
    /** The address of the page before, in the same document: empty when it is not known, nothing when there was none. */
    previous: string | undefined;
    /** Milliseconds since 1970. */
    time: number;
    /** Such as `en-GB`. */
    language: string;
    /** Of the screen, in CSS pixels. */
    width: number | '';
    /** Of the screen, in CSS pixels. */
    height: number | '';
    /** Why nothing is sent of it, once that was asked. */
    skipped?: Skipped | undefined;
}
/** A request, before it is made, in the words of `fetch`, with what it is for. */
export interface Delivery {
    /** In full, or beginning with `/`: then it is one of the page's own host. */
    url: string;
    /** By which it is asked. */
    method: 'GET' | 'POST';
    /** Without any, a body goes as text, which needs no CORS preflight. @default none */
    headers?: Record<string, string>;
    /** A destination gives a record, so that a part can add to it; from then on it is JSON. */
    body?: Record<string, unknown> | unknown[] | string | undefined;
    /** Whether it outlives the page; set as it is sent. */
    keepalive?: boolean;
    /** No cookies; set as it is sent. */
    credentials?: 'omit';
    /** The destination, for people. */
    name: string;
    /** Set by the hall. */
    kind?: Kind;
    /** Set by the hall. */
    route?: Route;
}
/** Makes what is sent to a vendor, or nothing when there is nothing to tell. Pure. Throws what is not valid for it. */
export type Destination = (settings: Settings, kind: Kind, page: Page, event?: TrackEvent) => Delivery | undefined;
/** A destination as this page has it. */
export interface Route {
    /** The destination with its id. */
    key: string;
    /** Those of its tag. */
    settings: Settings;
    /** Makes what is sent. */
    make: Destination;
    /** Whether it is sent pageviews. */
    hit?: boolean;
    /** Whether it is sent events. */
    event?: boolean;
    /** Whether it is sent heartbeats. */
    session?: boolean;
    /** Whether it has accepted something. */
    accepted?: boolean;
    /** Of its heartbeat. */
    timer?: unknown;
}
/** How a request ended: with the server's status, or without one when there was no answer. A part may know more of it. */
export interface Answer {
    /** Of HTTP. */
    status?: number;
    /** Of the answer, where they may be read. */
    headers?: {
        /** The value of one. */
        get(name: string): string | null;
    };
    /** It was handed over, to a beacon or another script, or kept; see `parts/around/tell.ts`. */
    queued?: true;
    /** Why it failed, where that is known. */
    reason?: Reason;
}
/** What became of something. */
export type Outcome = (Verdict & {
    /** Tells it from a failure. */
    reason?: undefined;
}) | TrackError;
/** What a thing passes on its way. A part puts itself around one of them. */
export interface Stages {
    /**
     * Listens on the window for as long as the tracker lives, before anybody can stop the event on its way.
     *
     * @param types with spaces between
     * @param listener is given the DOM event, of whatever type it expects; it has to leave it as it is
     */
    on(types: string, listener: (event: never) => void): void;
    /** Adds a destination, for these kinds. */
    add(route: Route, kinds: string): void;
    /** Sends the pageview of an address, unless that was done; without one, the first of the page. */
    look(url?: string): unknown;
    /** Our own copy of what a caller gave; throws what is wrong with it. */
    readEvent(name: unknown, options: unknown): TrackEvent;
    /** Where the visitor is, or was at another address and time. */
    readPage(previous: string | undefined, url?: string): Page;
    /** Why nothing is sent, if there is a reason. */
    skip(page: Page): Skipped | undefined;
    /** What a destination is sent; throws what is not valid for it. */
    make(route: Route, kind: Kind, page: Page, event?: TrackEvent): Delivery | undefined;
    /** Sends to all of the routes, or to none when it is not valid for one of them, which it throws. */
    dispatch(routes: Route[], kind: Kind, page: Page, event?: TrackEvent): Promise<Verdict>;
    /** Shows on localhost what would have been sent, of each thing. */
    show(deliveries: Delivery[], page: Page, event?: TrackEvent): void;
    /** Makes a request, at once. */
    send(delivery: Delivery): Promise<Answer>;
    /** What an answer means. */
    judge(delivery: Delivery, answer: Answer | null | undefined): Outcome;
    /** What that means for what was sent to several; throws a failure. */
    sum(outcomes: Outcome[]): Verdict;
    /** Lets events go that wait for the first pageview. */
    open(): void;
    /** The function of the page. */
    track: Track;
    /** Of npm: each takes a listener away again. */
    ends?: (() => void)[];
}
/** The function of the page. */
export interface Track {
    (name: string, options?: EventOptions, url?: string, time?: number): Promise<Verdict>;
    /** Takes the calls of a stub that somebody kept. */
    q?: unknown;
}
/**
 * What only some need: puts itself around a stage, or listens to the page and calls the function. Applied once.
 *
 * @param stages those of the page
 * @param settings of the page, which are those of its first tag
 * @param script the tag's element; from npm there is none
 * @param parts by their names, those that were applied; of a tag, all of them in the end
 */
export type Part = (stages: Stages, settings: Settings, script?: {
    src?: string;
}, parts?: Record<string, boolean>) => void;
/** What a file is made of. */
export type Door = [
    /** By the setting that has their id. */
    destinations: Record<string, Destination>,
    /** By their names. */
    parts: Record<string, Part>
];
