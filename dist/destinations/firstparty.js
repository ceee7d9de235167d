import { f as firstparty$1 } from '../shared/firstparty.js';
import { nested } from '../parts/nested.js';
import { timeZone } from '../parts/timeZone.js';
import { userAgent } from '../parts/userAgent.js';
import '../shared/bare.js';
import '../shared/check.js';
import '../shared/isSamePage.js';
import '../shared/readCampaign.js';
import '../shared/withDuration.js';
import '../shared/copy.js';
import '../shared/isRecord.js';
import '../shared/guard.js';
import '../shared/amend.js';
import '../shared/read.js';

/** {@inheritDoc make} */
const firstparty = ({ key, endpoint }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'firstpartyKey' + (key || ' '),
    settings: { firstpartyKey: key, firstpartyEndpoint: endpoint },
    make: firstparty$1,
    parts: { nested, timeZone, userAgent },
});

export { firstparty };
//# sourceMappingURL=firstparty.js.map
