import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { r as readAddress } from '../shared/readAddress.js';

/** By status; the others say nothing that could be changed. */
const CAUSES = {
    400: 'malformed',
    401: 'forbidden',
    402: 'plan',
    403: 'forbidden',
    404: 'missing',
    405: 'missing',
    413: 'large',
};
/**
 * Why something is not taken. Pure.
 *
 * @param ending the server's status, or the reason where there is none
 * @param from the protocol of the page, such as `https:`
 * @param to that of the endpoint
 */
const causeOf = (ending, from, to, isOnline) => ending === 'blocked'
    ? from === 'https:' && to === 'http:'
        ? 'mixed'
        : 'policy'
    : ending === 'network'
        ? isOnline
            ? 'silent'
            : undefined
        : CAUSES[ending];

/** What to change when something is not taken, as far as that can be known. */
const adviceFor = (ending, { origin, protocol }) => {
    switch (causeOf(ending, location.protocol, protocol, !!read('navigator.onLine'))) {
        case 'mixed':
            return 'this page is loaded by https, so use an endpoint by https';
        case 'policy':
            return 'add ' + origin + " to connect-src in the page's content security policy";
        case 'silent':
            return 'no answer: an extension may block ' + origin + ', or the server does not allow this origin (CORS)';
        case 'malformed':
            return ('the server takes it for malformed: check the id on the tag, and that the dashboard knows the host ' +
                location.hostname);
        case 'forbidden':
            return 'not allowed: check the id on the tag, and which hosts the dashboard allows';
        case 'plan':
            return 'the plan has ended or is used up: see the billing page of the vendor';
        case 'missing':
            return 'there is no such address: check the endpoint on the tag';
        case 'large':
            return 'too large: send less metadata';
        default:
            return undefined;
    }
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
