import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { j as json } from '../shared/json.js';
import { a as amend } from '../shared/amend.js';

/** Milliseconds: a page that takes longer than that is counted without. */
const LONGEST_WAIT = 1e4;
/**
 * What may be the last that a page hears. Before it has loaded, Safari tells it nothing when it is left, and Chromium nothing
 * when its tab is closed, so it does not wait for that alone.
 */
const SIGNALS = 'load click keydown submit visibilitychange pagehide';
/** Milliseconds. Swetrix takes no other values, and then none at all. */
const LARGEST = 3e5;
/**
 * How long the phases of loading this document took, in the words and by the definitions of Swetrix's own script; nothing
 * when it has not loaded yet, or when one of the eight makes no sense.
 */
const readTimings = () => {
    try {
        const timing = window.performance.getEntriesByType('navigation')[0];
        const secured = timing.secureConnectionStart;
        const timings = {
            dns: timing.domainLookupEnd - timing.domainLookupStart,
            tls: secured && timing.requestStart - secured,
            conn: (secured || timing.connectEnd) - timing.connectStart,
            response: timing.responseEnd - timing.responseStart,
            render: timing.domComplete - timing.domContentLoadedEventEnd,
            dom_load: timing.domContentLoadedEventEnd - timing.responseEnd,
            page_load: timing.loadEventStart,
            ttfb: timing.responseStart - timing.requestStart,
        };
        const isSane = Object.keys(timings).every((name) => {
            timings[name] = Math.round(timings[name]);
            return timings[name] >= 0 && timings[name] <= LARGEST;
        });
        return timings.page_load && isSane ? timings : undefined;
    }
    catch (_a) {
        // Not in Safari before 2021.
        return undefined;
    }
};
/**
 * Sends to Swetrix how long the page took to load (`data-perf`), with the first pageview, which waits for that. It goes
 * without when the visitor does anything before the page has loaded, leaves it or hides it, or when it takes longer than
 * 10 seconds. It stands around all that sends.
 *
 * @for swetrix
 * @see https://docs.swetrix.com/events-api
 */
const perf = (stages, settings) => {
    if (settings.perf == null)
        return;
    const { send } = stages;
    const held = [];
    const release = () => {
        held.splice(0, 1e9).forEach((go) => {
            go();
        });
    };
    amend(stages, 'projectId', (delivery, page) => {
        delivery.timed = delivery.kind === 'hit' && page.previous === undefined;
        // The next page of an application comes after the first.
        if (page.previous !== undefined)
            release();
    });
    stages.send = (delivery) => delivery.timed
        ? new Promise((resolve) => {
            const go = guard(() => {
                const timings = readTimings();
                if (timings)
                    delivery.body = delivery.body.replace(/}$/, ',"perf":' + json(timings) + '}');
                resolve(send(delivery));
            });
            held.push(go);
            setTimeout(guard(release), LONGEST_WAIT);
            // Who is not looking may close the page without a word.
            if (read('document.readyState') === 'complete' || read('document.hidden'))
                release();
        })
        : send(delivery);
    stages.on(SIGNALS, release);
    // https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigation-interface
    guard(() => window.navigation.addEventListener('navigate', guard(release)))();
};

export { perf };
//# sourceMappingURL=perf.js.map
