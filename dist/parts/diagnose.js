import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { r as readAddress } from '../shared/readAddress.js';

/** What to change when something is not taken, as far as that can be known. */
const adviceFor = (ending, { origin, protocol }) => {
    if (ending === 'blocked') {
        return location.protocol === 'https:' && protocol === 'http:'
            ? 'this page is loaded by https, so use an endpoint by https'
            : 'add ' + origin + " to connect-src in the page's content security policy";
    }
    if (ending === 'network' && read('navigator.onLine')) {
        return 'no answer: an extension may block ' + origin + ', or the server does not allow this origin (CORS)';
    }
    if (ending === 400) {
        return ('the server takes it for malformed: check the id on the tag, and that the dashboard knows the host ' +
            location.hostname);
    }
    if (ending === 401 || ending === 403)
        return 'not allowed: check the id on the tag, and which hosts the dashboard allows';
    if (ending === 402)
        return 'the plan has ended or is used up: see the billing page of the vendor';
    if (ending === 404 || ending === 405)
        return 'there is no such address: check the endpoint on the tag';
    if (ending === 413)
        return 'too large: send less metadata';
    return undefined;
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
            const address = readAddress(url);
            const ending = outcome.reason && (outcome.status || outcome.reason);
            const advice = ending && kind !== 'session' && adviceFor(ending, address);
            const failure = ending + ' ' + address.origin;
            if (advice && !printed[failure]) {
                printed[failure] = true;
                console.warn('pagebeat: ' + ending + ', ' + url.split('?')[0] + ': ' + advice);
            }
        })();
        return outcome;
    };
};

export { diagnose };
//# sourceMappingURL=diagnose.js.map
