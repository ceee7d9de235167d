import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { r as readAddress } from '../shared/readAddress.js';

const CHECK = 'check the id on the tag, and the hosts the dashboard allows';
/** What to change when something is not taken, by its status or its reason, as far as that can be known. */
const ADVICE = {
    400: CHECK,
    401: CHECK,
    402: 'the plan has ended or is used up',
    403: CHECK,
    404: 'check the endpoint',
    405: 'check the endpoint',
    413: 'send less metadata',
    blocked: 'allow it in connect-src of the content security policy; https pages need https endpoints',
    network: 'an extension blocks it, or the server does not allow this site (CORS)',
};
/**
 * Prints one line for each kind of failure on a page, that says what to change: that the content security policy blocks the
 * endpoint (which the part `blocked` tells), that the server refuses the site's id or its host, that the plan is used up. It
 * stands around all that judges an answer, and takes its word.
 */
const diagnose = (stages) => {
    const { judge } = stages;
    const printed = Object.create(null);
    stages.judge = (delivery, answer) => {
        const outcome = judge(delivery, answer);
        guard(() => {
            const { url, kind } = delivery;
            const ending = outcome.reason && (outcome.status || outcome.reason);
            const advice = ADVICE[ending];
            const failure = ending + readAddress(url).origin;
            if (advice && kind !== 'session' && !printed[failure] && (outcome.status || read('navigator.onLine'))) {
                printed[failure] = true;
                console.warn('pagebeat: ' + ending + ', ' + url.split('?')[0] + ': ' + advice);
            }
        })();
        return outcome;
    };
};

export { diagnose };
//# sourceMappingURL=diagnose.js.map
