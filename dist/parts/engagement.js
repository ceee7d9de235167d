import { r as read } from '../shared/read.js';
import { o as onView } from '../shared/onView.js';

/**
 * Tells Plausible for how long a page was really used, and with `scrollDepth` how much of it was seen, as its own script does: with each
 * heartbeat, and when the page is hidden or left for another address, each time what was added since. It needs `data-active-time`, by
 * which the part of that name measures. It stores nothing.
 *
 * @for plausible
 * @needs heartbeat, activeTime
 */
const engagement = (stages) => {
    const { add, make } = stages;
    const routes = [];
    /** Milliseconds of this page that were told, by the key of the route. */
    const told = Object.create(null);
    let isLeft = false;
    const tell = (url) => {
        if (routes[0])
            stages.dispatch(routes, 'session', stages.readPage('', url));
    };
    stages.add = (route, kinds) => {
        if (!route.key.indexOf('plausible'))
            routes.push(route);
        add(route, kinds);
    };
    stages.make = (route, kind, page, event) => {
        const { activeTime } = stages.track;
        if (event || !activeTime || routes.indexOf(route) < 0)
            return make(route, kind, page, event);
        const used = Math.round(activeTime() * 1000);
        const engaged = used - (told[route.key] || 0);
        told[route.key] = used;
        // A pageview begins anew, with what was counted since its address came.
        return make(route, kind, kind === 'hit' ? page : Object.assign({}, page, { engaged, scrolled: stages.scroll && stages.scroll() }));
    };
    stages.on('pagehide pageshow visibilitychange', ({ type }) => {
        // A page that is left is hidden after that, which is no other end of it.
        if (type === 'pagehide' || (!isLeft && type !== 'pageshow' && read('document.hidden')))
            tell();
        if (type !== 'visibilitychange')
            isLeft = type === 'pagehide';
    });
    onView(stages, (before) => {
        if (before)
            tell(before);
    });
};

export { engagement };
//# sourceMappingURL=engagement.js.map
