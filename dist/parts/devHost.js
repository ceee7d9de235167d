import { r as readAddress } from '../shared/readAddress.js';
import { w as withHost } from '../shared/withHost.js';

/**
 * Reports the host of `data-dev="www.example.com"` in place of the real one, in referrers of the own site too: its pages are no
 * referrer to anybody.
 */
const devHost = (stages, { dev }) => {
    const { readPage } = stages;
    if (!dev || '' + dev === 'true')
        return;
    // What is no host throws now, and not with each page.
    const move = withHost(location.origin, readAddress('//' + dev).host);
    stages.readPage = (previous, given) => {
        const page = readPage(previous, given);
        page.url = move(page.url);
        page.at = readAddress(page.url);
        page.referrer = move(page.referrer);
        return page;
    };
};

export { devHost };
//# sourceMappingURL=devHost.js.map
