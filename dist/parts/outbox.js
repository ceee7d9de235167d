import { g as guard } from '../shared/guard.js';
import { r as readAddress } from '../shared/readAddress.js';
import { b as bytesOf } from '../shared/bytesOf.js';
import { r as repeatAfter } from '../shared/repeatAfter.js';
import { t as tell } from '../shared/tell.js';
import { j as json } from '../shared/json.js';
import '../shared/fail.js';

const NAME = 'pagebeat.outbox';
/** Milliseconds until a claim is void: longer than one item may take. */
const LONGEST$1 = 3e4;
/**
 * Makes what lets one tab at a time do something, also when tabs crash: by a lock of the browser's, which goes with its
 * tab (in secure contexts only), or by a claim in localStorage that expires. It throws where that is denied or full.
 *
 * @see https://w3c.github.io/web-locks
 */
const createTurn = () => {
    const { locks } = window.navigator;
    const random = Math.random();
    let ticket = 0;
    let claim;
    let free = () => { };
    const isTaken = () => {
        const left = parseFloat(window.localStorage[NAME]) - Date.now();
        // One that lasts longer than any is of another clock.
        return left > 0 && left <= LONGEST$1;
    };
    const write = () => (window.localStorage[NAME] = claim = Date.now() + LONGEST$1 + '/' + random);
    /** Also clears away the claim of a tab that crashed. */
    const release = () => {
        ticket++;
        free();
        if (window.localStorage[NAME] === claim || !isTaken())
            delete window.localStorage[NAME];
    };
    guard(release)();
    return {
        /**
         * Asks once; {@link release} ends it in any case. A claim counts only if it is still there after a while, which
         * `work` has to wait before it asks whether the turn {@link holds}: two tabs may have written at once.
         */
        take: (work) => {
            const own = ++ticket;
            if (locks) {
                const granted = (lock) => 
                // A page that was left and came back may have asked again since.
                lock &&
                    own === ticket &&
                    new Promise((resolve) => {
                        free = resolve;
                        work();
                    });
                // Not in a sandboxed frame.
                locks.request(NAME, { ifAvailable: true }, granted).then(undefined, () => { });
            }
            else if (!isTaken()) {
                write();
                work();
            }
        },
        /** Whether it is still this tab's turn; if so, for another while. */
        holds: () => !!locks || (window.localStorage[NAME] === claim && !!write()),
        release,
    };
};

/** Milliseconds. */
const SOON = 1000;
/**
 * Milliseconds until it is tried again when another tab has the turn, and until nobody waits for a lock or an answer any more:
 * a browser may never give one, when the page was in its back/forward cache.
 */
const LATER = 15000;
/** Milliseconds between two items, and until what another tab has written is known in this one. */
const PAUSE = 200;
/**
 * Makes what sends what is kept: one after the other, by one tab at a time.
 *
 * @param restOf until when the server of a delivery is left alone, in milliseconds since 1970; nothing when it was not heard of
 * @param hear is told what became of a delivery, nothing as it is sent; says whether that proves that the server took nothing
 * @returns what has it begin, when the first of the servers may be asked
 */
const createDrain = ({ send, on }, store, restOf, hear) => {
    const turn = createTurn();
    /** Something while it is this tab's turn, or asked for: the item that is on its way. */
    let flight;
    let timer;
    const after = (delay, action) => {
        clearTimeout(timer);
        timer = setTimeout(guard(action), delay);
    };
    const plan = (delay = SOON) => {
        const due = Math.min.apply(null, store.list().map(({ delivery }) => restOf(delivery) || 0));
        if (flight)
            return;
        clearTimeout(timer);
        if (due < Infinity)
            after(Math.max(delay, due - Date.now()), begin);
    };
    const stop = (delay) => {
        flight = undefined;
        turn.release();
        plan(delay);
    };
    const giveUp = () => stop(LATER);
    const begin = () => {
        flight = {};
        after(LATER, giveUp);
        turn.take(() => after(PAUSE, step));
    };
    const step = () => {
        let next;
        after(LATER, giveUp);
        if (turn.holds()) {
            store.list().forEach((item) => {
                // One that a server breaks down on does not hold up the others.
                if (!(restOf(item.delivery) > Date.now()) && !(next && item.failures >= next.failures))
                    next = item;
            });
        }
        // Removed in the task in which it is sent: whatever happens then, nobody sends it again.
        if (next && store.remove(next.key))
            fly(next);
        else
            giveUp();
    };
    const fly = (item) => {
        const { delivery } = item;
        const land = guard(() => {
            if (flight === item)
                after(PAUSE, step);
            else
                plan();
        });
        flight = item;
        hear(delivery, undefined);
        send(delivery).then(guard((answer) => {
            if (hear(delivery, answer, true)) {
                item.failures += +(answer.status === 500);
                store.put(item);
            }
            land();
        }), land);
    };
    on('pagehide', () => {
        // The next page has the turn at once, also when this one stays in the back/forward cache.
        if (flight)
            stop();
    });
    return plan;
};

/** Milliseconds. */
const LONGEST = 864e5;
/** The item in a text, unless that is not one of ours, or too old, or from a clock that was wrong. */
const readItem = (key, text) => {
    try {
        const item = JSON.parse(text);
        const { url, method } = item.delivery;
        item.key = key;
        return (Math.abs(Date.now() - item.time) < LONGEST && !!readAddress(url.trim()) && /^(GET|POST)$/.test(method) && item);
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
    /** @returns whether it is gone: only then nobody else can send it */
    const remove = (key) => {
        try {
            delete window.localStorage[key];
            return !window.localStorage[key];
        }
        catch (_a) {
            return false;
        }
    };
    /** What is kept, the oldest first. What can't be read, is too old or too much is removed; all of it, when opted out. */
    const list = () => {
        const items = [];
        try {
            for (const key in window.localStorage) {
                if (key.indexOf(PREFIX))
                    continue;
                const item = !window.localStorage.disable_pirsch && readItem(key, window.localStorage[key]);
                if (item)
                    items.push(item);
                else
                    remove(key);
            }
        }
        catch (_a) {
            // It is denied: nothing is kept.
        }
        items.sort((one, other) => one.time - other.time);
        while (items.length > MOST)
            remove(items.shift().key);
        return items;
    };
    return {
        list,
        remove,
        /** @returns whether it is there to be read again; else nothing is left of it, as whoever is told so may send it */
        put: (item) => {
            const key = (item.key = item.key || PREFIX + item.time + '/' + random);
            try {
                window.localStorage[key] = json(item);
            }
            catch (_a) {
                // It is denied, or full.
            }
            return list().some((other) => other.key === key) || (remove(key) && false);
        },
    };
};

/** Bytes. More would use up what the site may store, and of what `keepalive` may send what is free beside the tracker. */
const LARGEST = 5000;
/** Milliseconds for which a server is left alone that took nothing. */
const FIRST_REST = 3e4;
const LONGEST_REST = 3e5;
const hostOf = ({ url }) => readAddress(url).host;
/**
 * Keeps what a server did not take, and sends it later: on this page, or on a next one of the site in the same browser
 * (`data-outbox`). A call whose event is kept resolves with `queued: true`.
 *
 * Kept is what provably did not arrive: the browser is offline (which the part `offline` tells), or the answer was 429, 500
 * or 503. What may have arrived is not, so that nothing is counted twice; nor is a heartbeat, a call of the page's own
 * function, or a body of more than 5,000 bytes. At most 50 are kept, the oldest goes; and for 24 hours.
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
 * It stands around `offline` and all that sends, and within `retry`, which goes on with what can't be kept.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
const outbox = (stages, settings) => {
    if (settings.outbox == null)
        return;
    const { send } = stages;
    const store = createStore();
    let count = 0;
    /**
     * Until when the server of each host is left alone: 0 when it is well, Infinity when it has to answer something else first.
     * Where the line is dead each attempt would lose an item that may have arrived, so none is made before anything is answered.
     */
    let rests = {};
    let longerRest = 0;
    const restOf = (delivery) => rests[hostOf(delivery)];
    /** @returns whether the answer proves that the server took nothing */
    const hear = (delivery, answer, isKept) => {
        const { status, queued, reason } = answer || {};
        const host = hostOf(delivery);
        const isRefused = /^(429|500|503)$/.test('' + status);
        if (isRefused) {
            let again = 0;
            // A page's own `fetch` may give headers that throw.
            guard(() => {
                again = repeatAfter(answer);
            })();
            // Not all visitors come again at once.
            rests[host] = Date.now() + Math.max(again || FIRST_REST, longerRest) * (1 + Math.random() / 2);
        }
        else if (!queued)
            rests[host] = status < 500 ? 0 : Infinity;
        if (isKept)
            longerRest = isRefused ? Math.min(longerRest * 2 || 2 * FIRST_REST, LONGEST_REST) : 0;
        return isRefused || reason === 'offline';
    };
    const plan = createDrain(stages, store, restOf, hear);
    tell(stages);
    stages.send = (delivery) => {
        // Its fraction of a millisecond keeps the order of what comes together.
        const time = Date.now() + ++count / 1e3;
        const { name, kind, url, method, headers, body, sentAt } = delivery;
        // What another script is to be told is for this page alone.
        if (delivery.call)
            return send(delivery);
        return send(delivery).then((answer) => {
            const rest = restOf(delivery);
            const isKept = hear(delivery, answer) &&
                kind !== 'session' &&
                bytesOf(body) <= LARGEST &&
                store.put({
                    time,
                    delivery: { name, kind, url, method, headers, body, sentAt },
                    failures: 0,
                });
            if (answer.status && restOf(delivery) !== rest)
                plan();
            return isKept ? { queued: true } : answer;
        }, (error) => {
            hear(delivery, undefined);
            throw error;
        });
    };
    stages.on('online', () => {
        rests = {};
        plan();
    });
    store.list();
};

export { outbox };
//# sourceMappingURL=outbox.js.map
