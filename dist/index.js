import { g as guard } from './shared/guard.js';
import { o as optOut } from './shared/optOut.js';
import { w as warn } from './shared/warn.js';
import { c as copy } from './shared/copy.js';
import { r as readSettings, s as startTracker } from './shared/tracker.js';
import { heartbeat } from './parts/heartbeat.js';
import { navigation } from './parts/navigation.js';
import { page } from './parts/page.js';
import { patterns } from './parts/patterns.js';
import './shared/fail.js';
import './shared/createSend.js';
import './shared/readAddress.js';
import './shared/read.js';
import './shared/settle.js';
import './shared/isLocal.js';
import './shared/check.js';
import './shared/prepare.js';
import './shared/json.js';
import './shared/isRecord.js';

/**
 * Remembers what the history has in place of the browser's own functions, which are on its prototype: usually nothing.
 * Called before and after ours are put there, by the latter it knows them.
 */
const keepHistory = () => Object.assign({}, window.history);
/** Puts back what was there before ours, but for a function that somebody else has replaced since: it may call ours. */
const restoreHistory = (before, ours) => {
    const { history } = window;
    ['pushState', 'replaceState'].forEach((name) => {
        if (history[name] !== ours[name])
            return;
        delete history[name];
        if (before[name])
            history[name] = before[name];
    });
};

/** What there is where there is no page: whatever is called, it does nothing. */
const createIdle = () => {
    const skip = () => Promise.resolve({ ok: true, skipped: 'server' });
    return Object.assign(skip, {
        pageview: skip,
        flush: skip,
        stop: skip,
        optOut: skip,
        optIn: skip,
        ready: skip(),
    });
};

/**
 * Starts tracking on this page: a pageview now and for each new address, a heartbeat every 30 seconds, and events by
 * the function that it returns. On a server it does nothing, and the function resolves with `skipped: 'server'`.
 *
 * @typeParam Events the events there are, each with what comes with it: other names and other metadata do not compile.
 * See {@link TitleCase} and {@link SnakeCase} for how they are named.
 * @typeParam Allowed what metadata holds: `Value` in place of `Scalar`, for destinations that take nested metadata
 *
 * @throws what a part throws as it starts. Settings that are wrong are no error here: the console says so, and each call
 * rejects with `invalid`.
 *
 * @example
 * const track = createTracker({ destinations: [pirsch({ code: '…' })] });
 * track('Button Clicked', { duration: 42, meta: { Clicks: 1 } });
 *
 * @example
 * const track = createTracker<{ 'Plan Chosen': { meta: { plan: 'free' | 'pro' } } }>({ destinations: […] });
 * track('Plan Chosen', { meta: { plan: 'pro' } });
 */
const createTracker = (options) => {
    if (typeof document === 'undefined')
        return createIdle();
    const { destinations, parts = {}, pageviews, ...given } = options;
    const all = destinations || [];
    const settings = readSettings({
        // A part that is given is on.
        ...copy(parts, () => ''),
        disablePageViews: pageviews === false,
        ...given,
    });
    const routes = [];
    const before = keepHistory();
    const ends = [];
    let isOut = false;
    /** The last pageview. */
    let view = {};
    /** Settles when all has ended that was begun. */
    let ended = Promise.resolve();
    const stages = startTracker(settings, (types, listener) => {
        types.split(' ').forEach((type) => {
            const guarded = guard(listener);
            addEventListener(type, guarded, true);
            ends.push(() => removeEventListener(type, guarded, true));
        });
    });
    const { add, dispatch, open } = stages;
    const flush = () => {
        stages.look();
        stages.open();
        return ended;
    };
    stages.dispatch = (to, kind, where, event) => {
        if (kind === 'hit') {
            // The first one of the hall, when it was asked for before there was a body.
            if (where.previous === undefined && where.url === view.url)
                return Promise.resolve({ ok: true, skipped: 'excluded' });
            view = where;
        }
        const promise = dispatch(to, kind, where, event);
        const others = ended;
        const wait = () => others;
        ended = promise.then(wait, wait);
        return promise;
    };
    const ready = new Promise((resolve) => {
        stages.open = () => {
            open();
            resolve();
        };
    });
    // Also those that a part adds.
    stages.add = (route, kinds) => {
        view = {};
        routes.push(route);
        add(route, kinds);
    };
    /** Of those with one name the last, in the place of the first. */
    const used = Object.assign({}, ...all.map((destination) => destination.parts), { page, navigation, patterns, heartbeat }, parts);
    for (const part of Object.values(used))
        guard(() => part(stages, settings))();
    const { readPage, skip } = stages;
    // A pageview that was asked for is one that the hall does not know of.
    stages.readPage = (known = view.previous, url) => readPage(known, url);
    stages.skip = (where) => (isOut ? 'opt-out' : skip(where));
    for (const one of all) {
        stages.add({ ...one, settings: readSettings({ ...given, ...one.settings }) }, 'hit event session');
    }
    if (!routes[0])
        warn('destinations');
    const ours = keepHistory();
    stages.look();
    return Object.assign(stages.track, {
        pageview: () => stages.dispatch(routes, 'hit', stages.readPage(view.skipped ? '' : view.url)),
        flush,
        stop: () => {
            flush();
            stages.skip = () => 'stopped';
            for (const { timer } of routes)
                clearInterval(timer);
            for (const end of ends)
                end();
            restoreHistory(before, ours);
        },
        optOut: () => optOut((isOut = true)),
        optIn: () => optOut((isOut = false)),
        ready,
    });
};

export { createTracker };
//# sourceMappingURL=index.js.map
