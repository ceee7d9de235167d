import { g as guard } from '../shared/guard.js';
import { a as amend } from '../shared/amend.js';

/**
 * Tells Swetrix and Firstparty the visitor's time zone, from the second thing on that is sent: it is read when the browser is
 * idle, since that takes 14 ms, too much before the first pageview.
 */
const timeZone = (stages) => {
    let timeZone;
    const ask = guard(() => {
        timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    });
    amend(stages, 'projectId', ({ kind, body }, { timeZone }) => {
        if (kind !== 'session')
            body.tz = timeZone;
    });
    const { make } = stages;
    stages.make = (route, kind, page, event) => make(route, kind, Object.assign(page, { timeZone }), event);
    if ('requestIdleCallback' in window)
        requestIdleCallback(() => ask());
    else
        setTimeout(ask, 2000);
};

export { timeZone };
//# sourceMappingURL=timeZone.js.map
