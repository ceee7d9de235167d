import { r as read } from '../shared/read.js';
import { o as onView } from '../shared/onView.js';

/** Milliseconds: who does nothing for longer has gone away. */
const IDLE = 30000;
/** Milliseconds after which a new address is told; see the part `navigation`. */
const SETTLED = 500;
/**
 * Measures how long a page was visible, focused and used, until 30 seconds after the last movement, key, touch or scroll
 * (`data-active-time`): `pirsch.activeTime()` gives the seconds. `data-active-time="Page Read"` sends an event of that name when the
 * page is left for another address, hidden or closed, with the seconds since the last one as its duration: a page that is hidden
 * twice sends two, whose sum is right. A page that was not looked at sends none. It stores nothing.
 */
const activeTime = (stages, { activeTime: name }) => {
    const { performance } = window;
    let total = 0;
    let told = 0;
    let since = performance.now();
    let used = since;
    let isActive;
    const count = (type) => {
        const now = performance.now();
        // A page's own clock may go backwards.
        if (isActive)
            total += Math.max(0, Math.min(now, used + IDLE) - since);
        since = now;
        isActive = !/freeze|hide/.test('' + type) && !read('document.hidden') && document.hasFocus();
    };
    const leave = (url) => {
        const duration = Math.round(total - told) / 1000;
        told = total;
        if (name && name !== true && duration) {
            stages.track(name, { duration, meta: stages.scroll ? { scroll: stages.scroll() } : {} }, url);
        }
    };
    if (name == null)
        return;
    count();
    stages.track.activeTime = () => {
        count();
        return Math.round(total) / 1000;
    };
    stages.on('keydown pointerdown pointermove wheel scroll focus blur pageshow freeze resume visibilitychange pagehide', ({ type }) => {
        count(type);
        used = since;
        if (type === 'pagehide' || (type === 'visibilitychange' && read('document.hidden')))
            leave();
    });
    onView(stages, (before) => {
        count();
        // What was counted since the address is the new one.
        const rest = before ? Math.min(SETTLED, total - told) : total;
        total -= rest;
        if (before)
            leave(before);
        total = rest;
        told = 0;
    });
};

export { activeTime };
//# sourceMappingURL=activeTime.js.map
