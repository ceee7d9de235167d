import { u as umami$1 } from '../shared/umami.js';
import { nested } from '../parts/nested.js';
import '../shared/bare.js';
import '../shared/check.js';
import '../shared/copy.js';
import '../shared/isRecord.js';
import '../shared/cut.js';
import '../shared/isSamePage.js';
import '../shared/withDuration.js';

/** {@inheritDoc make} */
const umami = ({ websiteId, hostUrl, tag }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'websiteId' + (websiteId || ' '),
    settings: { websiteId, hostUrl, umamiTag: tag },
    make: umami$1,
    parts: { nested },
});

export { umami };
//# sourceMappingURL=umami.js.map
