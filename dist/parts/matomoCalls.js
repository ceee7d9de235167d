import { g as guard } from '../shared/guard.js';
import { r as read } from '../shared/read.js';
import { r as readAddress } from '../shared/readAddress.js';
import { w as warnLocally } from '../shared/warnLocally.js';
import { s as sendViews } from '../shared/sendViews.js';
import '../shared/isLocal.js';
import '../shared/warn.js';
import '../shared/fail.js';

/**
 * Takes the place of Matomo's own script: the commands that a page pushes to `_paq`, before it has loaded and later.
 * `setTrackerUrl` and `setSiteId` are as `data-matomo-url` and `data-matomo-site`; `trackPageView`, `trackEvent`, `setCustomUrl`,
 * `setDocumentTitle` and `setReferrerUrl` do what they say. The others do nothing, and say so on localhost.
 *
 * The first pageview is sent by itself; where the page has commands, only when `trackPageView` is one of them. There is no
 * pageview of a later address but by that command, as with Matomo's script. Its opt-out is honoured (the cookie
 * `mtm_consent_removed`).
 *
 * @for matomo
 * @before page
 * @see https://developer.matomo.org/api-reference/tracking-javascript
 */
const matomoCalls = (stages, settings) => {
    const { skip } = stages;
    const page = window;
    const early = [].slice.call(page._paq || []);
    /** What is told in place of what the page says. */
    const told = {};
    /** The first one is sent by itself. */
    let hasView = false;
    const trackEvent = (category, action, name, value, more) => {
        const meta = Object.assign({ category }, more);
        if (name != null)
            meta.name = name;
        if (value != null)
            meta.value = value;
        stages.track(action, { meta });
    };
    /** Once the tag's destination is there. */
    const act = guard(([name, first, second, third, value, more]) => {
        if (name === 'trackEvent')
            trackEvent(first, second, third, value, more);
        else if (name === 'trackPageView')
            sendView(first ? { title: '' + first } : {});
        else if (!set(name, '' + first))
            warnLocally(name);
    });
    const moveTo = guard((url) => {
        const at = readAddress(url);
        told.url = at.href;
        told.at = at;
    });
    /** At once, so that the first pageview has it. */
    const set = (name, value) => {
        if (name === 'setTrackerUrl')
            settings.matomoUrl = value;
        else if (name === 'setSiteId')
            settings.matomoSite = value;
        else if (name === 'setDocumentTitle')
            told.title = value;
        else if (name === 'setReferrerUrl')
            told.referrer = value;
        else if (name === 'setCustomUrl')
            moveTo(value);
        else
            return false;
        return true;
    };
    stages.skip = (where) => (/(^|; )mtm_consent_removed=/.test(read('document.cookie')) ? 'opt-out' : skip(where));
    const sendView = sendViews(stages);
    const { make } = stages;
    stages.make = (route, kind, where, event) => make(route, kind, route.key.indexOf('matomoSite') ? where : Object.assign({}, where, told), event);
    const later = early.filter(([name, first]) => {
        if (name !== 'trackPageView' || hasView)
            return !set(name, '' + first);
        if (first)
            told.title = '' + first;
        hasView = true;
        return false;
    });
    if (early[0] && !hasView)
        settings.disablePageViews = '';
    page._paq = {
        push() {
            // biome-ignore lint/complexity/noArguments: several at once, as a list takes them; rest parameters cost a helper.
            [].forEach.call(arguments, act);
        },
    };
    Promise.resolve().then(guard(() => later.forEach(act)));
};

export { matomoCalls };
//# sourceMappingURL=matomoCalls.js.map
