import { r as read } from '../shared/read.js';
import { w as warn } from '../shared/warn.js';
import '../shared/fail.js';
import '../shared/guard.js';

/** Seconds: who did not touch the page for longer is not reading it. */
const UNUSED = 300;
/**
 * Sends a heartbeat every 30 seconds (`data-heartbeat`, `off` for none) while the page is visible and was used in the last 5
 * minutes: to each destination by itself, once a pageview or an event was accepted there, never two at a time. 403 pauses it
 * until the next that is; 402, 404 and 410 end it.
 *
 * @for pirsch, swetrix, plausible, matomo, own
 */
const heartbeat = (stages) => {
    const { add } = stages;
    stages.add = (route, kinds) => {
        const { heartbeat } = route.settings;
        const seconds = heartbeat === null || heartbeat === 'off' ? 0 : +(heartbeat || 30);
        let unused = 0;
        add(route, kinds);
        // `setInterval` takes no more than 24 days.
        if (!(seconds >= 0 && seconds < 1e6))
            warn('heartbeat');
        else if (seconds && route.session) {
            // Where nothing else is sent there is nothing to wait for.
            route.accepted = !route.event;
            stages.on('keydown pointerdown pointermove wheel scroll', () => {
                unused = 0;
            });
            route.timer = setInterval(() => {
                const done = ({ status, reason }) => {
                    if (/402|404|410/.test('' + status))
                        clearInterval(route.timer);
                    else if (status !== 403 && reason !== 'timeout')
                        route.accepted = true;
                };
                if (route.accepted && !read('document.hidden') && unused++ * seconds < UNUSED) {
                    route.accepted = false;
                    stages.dispatch([route], 'session', stages.readPage('')).then(done, done);
                }
            }, seconds * 1000);
        }
    };
};

export { heartbeat };
//# sourceMappingURL=heartbeat.js.map
