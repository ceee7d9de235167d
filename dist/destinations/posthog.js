import { p as posthog$1 } from '../shared/posthog.js';
import { nested } from '../parts/nested.js';
import { timeZone } from '../parts/timeZone.js';
import { userAgent } from '../parts/userAgent.js';
import { uuids } from '../parts/uuids.js';
import '../shared/bare.js';
import '../shared/isSamePage.js';
import '../shared/withDuration.js';
import '../shared/check.js';
import '../shared/copy.js';
import '../shared/isRecord.js';
import '../shared/guard.js';
import '../shared/amend.js';
import '../shared/read.js';
import '../shared/createId.js';

/** {@inheritDoc make} */
const posthog = ({ key, host, id }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'posthogKey' + (key || ' '),
    settings: { posthogKey: key, posthogHost: host, posthogId: id },
    make: posthog$1,
    parts: { nested, timeZone, userAgent, uuids },
});

export { posthog };
//# sourceMappingURL=posthog.js.map
