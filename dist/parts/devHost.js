import { r as readAddress } from '../shared/readAddress.js';
import { m as moved } from '../shared/moved.js';
import { w as withHost } from '../shared/withHost.js';

/**
 * Reports the host of `data-dev="www.example.com"` in place of the real one, in referrers of the own site too: its pages are no
 * referrer to anybody.
 */
const devHost = (stages, { dev }) => {
    if (!dev || '' + dev === 'true')
        return;
    // What is no host throws now, and not with each page.
    moved(stages, withHost(location.origin, readAddress('//' + dev).host));
};

export { devHost };
//# sourceMappingURL=devHost.js.map
