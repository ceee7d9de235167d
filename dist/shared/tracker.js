import { c as copy } from './copy.js';
import { c as createSend } from './createSend.js';
import { r as read } from './read.js';
import { s as settle } from './settle.js';
import { i as isLocal } from './isLocal.js';
import { c as check } from './check.js';
import { f as fail } from './fail.js';
import { p as prepare } from './prepare.js';
import { i as isRecord } from './isRecord.js';

/**
 * The settings of a tag: `false` is nothing at all, and so is what is not there. An empty one is on for a switch, which is
 * on when it is not null, and absent for all else, which is read for its truth.
 */
const readSettings = (given) => copy(given, (value) => ('' + value === 'false' ? null : value));

/** Prints an event that is not sent from localhost, as Pirsch's own script does it; for others with their own name. */
const showEvent = ([delivery], _page, event) => {
    if (event) {
        const { name, duration, meta } = event;
        console.log(delivery.name + ' event: ' + name + ' ' + JSON.stringify({ duration, meta }));
    }
};

/** Why nothing is sent from this browser: by Pirsch's own key for an opt-out, or since it is one's own machine. */
const skipReason = (settings) => read('localStorage.disable_pirsch')
    ? 'opt-out'
    : settings.dev == null && isLocal(location.hostname)
        ? 'localhost'
        : undefined;

/** What an answer means; without a status there was none. A page's own `fetch` may give anything. */
const judge = ({ name, route }, answer) => {
    const status = (answer || {}).status;
    if (status && status < 400) {
        route.accepted = true;
        return { ok: true, status };
    }
    return fail(status ? 'refused' : 'network', name, status);
};

/** Our own copy of what a caller gave, each field read once; throws the name of what is wrong with it, or what a getter throws. */
const readEvent = (name, options = {}) => {
    check(typeof name === 'string' && name.trim(), 'name');
    check(isRecord(options), 'options');
    const { duration, meta } = options;
    check(duration === undefined || (Number.isFinite(duration) && !(duration < 0)), 'duration');
    check(meta === undefined || isRecord(meta), 'meta');
    return {
        name: name.trim(),
        duration,
        meta: meta &&
            copy(meta, (value, key) => {
                check(Number.isFinite(value) || /string|boolean/.test(typeof value), 'meta.' + key);
                return value;
            }),
    };
};

/** What a call is told: throws the first failure or, when all took it, gives what the first said. */
const sum = (outcomes) => {
    outcomes.forEach((outcome) => {
        if (outcome instanceof Error)
            throw outcome;
    });
    return outcomes[0] || { ok: true, skipped: 'excluded' };
};

/** Milliseconds: within which a call is told something; and that events wait for the answer to the first pageview. */
const LIMIT = 10000;
const LEAD = 1000;
/**
 * Wires the rooms for one page: what is added gets pageviews and, by `track`, events. A part reads the page: `page`.
 *
 * @param on listens for as long as the tracker lives
 */
const startTracker = (settings, on) => {
    const routes = [];
    const sent = {};
    /** The address of the last pageview; as it may be told, empty when it is not known or not to be; and that of the one before. */
    let shown;
    let told;
    let previous;
    /** Events that wait for the first pageview; nothing once that has led. */
    let waiting = [];
    const stages = {
        on,
        readEvent,
        judge,
        sum,
        show: showEvent,
        send: createSend(window.fetch),
        open: () => {
            const calls = waiting || [];
            waiting = undefined;
            calls.forEach((go) => {
                go();
            });
        },
        look: (url) => {
            const page = stages.readPage(told, url);
            if (page.url !== shown && (!shown || url) && document.body && !read('document.prerendering')) {
                previous = told;
                shown = told = page.url;
                setTimeout(stages.open, LEAD);
                stages.dispatch(routes, 'hit', page).then(stages.open, stages.open);
                // An address that is not told of is not told as the previous one either.
                if (page.skipped)
                    told = '';
            }
        },
        skip: () => skipReason(settings),
        make: (route, kind, page, event) => route.make(route.settings, kind, page, event),
        add: (route, kinds) => {
            kinds.split(' ').forEach((kind) => {
                route[kind] = !sent[kind + route.key];
                sent[kind + route.key] = true;
            });
            routes.push(route);
            if (shown)
                stages.dispatch([route], 'hit', stages.readPage(previous, shown));
        },
        dispatch: (to, kind, page, event) => settle((resolve, reject) => {
            const skipped = (page.skipped = stages.skip(page));
            const deliveries = prepare(to, kind, page, event, stages.make);
            check(event ? to.some((route) => route.event) : to[0], 'id');
            if (skipped) {
                resolve({ ok: true, skipped });
                if (skipped === 'localhost')
                    stages.show(deliveries, page, event);
            }
            else {
                const limit = setTimeout(() => {
                    if (waiting)
                        resolve({ ok: true, queued: true });
                    else
                        reject(fail('timeout', ''));
                }, LIMIT);
                const go = () => {
                    Promise.all(deliveries.map((delivery) => {
                        const hear = (answer) => stages.judge(delivery, answer);
                        return stages.send(delivery).then(hear, hear);
                    }))
                        .then(stages.sum)
                        .then(resolve, reject)
                        // Some pages wait until no timer is left.
                        .then(() => clearTimeout(limit));
                };
                if (event && waiting)
                    waiting.push(go);
                else
                    go();
            }
        }),
        track: (name, options, url) => settle((resolve) => {
            const event = stages.readEvent(name, options);
            stages.look();
            resolve(stages.dispatch(routes, 'event', stages.readPage(previous, url), event));
        }),
    };
    on('DOMContentLoaded prerenderingchange pageshow pagehide visibilitychange', ({ type, persisted }) => {
        if (persisted && type === 'pageshow')
            shown = told = '';
        stages.look();
        // Out of sight nothing waits any longer for its title or for the first pageview.
        if (shown && (type === 'pagehide' || read('document.hidden')))
            stages.open();
    });
    return stages;
};

export { readSettings as r, startTracker as s };
//# sourceMappingURL=tracker.js.map
