import { g as guard } from '../shared/guard.js';
import { a as amend } from '../shared/amend.js';

/** Those that have a field for it, by how their keys begin: a letter is enough to know them from Pirsch, Customer.io and User.com. */
const TAKES = /^[fop]/;
/**
 * Tells Swetrix, Firstparty, PostHog and an endpoint of your own the visitor's time zone, from the second thing on that is sent: it is
 * read when the browser is idle, since that takes 14 ms, too much before the first pageview.
 *
 * @for swetrix, firstparty, posthog, own
 */
const timeZone = (stages) => {
    const { make, add } = stages;
    let timeZone;
    const ask = guard(() => {
        timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    });
    stages.add = (route, kinds) => {
        // A page may have something else of that name.
        guard(() => {
            if (!TAKES.test(route.key))
                return;
            if ('requestIdleCallback' in window)
                requestIdleCallback(() => ask());
            else
                setTimeout(ask, 2000);
        })();
        add(route, kinds);
    };
    stages.make = (route, kind, page, event) => make(route, kind, Object.assign(page, { timeZone }), event);
    amend(stages, 'projectId', ({ kind, body }) => {
        if (kind !== 'session')
            body.tz = timeZone;
    });
};

export { timeZone };
//# sourceMappingURL=timeZone.js.map
