/** Milliseconds. */
const LONGEST$1 = 864e5;
const hostOf = (url) => url.split('/', 3).join('/');
/** The item in a text, unless that is not one of ours, or too old, or from a clock that was wrong. */
const readItem = (text) => {
    try {
        const item = JSON.parse(text);
        item.host = hostOf(item.delivery.url);
        return Math.abs(Date.now() - item.time) < LONGEST$1 && /^(GET|POST)$/.test(item.delivery.method) && item;
    }
    catch (_a) {
        return false;
    }
};

/** One key per item, so that tabs never overwrite what another one keeps. */
const PREFIX = 'pagebeat.outbox.';
const MOST = 50;
/** Makes what keeps items in localStorage. None of it throws where that is denied, missing, full or broken. */
const createStore = () => {
    const random = Math.random();
    let count = 0;
    /** @returns whether it is gone: only then nobody else can send it */
    const remove = (key) => {
        try {
            delete localStorage[key];
            return !localStorage[key];
        }
        catch (_a) {
            return false;
        }
    };
    /** What is kept, the oldest first. What can't be read, is too old or too much is removed; all of it, when opted out. */
    const list = () => {
        const items = [];
        try {
            for (const key in localStorage) {
                if (key.indexOf(PREFIX))
                    continue;
                const item = !localStorage.disable_pirsch && readItem(localStorage[key]);
                if (item) {
                    item.key = key;
                    items.push(item);
                }
                else
                    remove(key);
            }
        }
        catch (_a) { }
        items.sort((one, other) => one.time - other.time);
        while (items.length > MOST)
            remove(items.shift().key);
        return items;
    };
    /** Keeps an item, if need be in place of the oldest one. @returns whether it is there to be read again */
    const put = (key, item, isLast) => {
        try {
            if (!localStorage.disable_pirsch)
                localStorage[key] = JSON.stringify(item);
        }
        catch (_a) {
            const oldest = list()[0];
            // Never put back what is not removed for good: another tab may have sent it.
            if (oldest && !isLast && remove(oldest.key))
                return put(key, item, true);
        }
        if (list().some((other) => other.key === key))
            return true;
        // Whoever is told so may send it.
        remove(key);
        return false;
    };
    return {
        list,
        remove,
        put,
        /** The time of what is sent now. Its fraction of a millisecond keeps the order of what comes together. */
        stamp: () => Date.now() + ++count / 1e3,
        /** Keeps what is new. */
        keep: (time, delivery) => put(PREFIX + time + '/' + random, { time, delivery, failures: 0 }),
    };
};

const NAME = 'pagebeat.outbox';
/** Milliseconds until a claim is void: longer than one item may take. */
const LONGEST = 3e4;
/**
 * Makes what lets one tab at a time do something, also when tabs crash: by a lock of the browser's, which goes with its
 * tab (https://w3c.github.io/web-locks, secure contexts only), or by a claim in localStorage that expires.
 */
const createTurn = () => {
    const { locks } = navigator;
    const random = Math.random();
    let ticket = 0;
    let claim;
    let free = () => { };
    // Both throw where storage is denied, and the latter where it is full.
    const isTaken = () => {
        const left = parseFloat(localStorage[NAME]) - Date.now();
        // One that lasts longer than any is of another clock.
        return left > 0 && left <= LONGEST;
    };
    const write = () => (localStorage[NAME] = claim = Date.now() + LONGEST + '/' + random);
    return {
        /**
         * Asks once; {@link release} ends it in any case. A claim counts only if it is still there after a while, which
         * `work` has to wait before it asks whether the turn {@link holds}: two tabs may have written at once.
         */
        take: (work, busy) => {
            const own = ++ticket;
            try {
                if (locks) {
                    const request = locks.request(NAME, { ifAvailable: true }, (lock) => new Promise((resolve) => {
                        // A page that was left and came back may have asked again since.
                        if (own !== ticket)
                            return resolve();
                        free = resolve;
                        (lock ? work : busy)();
                    }));
                    // Not in a sandboxed frame.
                    request.then(null, busy);
                }
                else if (isTaken())
                    busy();
                else {
                    write();
                    work();
                }
            }
            catch (_a) {
                busy();
            }
        },
        /** Whether it is still this tab's turn; if so, for another while. */
        holds: () => {
            try {
                return !!locks || (localStorage[NAME] === claim && !!write());
            }
            catch (_a) {
                return false;
            }
        },
        /** Also clears away the claim of a tab that crashed. */
        release: () => {
            ticket++;
            free();
            try {
                if (localStorage[NAME] === claim || !isTaken())
                    delete localStorage[NAME];
            }
            catch (_a) { }
        },
    };
};

/** Milliseconds. */
const FIRST = 3e4;
/**
 * Until when a server that took nothing is left alone, in milliseconds since 1970.
 *
 * @param least milliseconds, as it was asked before and took nothing either
 * @param again milliseconds after which it wants to be asked again, when it says so
 */
const restUntil = (least, again) => 
// Not all visitors come again at once.
Date.now() + Math.max(again || FIRST, least) * (1 + Math.random() / 2);

/** Bytes. More would use up what the site may store, and of what `keepalive` may send what is free beside the tracker. */
const LARGEST = 5000;
/** Milliseconds. */
const SOON = 1000;
/** Milliseconds until it is tried again when another tab has the turn, or this one lost it. */
const LATER = 3e4;
const LONGEST_REST = 3e5;
/** Milliseconds between two items, and until what another tab has written is known in this one. */
const PAUSE = 200;
/** Milliseconds: a browser may never answer, when the page was in its back/forward cache. */
const LONGEST_WAIT = 15000;
/**
 * Keeps what a server did not take, and sends it later: on this page, or on a next one of the site in the same browser.
 *
 * A call whose event is kept resolves with `queued: true`. Kept is what provably did not arrive: the browser is offline,
 * or the answer was 429, 500 or 503. What may have arrived is not, so that nothing is counted twice; nor is a heartbeat,
 * nor a body of more than 5,000 bytes. At most 50 are kept, the oldest goes; and for 24 hours.
 *
 * They are sent one after the other, by one tab at a time, once a server has answered something else or the browser is
 * online again; after a failure when the server's `Retry-After` says, or after 30 seconds and up to 5 minutes. Servers
 * count them for the moment when they arrive. Where storage is denied or full everything goes on as without the outbox.
 *
 * **Consent**: a kept event (its name and metadata, the page's address and title, the referrer) is written to the
 * visitor's device, to localStorage under `pagebeat.outbox.…`. Under the ePrivacy rules that usually needs consent.
 * Nothing is written unless a delivery fails or, for a moment, to agree with other tabs while something is kept. An item
 * is deleted before it is sent or, after 24 hours, by the next page that loads the outbox; with
 * `localStorage.disable_pirsch` set, the next page deletes them all.
 *
 * @see https://w3c.github.io/web-locks
 */
const outbox = () => (tracker) => {
    const { send } = tracker;
    const store = createStore();
    const turn = createTurn();
    /**
     * Until when each server is left alone: 0 when it is well, Infinity when it has to answer something else first. Where
     * the line is dead each attempt would lose an item that may have arrived, so none is made before anything is answered.
     */
    let rests = {};
    let longerRest = 0;
    let draining = false;
    /** What is on its way; nobody waits for it any more when this says something else. */
    let flight;
    let timer;
    const after = (delay, action) => {
        clearTimeout(timer);
        timer = setTimeout(action, delay);
    };
    /** @returns whether the ending proves that the server took nothing */
    const hear = (host, ending, again) => {
        const isRefused = again !== undefined;
        if (isRefused)
            rests[host] = restUntil(longerRest, again);
        else if (ending !== 'queued')
            rests[host] = ending < 500 ? 0 : Infinity;
        return isRefused;
    };
    const restOf = ({ host }) => rests[host] || 0;
    /** Drains when the first of the servers may be asked. */
    const plan = (delay) => {
        const due = Math.min.apply(null, store.list().map(restOf));
        if (!draining && due < Infinity)
            after(Math.max(delay, due - Date.now()), drain);
    };
    const stop = (delay) => {
        draining = false;
        flight = undefined;
        clearTimeout(timer);
        turn.release();
        plan(delay);
    };
    const drain = () => {
        if (navigator.onLine !== false) {
            const giveUp = () => stop(LATER);
            draining = true;
            after(LONGEST_WAIT, giveUp);
            turn.take(() => after(PAUSE, step), giveUp);
        }
    };
    const step = () => {
        let next;
        if (draining && turn.holds() && navigator.onLine !== false) {
            store.list().forEach((item) => {
                // One that a server breaks down on does not hold up the others.
                if (restOf(item) <= Date.now() && !(next && item.failures >= next.failures))
                    next = item;
            });
        }
        // Removed in the task in which it is sent: whatever happens then, nobody sends it again.
        if (next && store.remove(next.key))
            fly(next);
        else
            stop(LATER);
    };
    const fly = (item) => {
        const land = () => {
            if (flight === item) {
                flight = undefined;
                after(PAUSE, step);
            }
            else
                plan(SOON);
        };
        flight = item;
        after(LONGEST_WAIT, () => {
            hear(item.host);
            land();
        });
        send(item.delivery, 'keepalive', (ending, again) => {
            const isRefused = hear(item.host, ending, again);
            longerRest = isRefused ? Math.min(longerRest * 2 || 2 * LATER, LONGEST_REST) : 0;
            if (isRefused) {
                item.failures += +(ending === 500);
                store.put(item.key, item);
            }
            land();
        });
    };
    tracker.send = (delivery, transport, done) => {
        // What another script is to be told is for this page alone.
        if (delivery.call)
            return send(delivery, transport, done);
        const host = hostOf(delivery.url);
        const time = store.stamp();
        send(delivery, transport, (ending, again) => {
            const wasWell = rests[host] === 0;
            const isRefused = hear(host, ending, again);
            const isKept = isRefused && !delivery.fleeting && delivery.size <= LARGEST && store.keep(time, delivery);
            if (ending > 0 && (!wasWell || rests[host]))
                plan(SOON);
            done(isKept ? 'queued' : ending, isKept ? undefined : again);
        });
    };
    tracker.on('online', () => {
        rests = {};
        plan(SOON);
    });
    tracker.on('pagehide', () => {
        // The next page has the turn at once, also when this one stays in the back/forward cache.
        if (draining)
            stop(SOON);
    });
    store.list();
    turn.release();
};

export { outbox };
//# sourceMappingURL=outbox.js.map
