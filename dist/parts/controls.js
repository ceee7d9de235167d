import { o as optOut } from '../shared/optOut.js';

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

/** Puts `pageview()`, `flush()`, `stop()`, `optOut()`, `optIn()` and `ready` on a tracker of npm. */
const controls = (stages) => {
    const { track } = stages;
    if (typeof document === 'undefined') {
        Object.assign(track, {
            pageview: track,
            flush: track,
            stop: track,
            optOut: track,
            optIn: track,
            ready: track(''),
        });
        return;
    }
    const { add, dispatch, open, readPage, skip } = stages;
    const routes = [];
    const before = keepHistory();
    let ours = before;
    let isOut = false;
    /** The last pageview. */
    let view = {};
    /** Settles when all has ended that was begun. */
    let ended = Promise.resolve();
    const flush = () => {
        stages.look();
        stages.open();
        return ended;
    };
    // Also those that a part adds. All parts are there by then.
    stages.add = (route, kinds) => {
        view = {};
        ours = keepHistory();
        routes.push(route);
        add(route, kinds);
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
    // A pageview that was asked for is one that the hall does not know of.
    stages.readPage = (known = view.previous, url) => readPage(known, url);
    stages.skip = (where) => (isOut ? 'opt-out' : skip(where));
    Object.assign(track, {
        pageview: () => stages.dispatch(routes, 'hit', stages.readPage(view.skipped ? '' : view.url)),
        flush,
        stop: () => {
            flush();
            stages.skip = () => 'stopped';
            for (const { timer } of routes)
                clearInterval(timer);
            for (const end of stages.ends)
                end();
            restoreHistory(before, ours);
        },
        optOut: () => optOut((isOut = true)),
        optIn: () => optOut((isOut = false)),
        ready: new Promise((resolve) => {
            stages.open = () => {
                open();
                resolve();
            };
        }),
    });
};

export { controls };
//# sourceMappingURL=controls.js.map
