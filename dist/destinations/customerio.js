import { c as customerio$1 } from '../shared/customerio.js';
import { messages } from '../parts/messages.js';
import { nested } from '../parts/nested.js';
import { repeat } from '../parts/repeat.js';
import { userAgent } from '../parts/userAgent.js';
import { visitor } from '../parts/visitor.js';
import '../shared/bare.js';
import '../shared/check.js';
import '../shared/isSamePage.js';
import '../shared/readCampaign.js';
import '../shared/withDuration.js';
import '../shared/keep.js';
import '../shared/copy.js';
import '../shared/isRecord.js';
import '../shared/again.js';
import '../shared/repeatAfter.js';
import '../shared/guard.js';
import '../shared/read.js';
import '../shared/createId.js';

/** {@inheritDoc make} */
const customerio = ({ key, endpoint, store, allow }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'customerioKey' + (key || ' '),
    settings: {
        customerioKey: key,
        customerioEndpoint: endpoint,
        customerioStore: store,
        customerioAllow: allow,
    },
    make: customerio$1,
    parts: { nested, messages, userAgent, visitor, repeat },
});

export { customerio };
//# sourceMappingURL=customerio.js.map
