import type { createDispatch } from './createDispatch.js';
import type { Equipment } from './tracker.js';
import type { Meta } from './types.js';
/** What is about to be sent, as `before` is shown it. */
export interface Outgoing {
    /** What it is. Heartbeats are not shown: they follow the pageview. */
    kind: 'pageview' | 'event';
    /** The address, as it would be reported. */
    url: string;
    /** The title, as it would be reported. */
    title: string;
    /** Where the visitor came from; then the page before, in the same document. */
    referrer: string;
    /** Of an event. */
    name?: string;
    /** Of an event: seconds. */
    duration?: number | undefined;
    /** Of an event: a copy of its metadata. */
    meta?: Meta;
}
/** What the owner of a tracker wants to have a say in. */
export interface GuardOptions {
    /**
     * Is shown each pageview and each event before it is sent, to any destination: it may change what it is given, return
     * what is to be different, or `false` to have it dropped. When it throws, nothing is sent, and the console says so. What
     * it makes of an address holds for heartbeats, and for the next page's referrer.
     * @default everything is sent as it is
     */
    before?: (outgoing: Outgoing) => Partial<Outgoing> | false | void;
    /** Goes with every event, and gives way to what the event itself has of that name. @default nothing */
    meta?: Meta;
    /** Whether pageviews are sent by themselves; otherwise only by `pageview()`. @default true */
    pageviews?: boolean;
}
/** Makes what stands before everything that a tracker sends: it may complete, change, drop and count it. */
export declare const createGuard: ({ before, meta, pageviews }: GuardOptions) => {
    wrap: (dispatch: ReturnType<typeof createDispatch>, kit: Equipment) => typeof dispatch;
    /** Lets the pageviews through that an action sends. */
    asked: (action: () => void) => void;
    /** Sends nothing any more. */
    stop: () => void;
    /** Sends nothing from now on, or again. */
    optOut: (isWanted: boolean) => void;
    /** Resolves when all that was begun has ended, or after 10 seconds. */
    quiet: () => Promise<void>;
};
