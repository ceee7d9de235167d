import { t as tell } from '../shared/tell.js';
import '../shared/fail.js';

/** Milliseconds: Chromium and Firefox tell of a violated policy a little after the request has failed. */
const TOLD_LATE = 250;
const withoutQuery = (url) => url.replace(/[?#].*/, '|');
/**
 * Tells a request that the page forbids from one that failed: by its content security policy (`connect-src`), or since a page by
 * https asks an endpoint by http. The call rejects with `blocked`, and nothing was counted.
 *
 * @see https://www.w3.org/TR/CSP3/#eventdef-globaleventhandlers-securitypolicyviolation
 */
const blocked = (stages) => {
    const { send } = stages;
    let all = '';
    tell(stages);
    stages.on('securitypolicyviolation', (event) => {
        const { blockedURI, disposition, effectiveDirective } = event;
        // An image that is blocked, or a policy that only reports, blocks nothing of ours.
        if (disposition !== 'report' && effectiveDirective === 'connect-src')
            all += withoutQuery(blockedURI + '?');
    });
    stages.send = (delivery) => send(delivery).then(undefined, (error) => new Promise((resolve) => setTimeout(resolve, TOLD_LATE)).then(() => {
        const { url } = delivery;
        if (all.indexOf(withoutQuery(url + '?')) < 0 && !/^https:.* http:/.test(location.href + ' ' + url))
            throw error;
        return { reason: 'blocked' };
    }));
};

export { blocked };
//# sourceMappingURL=blocked.js.map
