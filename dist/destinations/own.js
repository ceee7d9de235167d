import { o as own$1 } from '../shared/own.js';
import { nested } from '../parts/nested.js';
import { repeat } from '../parts/repeat.js';
import { timeZone } from '../parts/timeZone.js';
import { uuids } from '../parts/uuids.js';
import '../shared/bare.js';
import '../shared/isSamePage.js';
import '../shared/readCampaign.js';
import '../shared/withDuration.js';
import '../shared/check.js';
import '../shared/copy.js';
import '../shared/isRecord.js';
import '../shared/again.js';
import '../shared/repeatAfter.js';
import '../shared/guard.js';
import '../shared/amend.js';
import '../shared/createId.js';

/** {@inheritDoc make} */
const own = ({ endpoint, format, key }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'ownEndpoint' + (endpoint || ' '),
    settings: { ownEndpoint: endpoint, ownFormat: format, ownKey: key },
    make: own$1,
    parts: { nested, repeat, timeZone, uuids },
});

export { own };
//# sourceMappingURL=own.js.map
