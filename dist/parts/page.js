import { r as read } from '../shared/read.js';
import { r as readAddress } from '../shared/readAddress.js';

/**
 * Reads where the visitor is, or was at another address and time, less what `data-disable-query`, `data-disable-referrer` and
 * `data-disable-resolution` leave out; and drops pageviews with `data-disable-page-views`.
 */
const page = (stages, settings) => {
    /** Less the query; what follows a `?` inside the hash is a route of the application's. */
    const reported = (url) => {
        const address = readAddress(url);
        if (settings.disableQuery != null)
            address.search = '';
        return address;
    };
    // Nothing leads then, but a page that is not shown yet.
    if (settings.disablePageViews != null)
        stages.look = () => read('document.prerendering') || stages.open();
    stages.readPage = (previous, given) => {
        const at = reported(given || location.href);
        const referrer = read('document.referrer');
        return {
            url: at.href,
            at,
            title: read('document.title'),
            referrer: settings.disableReferrer != null ? '' : previous === undefined ? referrer && reported(referrer).href : previous,
            previous,
            time: Date.now(),
            language: read('navigator.language'),
            width: settings.disableResolution == null ? read('screen.width') : '',
            height: settings.disableResolution == null ? read('screen.height') : '',
        };
    };
};

export { page };
//# sourceMappingURL=page.js.map
